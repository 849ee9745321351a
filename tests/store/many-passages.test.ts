/** Many passages changed at once over fake-indexeddb: all of them or none, and undone together. */
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { countSaved } from '../../src/store/count-saved.ts';
import { followLibrary, type LibraryChange } from '../../src/store/follow-library.ts';
import { type LibraryDatabase, openLibrary, toRow } from '../../src/store/library.ts';
import { binMany, changeMany, restoreMany, undoMany } from '../../src/store/many-passages.ts';
import {
  ChangedMeanwhile,
  changePassage,
  deleteForGood,
  UNDO_MS,
  UnknownPassage,
} from '../../src/store/passages.ts';
import { troubleOf } from '../../src/store/trouble.ts';
import { passage } from '../support/passage.ts';
import { freshLibrary } from './fresh-storage.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const IDS = ['a', 'b', 'c'];

let library: LibraryDatabase;
beforeEach(async () => {
  library = freshLibrary();
  await library.passages.bulkPut(
    IDS.map((id) =>
      toRow(passage(id, { tags: id === 'a' ? ['x'] : [], entities: [['green-pine', 'Green Pine']] })),
    ),
  );
});

const tagsOf = async () => (await library.passages.toArray()).map(({ tags }) => tags.join());
const idsOf = async (name: 'passages' | 'bin') => (await library[name].toCollection().primaryKeys()).join('');

describe('many at once', () => {
  test('are changed, those left out that need no change or are gone, and all undone together', async () => {
    const { passages, undo } = await changeMany(
      library,
      [...IDS, 'gone'],
      ({ tags }) => (tags.includes('x') ? undefined : { tags: [...tags, 'x'] }),
      NOW,
    );
    expect(passages.map(({ id }) => id)).toEqual(['b', 'c']);
    expect(await tagsOf()).toEqual(['x', 'x', 'x']);
    expect(await undoMany(library, undo, NOW)).toHaveLength(2);
    expect(await tagsOf()).toEqual(['x', '', '']);
  });

  test('where one cannot be written, none is', async () => {
    let left = 2;
    library.passages.hook('updating', () => {
      if (--left <= 0) throw new Error('in the middle');
      return undefined;
    });
    await expect(changeMany(library, IDS, () => ({ colour: 'pink' }), NOW)).rejects.toThrow();
    expect((await library.passages.toArray()).map(({ colour }) => colour)).toEqual([
      'yellow',
      'yellow',
      'yellow',
    ]);
    expect(await library.undo.count()).toBe(0);
  });

  test('go into the bin and come back, by undo and by hand', async () => {
    const numbers = await binMany(library, ['a', 'c', 'gone'], NOW);
    expect([await idsOf('passages'), await idsOf('bin')]).toEqual(['b', 'ac']);
    await undoMany(library, numbers, NOW);
    expect([await idsOf('passages'), await idsOf('bin')]).toEqual(['abc', '']);
    await binMany(library, IDS, NOW);
    expect((await restoreMany(library, ['b', 'gone'])).map(({ id }) => id)).toEqual(['b']);
    // Those that were shown, and no other.
    expect(await deleteForGood(library, ['a', 'b', 'gone'])).toBe(1);
    expect([await idsOf('passages'), await idsOf('bin')]).toEqual(['b', 'c']);
  });

  test('one that was changed since keeps all of them from being undone', async () => {
    const { passages, undo } = await changeMany(library, IDS, () => ({ colour: 'pink' }), NOW);
    await changePassage(library, 'b', { note: 'Later' }, passages[1]!.changedAt, new Date(NOW.getTime() + 5));
    await expect(undoMany(library, undo, NOW)).rejects.toThrow(ChangedMeanwhile);
    expect((await library.passages.toArray()).map(({ colour }) => colour)).toEqual(['pink', 'pink', 'pink']);
    const late = new Date(NOW.getTime() + UNDO_MS + 1000);
    await expect(undoMany(library, undo, late)).rejects.toThrow(UnknownPassage);
  });
});

test('what others save and delete is told', async () => {
  const told: LibraryChange[] = [];
  const life = new AbortController();
  followLibrary(library, '2026-11-01T00:00:00Z', (change) => told.push(change), life.signal);
  await expect.poll(() => told.at(-1)?.count).toBe(3);
  expect(told.at(-1)?.passages).toEqual([]);
  const other = openLibrary();
  await changeMany(other, ['b'], () => ({ note: 'Elsewhere' }), NOW);
  await expect.poll(() => told.at(-1)?.passages.map(({ note }) => note)).toEqual(['Elsewhere']);
  await binMany(other, ['c'], NOW);
  await expect.poll(() => [told.at(-1)?.binned, told.at(-1)?.count]).toEqual([['c'], 2]);
  life.abort();
  other.close();
});

test('how many are kept about an entity; none where there is no storage', async () => {
  expect(await countSaved('green-pine')).toBe(3);
  expect(await countSaved('nobody')).toBe(0);
});

test.each([
  [new ChangedMeanwhile(), 'elsewhere'],
  [new UnknownPassage('a'), 'gone'],
  [new Dexie.QuotaExceededError('full'), 'quota'],
  [new Dexie.BulkError('2 of 3 failed', [new Dexie.QuotaExceededError('full')]), 'quota'],
  [new Dexie.MissingAPIError('none'), 'unavailable'],
  [new TypeError('a fault of ours'), 'failed'],
])('%s is told as %s', async (error, wanted) => {
  expect(await troubleOf(error)).toBe(wanted);
});
