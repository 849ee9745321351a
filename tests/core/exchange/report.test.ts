/** The HTML report, parsed as a browser parses it: nothing runs, nothing is loaded, nothing breaks out. */
import fc from 'fast-check';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { expect, test } from 'vitest';
import { articlesOf } from '../../../src/core/exchange/articles.ts';
import { writeReport } from '../../../src/core/exchange/report.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { noteWords } from '../../../src/core/notes/own-note.ts';
import { readNote } from '../../../src/core/notes/read-note.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { anyPassages, anyText, HOSTILE, PASSAGE, passage, uuid } from '../../support/passages.ts';

type Element = DefaultTreeAdapterMap['element'];
type Node = DefaultTreeAdapterMap['node'];

const MADE = '2026-11-22T03:00:00.000Z';
const report = (passages: readonly Passage[], title = 'Agents') =>
  writeReport(passages, { title, madeAt: MADE }, ENGLISH);

function elementsOf(html: string): Element[] {
  const errors: string[] = [];
  const document = parse(html, { onParseError: ({ code }) => errors.push(code) });
  expect(errors).toEqual([]);
  const all: Element[] = [];
  const open: Node[] = [document];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('tagName' in node) all.push(node);
    if ('childNodes' in node) open.push(...[...node.childNodes].reverse());
  }
  return all;
}

const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const named = (all: readonly Element[], tag: string) => all.filter(({ tagName }) => tagName === tag);

const TAGS =
  'html head meta title style body header h1 p main section h2 a article blockquote ul li b span div footer ol strong em code pre hr';
const ATTRIBUTES = 'lang dir charset http-equiv content name class id href rel target start aria-label'.split(
  ' ',
);

function check(passages: readonly Passage[], title: string): void {
  const all = elementsOf(report(passages, title));
  const articles = articlesOf(passages);
  for (const { tagName, attrs } of all) {
    expect(TAGS.split(' ')).toContain(tagName);
    for (const { name, value } of attrs) {
      expect(ATTRIBUTES).toContain(name);
      if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#(?:source|from)-\d+$)/);
    }
  }
  expect(named(all, 'h2')).toHaveLength(articles.length + 1);
  expect(named(all, 'article')).toHaveLength(passages.length);
  const isHers = ({ attrs }: Element) => attrs.some(({ value }) => value === 'hers');
  expect(
    named(all, 'blockquote')
      .filter((one) => !isHers(one))
      .map(textOf)
      .map(kept),
  ).toEqual(articles.flatMap((article) => article.passages.map(({ quote }) => kept(quote.exact))));
  expect(named(all, 'div').map(textOf).map(kept)).toEqual(
    articles
      .flatMap((article) => article.passages)
      .filter(({ note }) => note.trim() !== '')
      .map(({ note }) => kept(noteWords(readNote(note)))),
  );
  expect(kept(textOf(named(all, 'h1')[0]!))).toBe(kept(title));
}

/** Without what HTML cannot hold. */
function kept(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]|\p{Noncharacter_Code_Point}/gu, '');
}

test.each(HOSTILE)('%j stays in its field', (text) => {
  check(
    [
      passage({
        id: uuid(1),
        quote: { ...PASSAGE.quote, exact: `a ${text}` },
        page: { ...PASSAGE.page, title: text, author: text, site: text, published: text, language: text },
        entities: [{ id: text, name: text, by: 'hand', status: text }],
        note: text,
        tags: [text],
        creator: text,
        archive: text,
        lexicon: text,
      }),
      PASSAGE,
    ],
    `A ${text}`,
  );
});

test('whatever was saved', () => {
  fc.assert(fc.property(anyPassages, anyText, (passages, title) => check(passages, `A ${title}`)));
});

test('says who, what, where and when, with its sources', () => {
  const all = elementsOf(report([PASSAGE, passage({ id: uuid(1) })]));
  expect(textOf(named(all, 'header')[0]!)).toContain('2 passages · 2 articles · made on 22 November 2026');
  const first = named(all, 'article').find(({ attrs }) => attrs[0]!.value === `passage-${PASSAGE.id}`);
  expect(textOf(first!)).toContain(
    'Ocean Star — 20 November 2026, said to Min-ji: Listed by the UN since 2 March 2016.',
  );
  expect(textOf(first!)).toContain('Saved on 20 November 2026 by Min-ji');
  expect(textOf(first!)).toContain(`SHA-256 ${PASSAGE.sha256}`);
  const sources = named(all, 'ol');
  expect(textOf(sources[0]!)).toContain(
    `Ji-won Park, “Tanker held in Rason, officials say”, news.example, 30 May 2016, ${PASSAGE.page.url}, Archived copy: ${PASSAGE.archive}, saved on 20 November 2026`,
  );
  for (const link of named(all, 'a').filter(({ attrs }) =>
    attrs.some(({ value }) => value.startsWith('#')),
  )) {
    const id = link.attrs.find(({ name }) => name === 'href')!.value.slice(1);
    expect(
      all.filter(({ attrs }) => attrs.some((one) => one.name === 'id' && one.value === id)),
    ).toHaveLength(1);
  }
});

test('a page that is no web address is named, and no link', () => {
  const all = elementsOf(
    report([passage({ id: uuid(1), page: { ...PASSAGE.page, url: 'file:///home/x/a.html' } })]),
  );
  expect(named(all, 'a').filter(({ attrs }) => attrs.some(({ value }) => value.startsWith('file')))).toEqual(
    [],
  );
  expect(textOf(named(all, 'ol')[0]!)).toContain('file:///home/x/a.html');
});
