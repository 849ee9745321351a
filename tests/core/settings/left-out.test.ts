/** "Not this one": where it counts, and what an editor gets of it. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { SuggestionsSchema } from '../../../src/core/lexicon/suggestions.ts';
import {
  idsLeftOut,
  type LeftOut,
  leftOutOf,
  pageKeyOf,
  siteOf,
  toSuggestions,
} from '../../../src/core/settings/left-out.ts';

const PAGE = 'https://news.example/2016/09/a?id=7';
const one = (more: Partial<LeftOut> = {}): LeftOut => ({
  key: 'a',
  ids: ['green-pine'],
  words: 'Green Pine',
  text: 'The Green Pine radar.',
  ...more,
});

test.each([
  [PAGE, true],
  [`${PAGE}#comments`, true],
  [`${PAGE}&utm_source=letter&utm_medium=mail`, true],
  [`${PAGE}#!/b`, false],
  [`${PAGE}#/b`, false],
  ['https://news.example/2016/09/a?id=8', false],
  ['https://news.example/2016/09/b?id=7', false],
  ['https://other.example/2016/09/a?id=7', false],
  ['http://news.example/2016/09/a?id=7', false],
])('%s is the same page: %s', (address, isSame) => {
  expect(pageKeyOf(address) === pageKeyOf(PAGE)).toBe(isSame);
  expect(idsLeftOut([one({ page: pageKeyOf(PAGE) })], address)).toEqual(isSame ? ['green-pine'] : []);
  expect(idsLeftOut([one()], address)).toEqual(['green-pine']);
});

test('a number for a page is an exact one, and ten thousand pages have as many', () => {
  const keys = Array.from({ length: 10_000 }, (_, index) => pageKeyOf(`https://news.example/a/${index}`));
  expect(new Set(keys).size).toBe(10_000);
  expect(keys.every(Number.isSafeInteger)).toBe(true);
});

test('a page without an address that could be taken apart', () => {
  expect(idsLeftOut([one({ page: 1 })], 'about:srcdoc')).toEqual([]);
});

test('with www and without is one site', () => {
  expect([siteOf('www.news.example'), siteOf('news.example'), siteOf('wwwa.example')]).toEqual([
    'news.example',
    'news.example',
    'wwwa.example',
  ]);
});

test('the file has an entry for each that was in question, no address, and is one that editors can read', () => {
  const file = toSuggestions(
    new Map([
      ['news.example', [one({ why: 'a radar', page: pageKeyOf(PAGE) })]],
      ['b.example', [one({ key: 'b', ids: ['pak-one', 'pak-two'], words: 'Pak', text: 'Pak sings.' })]],
    ]),
  );
  expect(file).toEqual({
    version: 1,
    suggestions: [
      {
        id: 'green-pine',
        name: 'Green Pine',
        text: 'The Green Pine radar.',
        why: 'a radar',
        site: 'news.example',
      },
      { id: 'pak-one', name: 'Pak', text: 'Pak sings.', site: 'b.example' },
      { id: 'pak-two', name: 'Pak', text: 'Pak sings.', site: 'b.example' },
    ],
  });
  expect(v.safeParse(SuggestionsSchema, file).success).toBe(true);
});

test.each([undefined, 'x', [null], [{}], [{ ...one(), ids: [7] }], [{ ...one(), page: 'x' }]])(
  'what is damaged is left: %j',
  (stored) => {
    expect(leftOutOf(stored)).toEqual([]);
  },
);

test('what is left out of the reader’s own list is in no file for editors', () => {
  const own = one({ ids: ['yours_orion-star'], words: 'Orion Star', text: 'The Orion Star.' });
  expect(toSuggestions(new Map([['news.example', [own]]])).suggestions).toEqual([]);
});
