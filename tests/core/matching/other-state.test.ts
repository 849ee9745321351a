/** Whose post it is. The post is in brackets. */
import { expect, test } from 'vitest';
import { isOfOtherState } from '../../../src/core/matching/other-state.ts';

function isOther(marked: string): boolean {
  const start = marked.indexOf('[');
  return isOfOtherState(marked.replace(/[[\]]/g, ''), { start, end: marked.indexOf(']') - 1 });
}

test.each([
  'the South Korean [embassy in Dhaka]',
  "South Korea's [embassy in Dhaka]",
  'South Korea’s [embassy in Dhaka]',
  'the Korean [embassy in Dhaka]',
  "the Republic of Korea's [embassy in Dhaka]",
  "China's former [Minister of State Security]",
  "Vietnam's new deputy [ambassador to Germany]",
  "the Chinese People's Liberation Army's [General Political Department]",
  "The Philippines' [ambassador to Egypt]",
  'the U.S. [embassy in London]',
  'the [Minister of State Security] of China',
  'the [Chief of the General Staff] of the Republic of Korea',
])('%s', (marked) => {
  expect(isOther(marked)).toBe(true);
});

test.each([
  'the North Korean [embassy in Dhaka]',
  "North Korea's [embassy in Dhaka]",
  'the North-Korean [embassy in Dhaka]',
  'the N. Korean [embassy in Dhaka]',
  "the Democratic People's Republic of Korea's [embassy in Dhaka]",
  "Pyongyang's [embassy in Dhaka]",
  'the DPRK [embassy in Dhaka]',
  'Chinese media say [Minister of State Security] Kim Won-hong fell.',
  'He left China. [Minister of State Security] Kim Won-hong stayed.',
  'In Indochina [ambassador to Germany]',
  'the [Minister of State Security] of North Korea',
  'the [embassy in Dhaka] of the DPRK',
  'the [embassy in Dhaka] for Chinatown',
])('%s is no other state’s', (marked) => {
  expect(isOther(marked)).toBe(false);
});
