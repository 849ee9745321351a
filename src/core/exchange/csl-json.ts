/** CSL-JSON, which citation processors take: an item an article, its passages in `note`. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { type Article, articlesOf } from './articles.ts';
import { dateParts } from './iso-date.ts';
import { oneLine } from './one-line.ts';
import { passageNote } from './passage-note.ts';
import { publicationOf } from './publication.ts';

export function writeCslJson(passages: readonly Passage[], words: Words): string {
  return `${JSON.stringify(
    articlesOf(passages).map((article) => itemOf(article, words)),
    null,
    2,
  )}\n`;
}

function itemOf({ id, page, title, passages, tags, archives, seenOn }: Article, words: Words): object {
  const published = dateParts(page.published);
  const author = oneLine(page.author);
  return withoutEmpty({
    id: `sidelight-${id}`,
    type: 'webpage',
    title,
    author: author && [{ literal: author }],
    'container-title': oneLine(publicationOf(page)),
    issued: published.length > 0 && { 'date-parts': [published] },
    accessed: { 'date-parts': [dateParts(seenOn)] },
    language: oneLine(page.language),
    URL: page.url,
    archive_location: archives.map(oneLine).join(' '),
    keyword: tags.map((tag) => oneLine(tag).replaceAll(',', ';')).join(', '),
    note: passages.map((passage) => passageNote(passage, words)).join('\n'),
  });
}

function withoutEmpty(item: Record<string, unknown>): object {
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '' && value !== false));
}
