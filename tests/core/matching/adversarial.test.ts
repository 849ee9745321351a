/** Texts made to break a scanner. It must come to an end and throw nothing; how fast it is stands in the benchmark. */
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../src/core/matching/build-index.ts';
import { findMentions } from '../../../src/core/matching/find-mentions.ts';
import { openIndex } from '../../../src/core/matching/open-index.ts';
import { scan } from '../../../src/core/matching/scan.ts';
import { matcherOf, readLexicon } from '../../support/seeds.ts';

const matcher = matcherOf(readLexicon());
const MILLION = 1_000_000;

describe('comes to an end on', () => {
  test.each<[what: string, text: () => string]>([
    ['one word of ten million letters', () => 'a'.repeat(10 * MILLION)],
    ['a million combining marks', () => `Kim${'\u0301'.repeat(MILLION)} Jong-un`],
    ['"al al al"', () => 'al '.repeat(300_000)],
    ['"Kim Jong Kim Jong"', () => 'Kim Jong '.repeat(100_000)],
    ['a million lone surrogates', () => '\ud800'.repeat(MILLION)],
    ['pairs the wrong way round', () => '\udc00\ud800'.repeat(300_000)],
    ['dots between letters', () => 'U.'.repeat(300_000)],
    ['nothing but line ends', () => '\n'.repeat(MILLION)],
    ['jamo that never become a syllable', () => '\u1161\u11a8'.repeat(300_000)],
    ['names that support each other', () => 'Kim Chol met Kim Yong Chol of KOMID. '.repeat(3_000)],
    ['short forms without end', () => `Thae Yong-ho spoke. ${'Thae said so. '.repeat(3_000)}`],
  ])('%s', (_what, text) => {
    const whole = text();
    let last = 0;
    for (const { start, end, text: words } of findMentions(matcher, whole)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(whole.slice(start, end)).toBe(words);
      last = end;
    }
  });

  test('names that are each the beginning of the next', () => {
    const names = Array.from({ length: 60 }, (_, index) => ({
      text: 'al '.repeat(index + 1).trim(),
      record: index,
    }));
    const hits = scan(openIndex(buildIndex(names)), 'al '.repeat(20_000));
    expect(hits[0]!.records).toEqual([59]);
  });
});
