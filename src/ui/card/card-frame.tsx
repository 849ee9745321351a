/** The frame around a card: label, close button, and what is shown while nothing is there yet or something is missing. */
import type { ComponentChildren } from 'preact';
import type { EntityCard as Card } from '../../core/card/entity-card.ts';
import { leadOf } from '../../core/card/opening.ts';
import type { Mark } from '../../core/matching/mention.ts';
import { EntityCard } from './entity-card.tsx';

export interface CardEntry {
  card: Card;
  opening: string;
}

export type CardState =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  /** One entry, or all in question where nothing decides. */
  | { state: 'ready'; entries: CardEntry[] };

export interface CardFrameProps {
  /** The words on the page. */
  text: string;
  mark: Mark;
  reason: string;
  content: CardState;
  onClose: () => void;
  onResize?: (() => void) | undefined;
}

export function CardFrame({ text, mark, reason, content, onClose, onResize }: CardFrameProps) {
  return (
    <div class="card" role="dialog" aria-labelledby="sidelight-opening" tabIndex={-1} lang="en" dir="ltr">
      <button type="button" class="close" aria-label="Close" onClick={onClose}>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2 2l8 8M10 2l-8 8" />
        </svg>
      </button>
      <div class="content">
        {/* One element for every state: its words are read aloud when they change. */}
        <p
          class={`opening ${content.state === 'ready' ? mark : ''}`}
          id="sidelight-opening"
          aria-live="polite"
        >
          {firstLine(text, content)}
        </p>
        <Content mark={mark} reason={reason} content={content} onResize={onResize} />
      </div>
    </div>
  );
}

function firstLine(text: string, content: CardState): string {
  switch (content.state) {
    case 'loading':
      return `Looking up “${text}” …`;
    case 'failed':
      return `The entry for “${text}” cannot be shown.`;
    case 'ready':
      return content.entries[0]?.opening ?? '';
  }
}

function Content({
  mark,
  reason,
  content,
  onResize,
}: Omit<CardFrameProps, 'onClose' | 'text'>): ComponentChildren {
  switch (content.state) {
    case 'loading':
      return <p class="fine">{reason}</p>;
    case 'failed':
      return (
        <>
          <p class="summary">{content.message}</p>
          <p class="fine">{reason}</p>
        </>
      );
    case 'ready': {
      const [only, ...others] = content.entries;
      if (only && others.length === 0)
        return <EntityCard {...only} mark={mark} reason={reason} onResize={onResize} />;
      return (
        <>
          <p class="fine">{reason}</p>
          {content.entries.map(({ card }) => (
            <details class="part" key={card.id} onToggle={onResize}>
              <summary>
                {card.name} <span class="role">{card.role}</span>
              </summary>
              <EntityCard
                card={card}
                opening={leadOf(card)}
                mark={card.mark}
                headingId={`sidelight-${card.id}`}
                onResize={onResize}
              />
            </details>
          ))}
        </>
      );
    }
  }
}
