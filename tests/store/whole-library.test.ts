/** The library as a backup reads it, over fake-indexeddb, while others write. */
import { expect, test } from 'vitest';
import { toRow } from '../../src/store/library.ts';
import { binMany, restoreMany } from '../../src/store/many-passages.ts';
import { wholeLibrary } from '../../src/store/whole-library.ts';
import { passage } from '../support/passage.ts';
import { freshLibrary } from './fresh-storage.ts';

test('has each passage once, whatever goes into the bin or comes out of it meanwhile', async () => {
  const library = freshLibrary();
  await library.passages.bulkPut(['a', 'b', 'c'].map((id) => toRow(passage(id))));
  await binMany(library, ['c'], new Date());
  const [{ passages }] = await Promise.all([
    wholeLibrary(library),
    binMany(library, ['a'], new Date()),
    restoreMany(library, ['c']),
  ]);
  expect(passages.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
});
