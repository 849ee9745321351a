/** The page of a note. */
import type { NotePage } from '../../core/browse/note-page.ts';
import { hashOf } from '../../core/browse/route.ts';
import { NoteText } from '../note-text.tsx';
import { SourceList } from '../source-list.tsx';
import { useWords } from '../use-words.tsx';
import { Part } from './entity-article.tsx';

export function NoteArticle({ title, updated, blocks, entities, sources }: NotePage) {
  const { say } = useWords();
  return (
    <article>
      <h1 tabIndex={-1} lang="en">
        {title}
      </h1>
      <p class="facts">{say('browse.note', { date: updated })}</p>
      <div class="note-text" lang="en">
        <NoteText
          blocks={blocks}
          level="h2"
          toName={(id, text) => <a href={hashOf({ page: 'entity', id })}>{text}</a>}
        />
      </div>
      <Part title={say('browse.about')}>
        <ul class="links">
          {entities.map(({ id, name }) => (
            <li key={id}>
              <a href={hashOf({ page: 'entity', id })}>{name}</a>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={say('card.sources')}>
        <SourceList sources={sources} />
      </Part>
    </article>
  );
}
