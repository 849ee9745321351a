/** All notes, the correction log, and what is shown where an entry or a note is not there. */
import { hashOf } from '../../core/browse/route.ts';
import { longDate } from '../../core/card/dates.ts';
import type { PublicCorrection } from '../../core/lexicon/corrections.ts';
import type { Note } from '../../core/lexicon/lexicon.ts';
import { blockText } from '../../core/lexicon/note-text.ts';

export function Notes({ notes }: { notes: readonly Note[] }) {
  return (
    <>
      <h1 tabIndex={-1}>Notes</h1>
      <p class="facts">{notes.length} notes on what stands behind the names.</p>
      <ul class="links">
        {notes.map(({ id, title, blocks, updated }) => (
          <li key={id}>
            <a href={hashOf({ page: 'note', id })}>{title}</a>
            <span class="opening-of-note">{blocks[0] && blockText(blocks[0])}</span>
            <span class="fine">Last changed on {longDate(updated)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Corrections({ corrections }: { corrections: readonly PublicCorrection[] }) {
  return (
    <>
      <h1 tabIndex={-1}>Correction log</h1>
      <p class="facts">
        What was withdrawn from the lexicon, when, and why. It says what was wrong with an entry, and nothing
        of whom it was about.
      </p>
      {corrections.length === 0 && <p class="nothing">Nothing has been withdrawn so far.</p>}
      <ol class="corrections">
        {corrections.map((correction) => (
          <li key={`${correction.date} ${correction.id}`}>
            <Withdrawal {...correction} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface MissingProps {
  page: 'entity' | 'note';
  id: string;
  /** Why it is there no more, where the log says so. */
  correction: PublicCorrection | undefined;
}

export function Missing({ page, id, correction }: MissingProps) {
  return (
    <>
      <h1 tabIndex={-1}>{page === 'entity' ? 'No such entry' : 'No such note'}</h1>
      {correction ? (
        <p class="nothing">
          <Withdrawal {...correction} />
        </p>
      ) : (
        <p class="nothing">
          This lexicon has none called “{id}”. The link may be of another version of Sidelight.
        </p>
      )}
      <p>
        <a href={hashOf({ page: page === 'entity' ? 'names' : 'notes' })}>
          {page === 'entity' ? 'All names' : 'All notes'}
        </a>
      </p>
    </>
  );
}

function Withdrawal({ date, id, why }: PublicCorrection) {
  return (
    <>
      <strong>{longDate(date)}</strong>: the entry “{id}” was withdrawn. {why}
    </>
  );
}
