/** The name in Hangul that stands beside a heading, for readers of Korean alone. */
import { expect, test } from 'vitest';
import { describeEntity } from '../../../src/core/card/describe-entity.ts';
import { hangulName } from '../../../src/core/card/hangul-name.ts';
import { referenceOf } from '../../../src/core/card/reference-of.ts';
import type { SeedName } from '../../../src/core/lexicon/entity.ts';
import type { Locale } from '../../../src/core/words/locales.ts';
import { readLexicon } from '../../support/seeds.ts';
import { wordsOf } from '../../support/words.ts';

const named = (...names: [text: string, type: SeedName['type']][]) => ({
  names: names.map(([text, type]) => ({ text, type }) as SeedName),
});

test.each([
  ['the first that is no short form', named(['청송', 'shortForm'], ['청송련합', 'alias']), '청송련합'],
  ['its name before an alias', named(['삼구호실', 'alias'], ['39호실', 'name']), '39호실'],
  ['none in part', named(['KOMID 회사', 'alias'], ['金日成', 'name'], ['39', 'name']), undefined],
])('%s', (_what, entity, expected) => {
  expect(hangulName(entity)).toBe(expected);
});

test.each<[Locale, string | undefined]>([
  ['en', undefined],
  ['ko', '조선대성은행'],
])('on a card in %s: %s', (locale, expected) => {
  const lexicon = readLexicon();
  const bank = lexicon.entities.find(({ name }) => name === 'Korea Daesong Bank')!;
  const card = describeEntity(bank, [], referenceOf(lexicon, wordsOf(locale)), '2026-11-22');
  expect(card.hangul).toBe(expected);
});
