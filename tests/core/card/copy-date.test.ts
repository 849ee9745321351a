/** How old the copies of the lists are, before any card is open. */
import { describe, expect, test } from 'vitest';
import { copiesInWords } from '../../../src/core/card/copy-date.ts';
import { aboutLexicon } from '../../../src/core/lexicon/about.ts';
import type { NamedSource } from '../../../src/core/lexicon/lexicon.ts';
import { wordsOf } from '../../support/words.ts';

const list = (id: string, authority: string, copy: string, date?: string): NamedSource => ({
  id,
  kind: 'list',
  title: id,
  publisher: authority,
  authority,
  copy,
  ...(date && { date }),
});
const ABOUT = aboutLexicon({
  entities: [],
  authorities: {
    UN: { name: 'the UN', full: 'United Nations', list: 'UN list' },
    OFAC: { name: 'the United States', full: 'US Treasury', list: 'US list' },
    EU: { name: 'the EU', full: 'European Union', list: 'EU list' },
  },
  sources: [
    list('ofac-2021-07', 'OFAC', '2021-07-01', 'July 2021'),
    list('un-2018-10-29', 'UN', '2018-10-29'),
    list('un-2026-02-27', 'UN', '2026-02-27'),
    list('eu-2017-1509', 'EU', '2024-12-16', 'newest entry 16 December 2024'),
    { id: 'a-post', kind: 'post', title: 'A post', publisher: 'A blog' },
  ],
});

test('the newest copy of each list, the oldest of them last', () => {
  expect(ABOUT.copies.map(({ id }) => id)).toEqual(['un-2026-02-27', 'eu-2017-1509', 'ofac-2021-07']);
});

describe('in words', () => {
  test.each([
    [
      'en',
      'the UN list of 27 February 2026, the EU list with entries up to 16 December 2024 and the US list of July 2021',
    ],
    ['ko', '유엔 명단(2026년 2월 27일), 유럽연합 명단(2024년 12월 16일 항목까지) 및 미국 명단(2021년 7월)'],
  ] as const)('%s', (locale, words) => {
    expect(copiesInWords(ABOUT.copies, wordsOf(locale))).toBe(words);
  });
});
