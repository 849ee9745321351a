/** The library as a page has it open. */
import { expect, test } from 'vitest';
import { openShelf } from '../../src/store/shelf.ts';
import { freshLibrary } from './fresh-storage.ts';

test('names that come before the passages do not show an empty library', async () => {
  const life = new AbortController();
  let shows = 0;
  const shelf = openShelf(freshLibrary(), {
    others: () => [],
    whyOf: async () => 'broken',
    onChanged: () => void shows++,
    signal: life.signal,
  });
  shelf.renamed();
  expect([shelf.content.state, shows]).toEqual(['loading', 1]);
  await shelf.load();
  const { content } = shelf;
  shelf.renamed();
  life.abort();
  expect(shelf.content).toMatchObject({ state: 'ready' });
  // What was found for a query is looked for again.
  expect(shelf.content).not.toEqual(content);
});
