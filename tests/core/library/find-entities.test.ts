/** Entities that are linked with a passage by hand. */
import { expect, test } from 'vitest';
import { openCatalogue } from '../../../src/core/browse/catalogue.ts';
import { openEntityFinder } from '../../../src/core/library/find-entities.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { readLexicon } from '../../support/seeds.ts';
import { watchEntry } from '../../support/watchlist.ts';

test('found by name, with what their cards say of the lists; read once, and again after a failure', async () => {
  let reads = 0;
  const finder = openEntityFinder(
    async () => {
      if (++reads === 1) throw new Error('not this time');
      return openCatalogue(readLexicon(), [], ENGLISH, '2026-11-22');
    },
    () => [],
  );
  expect(await finder.find('  ')).toEqual([]);
  expect(reads).toBe(0);
  await expect(finder.find('green pine')).rejects.toThrow('not this time');
  const [first] = await finder.find('green pine');
  expect(first).toMatchObject({ id: 'green-pine', by: 'hand', name: 'Green Pine Associated Corporation' });
  // Every list, as the card says it.
  expect(first?.status).toBe(
    'Listed by the UN since 2 May 2012. Also on the US list as read in July 2021 and the EU list as read in December 2024; they may have changed.',
  );
  const facts = await finder.facts();
  // Amended since, and one reference all the same.
  expect(facts('green-pine')?.references).toEqual(['UN KPe.010', 'OFAC 12212', 'EU Annex XIII(b) 15']);
  expect(facts('nobody')).toBeUndefined();
  expect(reads).toBe(2);
});

test('her own names come first, and nothing of any list is said of them', async () => {
  const own = [watchEntry('pine', { name: 'Green Pine of Dandong', kind: 'Vessel', imo: '9074729' })];
  const finder = openEntityFinder(
    async () => openCatalogue(readLexicon(), [], ENGLISH, '2026-11-22'),
    () => own,
  );
  const [first, second] = await finder.find('green pine');
  expect(first).toEqual({ id: 'yours_pine', name: 'Green Pine of Dandong', by: 'hand', status: '' });
  expect(second?.id).toBe('green-pine');
  const facts = await finder.facts();
  expect(facts('yours_pine')).toEqual({ imo: '9074729', references: [] });
  expect(facts('yours_green-pine')).toBeUndefined();
});
