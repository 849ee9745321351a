/** What was deleted, for 30 days. */
import { useRef, useState } from 'preact/hooks';
import type { Passage } from '../../core/library/passage.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { useWords } from '../use-words.tsx';
import type { LibraryEdits } from './edits.ts';
import { startOf } from './passage-row.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

export interface BinPageProps extends Pick<LibraryEdits, 'restore' | 'deleteForGood'> {
  /** Undefined while they are read. */
  binned: readonly Passage[] | undefined;
}

const MOST = 200;

export function BinPage({ binned, restore, deleteForGood }: BinPageProps) {
  const { say, date } = useWords();
  const [isAsked, setAsked] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  useKeptFocus((lost) =>
    lost.closest('li')
      ? document.querySelector<HTMLElement>('.binned button')
      : // Of the two answers the one that deletes nothing.
        actions.current?.querySelector<HTMLElement>('button:last-child'),
  );
  return (
    <>
      <h1 tabIndex={-1}>{say('library.bin')}</h1>
      <p class="facts">{say('library.bin.text')}</p>
      {binned === undefined ? (
        <p class="nothing" role="status">
          {say('library.reading')}
        </p>
      ) : binned.length === 0 ? (
        <p class="nothing">{say('library.bin.empty')}</p>
      ) : (
        <>
          <div class="actions" ref={actions}>
            <button type="button" onClick={() => restore(binned.map(({ id }) => id))}>
              {say('library.bin.restoreAll')}
            </button>
            {isAsked ? (
              <>
                <button
                  type="button"
                  class="primary"
                  onClick={() => {
                    setAsked(false);
                    // What went into the bin meanwhile she has not seen.
                    deleteForGood(binned.map(({ id }) => id));
                  }}
                >
                  {say('library.bin.emptyNow', { count: binned.length })}
                </button>
                <button type="button" class="plain" onClick={() => setAsked(false)}>
                  {say('library.cancel')}
                </button>
              </>
            ) : (
              <button type="button" onClick={() => setAsked(true)}>
                {say('library.bin.emptyIt')}
              </button>
            )}
          </div>
          <ul class="binned">
            {binned.slice(0, MOST).map(({ id, quote, page, binnedAt }) => (
              <li key={id}>
                <span class="quote">{quote.exact}</span>
                <span class="fine">
                  {page.site} · {say('library.bin.since', { day: date(dayOf(binnedAt ?? '')) })}
                </span>
                <button
                  type="button"
                  aria-label={say('library.bin.restoreOne', { passage: startOf(quote.exact) })}
                  onClick={() => restore([id])}
                >
                  {say('library.bin.restore')}
                </button>
              </li>
            ))}
          </ul>
          {binned.length > MOST && (
            <p class="fine">{say('library.bin.more', { count: binned.length - MOST })}</p>
          )}
        </>
      )}
    </>
  );
}
