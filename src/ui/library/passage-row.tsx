/** One passage of the list. */
import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { holdsAll } from '../../core/library/holds.ts';
import type { Passage } from '../../core/library/passage.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import { noteWords } from '../../core/notes/own-note.ts';
import { readNote } from '../../core/notes/read-note.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import { useWords } from '../use-words.tsx';
import { Excerpt, Hits } from './hits.tsx';
import { linkedName } from './told-name.ts';

export interface PassageRowProps {
  passage: Passage;
  typed: readonly string[];
  isChosen: boolean;
  /** Whether Tab leads to it. */
  isActive: boolean;
  onChoose: (event: MouseEvent) => void;
  onOpen: (event: MouseEvent) => void;
}

export function PassageRow({ passage, typed, isChosen, isActive, onChoose, onOpen }: PassageRowProps) {
  const words = useWords();
  const { say, date } = words;
  const { id, quote, paragraph, entities, note, tags, page, savedAt, colour } = passage;
  // Where neither the passage nor her note has the words, the paragraph shows why it was found.
  const isAround = typed.length > 0 && !holdsAll([quote.exact, note], typed) && holdsAll([paragraph], typed);
  const inNote = useMemo(() => noteWords(readNote(note)), [note]);
  // What was typed may stand in an address alone.
  const isHidden = typed.some((word) => holdsAll([note], [word]) && !holdsAll([inNote], [word]));
  return (
    <div class={`passage ${colour}${isChosen ? ' chosen' : ''}`}>
      <label class="choose">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isChosen}
          aria-label={say('library.choose', { passage: startOf(quote.exact) })}
          onClick={onChoose}
        />
      </label>
      <a href={libraryHashOf({ page: 'passage', id })} tabIndex={isActive ? 0 : -1} onClick={onOpen}>
        <Excerpt text={quote.exact} typed={typed} />
      </a>
      <p class="names">
        {entities.length === 0 ? (
          <span class="none">{say('library.noNames')}</span>
        ) : (
          <Hits text={entities.map((one) => linkedName(one, words)).join(' · ')} typed={typed} />
        )}
        {tags.map((tag) => (
          <Fragment key={tag}>
            {' '}
            <span class="tag">
              <Hits text={tag} typed={typed} />
            </span>
          </Fragment>
        ))}
      </p>
      <p class={isAround ? 'why around' : 'why'}>
        <Excerpt text={isAround ? paragraph : isHidden ? note : inNote} typed={typed} />
      </p>
      <p class="where">
        <span class="site">{page.site}</span>
        {page.published === '' ? (
          <span>{say('library.undated')}</span>
        ) : (
          <time dateTime={page.published}>{date(page.published)}</time>
        )}
        <time dateTime={savedAt}>{say('library.savedOn', { day: date(savedDay(passage)) })}</time>
        <span class="title">
          <Hits text={page.title} typed={typed} />
        </span>
      </p>
    </div>
  );
}

/** Enough to tell it from others by ear. */
export function startOf(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
