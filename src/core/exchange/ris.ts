/** RIS: an item an article, a note a passage. Every field ends with its line, so nothing in it may begin another. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { type Article, articlesOf } from './articles.ts';
import { dateParts } from './iso-date.ts';
import { oneLine } from './one-line.ts';
import { passageNote } from './passage-note.ts';
import { publicationOf } from './publication.ts';

export function writeRis(passages: readonly Passage[], words: Words): string {
  return articlesOf(passages)
    .map((article) => itemOf(article, words))
    .join('\r\n');
}

function itemOf({ id, page, title, passages, tags, archives, seenOn }: Article, words: Words): string {
  const published = dateParts(page.published);
  const fields: [tag: string, value: string][] = [
    ['ID', `sidelight-${id}`],
    ['TI', title],
    // A comma would turn the parts round as if the first were the family's name.
    ['AU', page.author.replaceAll(',', ';')],
    ['T2', publicationOf(page)],
    ['PY', published.slice(0, 1).join('')],
    ['DA', risDate(published)],
    ['Y2', risDate(dateParts(seenOn))],
    ['LA', page.language],
    ['UR', page.url],
    ...archives.map((archive): [string, string] => ['L2', archive]),
    ...tags.map((tag): [string, string] => ['KW', tag]),
    ...passages.map((passage): [string, string] => ['N1', passageNote(passage, words)]),
  ];
  const lines = fields
    .map(([tag, value]) => [tag, oneLine(value)] as const)
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${value}`);
  return ['TY  - ELEC', ...lines, 'ER  - ', ''].join('\r\n');
}

/** `2016/05/30/`, with empty places for what is not known. */
function risDate(parts: readonly number[]): string {
  if (parts.length === 0) return '';
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month ?? ''}/${day ?? ''}/`;
}
