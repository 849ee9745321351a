/** The sample newspaper: on each page exactly what NAME.expected.json says, in reading order. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../src/cli/parse-page.ts';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import { isPainted } from '../../src/page/painter.ts';
import { readText } from '../../src/page/reader.ts';
import { matcherOf, readLexicon } from '../support/seeds.ts';

const root = fileURLToPath(new URL('../pages/', import.meta.url));
const matcher = matcherOf(readLexicon());
const MARKS = ['listed', 'named', 'uncertain', 'background'] as const;

interface Named {
  id: string;
  text: string;
}
type Expected = Partial<Record<(typeof MARKS)[number], Named[]>> & { never: string[] };

const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace(/\.html$/, '').replaceAll('\\', '/'))
  .sort();

test('there are pages in four languages', () => {
  expect(new Set(pages.map((page) => page.split('/')[0]))).toEqual(
    new Set(['en', 'fr', 'index', 'ko', 'zh']),
  );
  expect(pages.filter((page) => page.startsWith('en/')).length).toBeGreaterThanOrEqual(6);
});

describe.each(pages)('%s', (page) => {
  const expected = JSON.parse(readFileSync(join(root, `${page}.expected.json`), 'utf8')) as Expected;
  const { text } = readText(parsePage(readFileSync(join(root, `${page}.html`), 'utf8')));
  const mentions = findMentions(matcher, text);

  test.each(MARKS)('%s', (mark) => {
    const found = mentions
      .filter((mention) => mention.mark === mark)
      .map((mention) => ({ id: mention.id, text: mention.text.replace(/[ \t\n\r\f]+/g, ' ') }));
    expect(found).toEqual(expected[mark] ?? []);
  });

  test('nothing that must never be marked is', () => {
    const painted = mentions.filter(isPainted);
    for (const words of expected.never) {
      for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
        const over = painted.filter(({ start, end }) => start < at + words.length && at < end);
        expect(over.map((mention) => `${mention.text} in “${words}” (${mention.id})`)).toEqual([]);
      }
    }
  });

  test('what must never be marked stands in the page at all', () => {
    // Perhaps in an attribute, hidden, or split between two blocks.
    const source = readFileSync(join(root, `${page}.html`), 'utf8');
    const plain = (words: string) =>
      words.replace(/&[a-z]+;|&#\d+;/g, ' ').replace(/[\s\u00a0\u00ad]+/g, ' ');
    const everything = [source, source.replace(/<[^>]+>/g, ''), source.replace(/<[^>]+>/g, ' '), text].map(
      plain,
    );
    expect(expected.never.filter((words) => !everything.some((form) => form.includes(plain(words))))).toEqual(
      [],
    );
  });
});
