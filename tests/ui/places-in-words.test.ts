import { expect, test } from 'vitest';
import type { PageName } from '../../src/core/matching/page-names.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { placesInWords, placesOfName } from '../../src/ui/popup/places-in-words.ts';
import { wordsOf } from '../support/words.ts';

const KOREAN = wordsOf('ko');

test.each<[sure: number, inDoubt: number, english: string, korean: string]>([
  [1, 0, '1 place', '1곳'],
  [0, 1, '1 place', '1곳'],
  [3, 0, '3 places', '3곳'],
  [1, 9, '1 place, 9 more uncertain', '1곳, 그 밖에 불확실 9곳'],
  [2, 1, '2 places, 1 more uncertain', '2곳, 그 밖에 불확실 1곳'],
])('%i sure, %i in doubt', (sure, inDoubt, english, korean) => {
  expect([placesInWords(sure, inDoubt, ENGLISH), placesInWords(sure, inDoubt, KOREAN)]).toEqual([
    english,
    korean,
  ]);
});

test.each<[mark: PageName['mark'], count: number, inDoubt: number, words: string]>([
  ['listed', 10, 9, '1 place, 9 more uncertain'],
  ['uncertain', 9, 9, '9 places'],
  // What is in the background is not marked there, and "Show" does not come to it.
  ['uncertain', 3, 1, '1 place'],
  ['background', 3, 0, '3 places'],
  ['yours', 2, 1, '1 place, 1 more uncertain'],
])('%s, %i places, %i of them in doubt', (mark, count, inDoubt, words) => {
  const name = { mark, count, inDoubt: { count: inDoubt, written: [] } } as unknown as PageName;
  expect(placesOfName(name, ENGLISH)).toBe(words);
});
