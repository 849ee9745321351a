/** Words that judge, and words that only look like it. */
import { expect, test } from 'vitest';
import { loadedWord } from '../../../src/core/lexicon/loaded-words.ts';

test.each([
  ['A slush fund of the party.', 'slush fund'],
  ['A slush-fund of the party.', 'slush-fund'],
  ['The Regime paid.', 'Regime'],
  ['Notoriously late.', 'Notoriously'],
  ['The dictatorship paid.', 'dictatorship'],
  ['The UN sanctions regime.', undefined],
  ['The Missile Technology Control Regime.', undefined],
  ['A blog calls it a “slush fund”.', undefined],
  ['A blog calls it a "slush fund" of the regime.', 'regime'],
  ['The regimen of the spa.', undefined],
  ['Crookston, Minnesota.', undefined],
  ['An arms exporter.', undefined],
])('%s: %s', (text, word) => {
  expect(loadedWord(text)).toBe(word);
});
