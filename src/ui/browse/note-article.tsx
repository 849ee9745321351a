/** The page of a note. */
import type { ComponentChildren } from 'preact';
import type { NotePage } from '../../core/browse/note-page.ts';
import { hashOf } from '../../core/browse/route.ts';
import type { NoteBlock, NoteInline } from '../../core/lexicon/note-text.ts';
import { useWords } from '../use-words.tsx';
import { Part } from './entity-article.tsx';
import { SourceList } from './source-list.tsx';

export function NoteArticle({ title, updated, blocks, entities, sources }: NotePage) {
  const { say } = useWords();
  return (
    <article>
      <h1 tabIndex={-1} lang="en">
        {title}
      </h1>
      <p class="facts">{say('browse.note', { date: updated })}</p>
      <div class="note-text" lang="en">
        {blocks.map((block, index) => (
          <Block key={index} block={block} />
        ))}
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

function Block({ block }: { block: NoteBlock }) {
  if ('paragraph' in block) return <p>{block.paragraph.map(toNode)}</p>;
  if ('heading' in block) return <h2>{block.heading.map(toNode)}</h2>;
  const items = block.list.map((item, index) => <li key={index}>{item.map(toNode)}</li>);
  return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function toNode(inline: NoteInline): ComponentChildren {
  if (typeof inline === 'string') return inline;
  if ('strong' in inline) return <strong>{inline.strong.map(toNode)}</strong>;
  if ('emphasis' in inline) return <em>{inline.emphasis.map(toNode)}</em>;
  if ('href' in inline) return <span class="address">{inline.text}</span>;
  return <a href={hashOf({ page: 'entity', id: inline.entity })}>{inline.text}</a>;
}
