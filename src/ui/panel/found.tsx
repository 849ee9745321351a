/** What the lexicon holds of a text that the reader selected. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityMark } from '../../core/lexicon/lexicon.ts';
import { useWords } from '../use-words.tsx';

export interface FoundEntity {
  id: string;
  name: string;
  role: string;
  mark: EntityMark;
  lead: string;
}

export type FoundContent =
  | { state: 'searching' }
  | { state: 'failed' }
  | { state: 'ready'; entities: readonly FoundEntity[]; isNear: boolean };

export interface FoundProps {
  text: string;
  content: FoundContent;
  /** Id of the one that gets the focus when the reader comes back. */
  returnTo: string | undefined;
  onOpen: (entity: FoundEntity) => void;
}

export function Found({ text, content, returnTo, onOpen }: FoundProps) {
  const { say } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-id="${returnTo}"]`);
    (row ?? heading.current)?.focus();
  }, []);
  return (
    <section class="found" aria-labelledby="found">
      <h1 id="found" tabIndex={-1} ref={heading}>
        {say('panel.found', { text })}
      </h1>
      <p class="sum" role="status">
        {statusOf(content, text, say)}
      </p>
      {content.state === 'ready' && (
        <ul class="places" ref={list}>
          {content.entities.map((entity) => (
            <li key={entity.id}>
              <button type="button" class="place" data-id={entity.id} onClick={() => onOpen(entity)}>
                <span class="head">
                  <span class="name">{entity.name}</span>{' '}
                  <span class="mark">{say(`mark.${entity.mark}`)}</span>
                </span>
                <span class="role">{entity.role}</span>
                <span class="sentence">{entity.lead}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function statusOf(content: FoundContent, text: string, say: ReturnType<typeof useWords>['say']): string {
  switch (content.state) {
    case 'searching':
      return say('panel.found.searching', { text });
    case 'failed':
      return say('panel.found.failed');
    case 'ready':
      if (content.entities.length === 0) return say('panel.found.none');
      return content.isNear
        ? say('panel.found.near')
        : say('panel.found.sum', { count: content.entities.length });
  }
}
