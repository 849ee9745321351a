/** BibLaTeX, which Zotero, JabRef and biber read: an item an article, its passages in `annote`. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { type Article, articlesOf } from './articles.ts';
import { dateParts } from './iso-date.ts';
import { oneLine } from './one-line.ts';
import { passageNote } from './passage-note.ts';
import { publicationOf } from './publication.ts';

export function writeBibtex(passages: readonly Passage[], words: Words): string {
  return articlesOf(passages)
    .map((article) => itemOf(article, words))
    .join('\n');
}

function itemOf({ id, page, title, passages, tags, archives, seenOn }: Article, words: Words): string {
  const notes = passages.map((passage, index) => `(${index + 1}) ${passageNote(passage, words)}`);
  const archived = archives.map((archive) => `${words.say('exchange.field.archive')}: ${oneLine(archive)}`);
  const fields: [name: string, value: string][] = [
    // Two braces: neither its capitals nor its commas mean anything.
    ['title', braced(texText(title))],
    ['author', braced(texText(page.author))],
    ['organization', texText(publicationOf(page))],
    ['date', isoDate(page.published)],
    ['urldate', isoDate(seenOn)],
    ['langid', /^[a-zA-Z-]+$/.test(page.language) ? page.language : ''],
    ['url', verbatim(page.url)],
    ['keywords', texText(tags.map((tag) => tag.replaceAll(',', ';')).join(', '))],
    ['annote', texText([...notes, ...archived].join(' '))],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}}`);
  return `@online{sidelight-${id},\n${lines.join(',\n')}\n}\n`;
}

const SIGNS: Record<string, string> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces, those behind a backslash too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '"': '\\textquotedbl{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  '&': '\\&',
  _: '\\_',
};

/** Two of these in a row would be set as another sign: a dash, a quotation mark. */
const LIGATURES = /([-`'<>,?!])(?=[-`'<>,])/g;

function texText(text: string): string {
  return oneLine(text)
    .replace(/[\\{}"~^%#$&_]/g, (sign) => SIGNS[sign]!)
    .replace(LIGATURES, '$1{}');
}

function braced(text: string): string {
  return text && `{${text}}`;
}

/** An address is not escaped; what would end the field is written as the address itself may have it. */
function verbatim(url: string): string {
  return oneLine(url).replace(/[\\{}% ]/g, (sign) =>
    sign === '%' ? sign : `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function isoDate(text: string): string {
  return dateParts(text)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
