/** Parts of the library. */
import { expect, test } from 'vitest';
import { isInSubset, type Subset } from '../../../src/core/library/subset.ts';
import { PASSAGE } from '../../support/passages.ts';

test.each<[string, Subset, boolean]>([
  ['everything', {}, true],
  ['this one', { ids: [PASSAGE.id] }, true],
  ['none', { ids: [] }, false],
  ['an entity', { entities: ['no-one', 'ocean-star'] }, true],
  ['another entity', { entities: ['ocean'] }, false],
  ['a tag, however it is written', { tags: ['DANDONG  agents'] }, true],
  ['a part of a tag', { tags: ['Dandong'] }, false],
  ['its site', { sites: ['news.example'] }, true],
  ['the site above it', { sites: ['example'] }, true],
  ['a site that ends alike', { sites: ['ews.example'] }, false],
  ['since that moment', { from: '2026-11-20T08:15:30Z' }, true],
  ['since later', { from: '2026-11-20T08:15:31Z' }, false],
  ['before that moment', { before: '2026-11-20T08:15:30.000Z' }, false],
  ['before later, in another zone', { before: '2026-11-20T18:00:00+09:00' }, true],
  ['words of the passage', { words: ['chartered', '“ocean star”'] }, true],
  ['words of note, title and tag', { words: ['PORT  CALL', 'tanker held', 'shipping'] }, true],
  ['one word that is not there', { words: ['chartered', 'coal'] }, false],
  ['Dandong agents since June', { tags: ['Dandong agents'], from: '2026-06-01T00:00:00Z' }, true],
  ['Dandong agents until June', { tags: ['Dandong agents'], before: '2026-06-01T00:00:00Z' }, false],
])('%s', (_what, subset, isIn) => {
  expect(isInSubset(PASSAGE, subset)).toBe(isIn);
});

test('what is in the bin only where it is asked for', () => {
  const binned = { ...PASSAGE, binnedAt: '2026-11-21T00:00:00Z' };
  expect(isInSubset(binned, {})).toBe(false);
  expect(isInSubset(binned, { withBin: true })).toBe(true);
});
