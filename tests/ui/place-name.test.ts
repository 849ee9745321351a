import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import { placeName } from '../../src/ui/panel/place-name.ts';
import { wordsOf } from '../support/words.ts';

const PINE = 'Green Pine Associated Corporation';

test.each<[words: string, name: string, called: string]>([
  ['Tong Hung San', 'Tong Hung San', 'Tong Hung San'],
  ['KIM JONG UN', 'Kim Jong-un', 'Kim Jong-un'],
  ['Green Pine', PINE, PINE],
  ['Chong Chon Gang', 'Tong Hung San', 'Chong Chon Gang (Tong Hung San)'],
  ['청송연합', PINE, `청송연합 (${PINE})`],
  ['7937317', 'Tong Hung San', '7937317 (Tong Hung San)'],
])('the words %j of the entry %j', (words, name, called) => {
  for (const language of [ENGLISH, wordsOf('ko')]) expect(placeName(words, name, language)).toBe(called);
});
