/** What stands below a card's first line: one entry, all in question, those of the reader's own list, or why there is none. */
import type { ComponentChildren } from 'preact';
import { evidenceWords, furtherWords } from '../../core/card/evidence-words.ts';
import { calledHere, leadOf } from '../../core/card/opening.ts';
import { reasonWords } from '../../core/card/reason-words.ts';
import type { Candidate, Evidence, Mark, Reason } from '../../core/matching/mention.ts';
import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import type { CardState } from './card-state.ts';
import { EntityCard } from './entity-card.tsx';
import { InHangul } from './in-hangul.tsx';
import { OwnCard } from './own-card.tsx';

export interface CardContentProps {
  content: CardState;
  mark: Mark;
  /** Left out where the entry was opened by itself, or from a note. */
  reason?: Reason | undefined;
  /** All that speaks for it; the reason names the first. */
  evidence?: readonly Evidence[] | undefined;
  /** All in question where nothing decides, each with what speaks for it. */
  candidates?: readonly Candidate[] | undefined;
  /** Opens an entity that is named in it; left out, names are words. */
  onName?: ((id: string, name: string) => void) | undefined;
  /** Opens an entity's entry in the side panel; left out where that is not possible. */
  onPanel?: ((id: string, name: string) => void) | undefined;
  /** Opens an entry of the reader's own list where it can be changed; left out where that is not possible. */
  onEdit?: ((id: string) => void) | undefined;
  onResize?: (() => void) | undefined;
}

export function CardContent({ content, ...rest }: CardContentProps): ComponentChildren {
  const words = useWords();
  const { mark, evidence = [], candidates, onName, onPanel, onEdit, onResize } = rest;
  const reason = rest.reason && reasonWords(rest.reason, mark, words);
  switch (content.state) {
    case 'loading':
      return reason && <p class="fine">{reason}</p>;
    case 'failed':
      return (
        <>
          <p class="summary">{content.message}</p>
          {reason && <p class="fine">{reason}</p>}
        </>
      );
    case 'yours':
      return content.cards.map((card, index) => (
        <OwnCard
          key={card.id}
          card={card}
          reason={index === 0 ? reason : undefined}
          alsoFor={content.cards.length === 1 ? furtherWords(evidence, words) : undefined}
          onEdit={onEdit}
          onResize={onResize}
        />
      ));
    case 'ready': {
      const [only, ...others] = content.entries;
      if (only && others.length === 0)
        return (
          <EntityCard
            {...only}
            mark={mark}
            here={rest.reason && calledHere(rest.reason, only.card, words)}
            reason={reason}
            alsoFor={furtherWords(evidence, words)}
            onName={onName}
            onPanel={onPanel}
            onResize={onResize}
          />
        );
      return (
        <>
          {reason && <p class="fine">{reason}</p>}
          {content.entries.map(({ card }) => (
            <details class="part candidate folds" key={card.id} onToggle={onResize}>
              <summary>
                <span lang="en">
                  {card.name}
                  <InHangul card={card} /> <span class="role">{card.role}</span>
                </span>
              </summary>
              <p class="fine">
                {speaksFor(
                  candidates?.find(({ id }) => id === card.id),
                  words,
                )}
              </p>
              <EntityCard
                card={card}
                opening={leadOf(card)}
                mark="uncertain"
                isInQuestion
                headingId={`sidelight-${card.id}`}
                onName={onName}
                onPanel={onPanel}
                onResize={onResize}
              />
            </details>
          ))}
        </>
      );
    }
  }
}

/** What speaks for one of several. */
function speaksFor(candidate: Candidate | undefined, words: Words): string {
  const evidence = evidenceWords(candidate?.evidence ?? [], words);
  return evidence.length === 0
    ? words.say('card.nothingSpeaks')
    : words.say('card.speaks', { evidence: evidence.join('; ') });
}
