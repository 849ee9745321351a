/** Which words may support a person's name, and which are anybody's. */
import { expect, test } from 'vitest';
import { whyBare } from '../../../src/core/lexicon/bare-words.ts';

const WHERE = 'only names a country or a city';
const WHAT = 'only says what thousands of people are';
const BODY = 'only says what many bodies are';

test.each([
  ['Syria', WHERE],
  ['Syrian', WHERE],
  ['Pyongyang', WHERE],
  ['평양', WHERE],
  ['루안다', WHERE],
  ['New York, Seoul', WHERE],
  ['DPRK', WHERE],
  ['representative', WHAT],
  ['Representatives', WHAT],
  ['official', WHAT],
  ['director', WHAT],
  ['deputy-director', WHAT],
  ['vice-minister', WHAT],
  ['general manager', WHAT],
  ['bank representative', WHAT],
  ['senior North Korean official', WHAT],
  ['official in North Korea', WHAT],
  ['Chinese businessman', WHAT],
  ['shipowner', WHAT],
  ['ship-owner', WHAT],
  ['ship owner', WHAT],
  ['외교관', WHAT],
  ['дипломат', WHAT],
  ['embassy', BODY],
  ['North Korean embassy', BODY],
  ['trading company', BODY],
  // What few people come into question for.
  ['ambassador in Berlin', undefined],
  ['Ambassador to Egypt', undefined],
  ['diplomat in Dhaka', undefined],
  ['embassy in Luanda', undefined],
  ['Foreign Trade Bank', undefined],
  ['Tanchon Commercial Bank', undefined],
  ['Minister of State Security', undefined],
  ['Chief of the General Staff', undefined],
  ["Workers' Party of Korea", undefined],
  ['General Bureau of Atomic Energy', undefined],
  ['KOMID', undefined],
  ["Kim Jong-un's sister", undefined],
  ['88 Queensway', undefined],
])('%s: %s', (text, why) => {
  expect(whyBare(text)).toBe(why);
});
