/** All notes, the correction log, and what is shown where an entry or a note is not there. */
import { hashOf } from '../../core/browse/route.ts';
import type { PublicCorrection } from '../../core/lexicon/corrections.ts';
import type { Note } from '../../core/lexicon/lexicon.ts';
import { blockText } from '../../core/lexicon/note-text.ts';
import { Say, useWords } from '../use-words.tsx';

export function Notes({ notes }: { notes: readonly Note[] }) {
  const { say, date } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('browse.notes')}</h1>
      <p class="facts">{say('browse.notesAbout', { count: notes.length })}</p>
      <ul class="links">
        {notes.map(({ id, title, blocks, updated }) => (
          <li key={id}>
            <a href={hashOf({ page: 'note', id })} lang="en">
              {title}
            </a>
            <span class="opening-of-note" lang="en">
              {blocks[0] && blockText(blocks[0])}
            </span>
            <span class="fine">{say('browse.changed', { date: date(updated) })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Corrections({ corrections }: { corrections: readonly PublicCorrection[] }) {
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('browse.corrections')}</h1>
      <p class="facts">{say('browse.correctionsAre')}</p>
      {corrections.length === 0 && <p class="nothing">{say('browse.noCorrections')}</p>}
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
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say(page === 'entity' ? 'browse.noEntry' : 'browse.noNote')}</h1>
      {correction ? (
        <p class="nothing">
          <Withdrawal {...correction} />
        </p>
      ) : (
        <p class="nothing">{say('browse.noneCalled', { id })}</p>
      )}
      <p>
        <a href={hashOf({ page: page === 'entity' ? 'names' : 'notes' })}>
          {say(page === 'entity' ? 'browse.names' : 'browse.allNotes')}
        </a>
      </p>
    </>
  );
}

function Withdrawal({ date, id, why }: PublicCorrection) {
  const words = useWords();
  return (
    <Say
      what="browse.withdrawn"
      values={{ date: <strong>{words.date(date)}</strong>, id, why: <span lang="en">{why}</span> }}
    />
  );
}
