/** The watchlist over fake-indexeddb: all of a change or none, and a library from before there was one. */
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { reversed, type WatchChange } from '../../src/core/watch/change.ts';
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import { type LibraryDatabase, openLibrary, toRow } from '../../src/store/library.ts';
import { ChangedMeanwhile } from '../../src/store/passages.ts';
import { changeWatchlist, readWatchlist } from '../../src/store/watchlist.ts';
import { emptyDatabase } from '../../src/store/whole.ts';
import { passageOf } from '../support/drafts.ts';
import { watchEntry } from '../support/watchlist.ts';
import { freshLibrary, openVersion2, passageIn } from './fresh-storage.ts';

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const add = (entry: WatchEntry): WatchChange => ({ id: entry.id, before: undefined, after: entry });

describe('upgrades', () => {
  test('a library of version 2 keeps its passages, its bin and its undo, and gets an empty watchlist', async () => {
    const passage = await passageOf('Ship held', {}, new Date('2026-11-22T03:00:00Z'));
    const undo = { passage: passage.id, before: undefined, after: passage.changedAt, at: 1 };
    const old = openVersion2();
    await old.table('passages').add(toRow(passage));
    await old.table('bin').add(toRow({ ...passage, id: 'b', binnedAt: passage.savedAt }));
    await old.table('undo').add(undo);
    await old.table('meta').add({ key: 'creator', value: 'R.' });
    old.close();

    expect(await readWatchlist(library)).toEqual([]);
    expect(await passageIn(library, passage.id)).toEqual(passage);
    expect(await library.bin.count()).toBe(1);
    expect(await library.undo.toArray()).toEqual([{ ...undo, number: 1 }]);
    expect(await library.meta.toArray()).toEqual([{ key: 'creator', value: 'R.' }]);
    await changeWatchlist(library, [add(watchEntry('a'))]);
    expect(await readWatchlist(library)).toEqual([watchEntry('a')]);
  });

  test('and so does one of version 1', async () => {
    const old = new Dexie('sidelight-library');
    old.version(1).stores({ passages: 'id, page, savedAt' });
    await old
      .table('passages')
      .add({ id: 'a', page: 'https://news.example/a', savedAt: '2026-10-01T10:00:00.000Z', quote: 'abc' });
    old.close();
    expect(await readWatchlist(library)).toEqual([]);
    expect((await passageIn(library, 'a'))?.quote.exact).toBe('abc');
  });

  test('a library of now opened by a program of version 2 loses no name of it', async () => {
    await changeWatchlist(library, [add(watchEntry('a'))]);
    library.close();
    const old = openVersion2();
    await old.table('meta').put({ key: 'creator', value: 'R.' });
    old.close();
    library = openLibrary();
    expect(await readWatchlist(library)).toEqual([watchEntry('a')]);
  });
});

describe('a change', () => {
  test('adds, changes, deletes, and is undone by its reverse', async () => {
    await changeWatchlist(library, [add(watchEntry('a')), add(watchEntry('b'))]);
    const changes = [
      { id: 'a', before: watchEntry('a'), after: watchEntry('a', { note: 'New.' }) },
      { id: 'b', before: watchEntry('b'), after: undefined },
      add(watchEntry('c')),
    ];
    await changeWatchlist(library, changes);
    expect(await readWatchlist(library)).toEqual([watchEntry('a', { note: 'New.' }), watchEntry('c')]);
    await changeWatchlist(library, reversed(changes));
    expect(await readWatchlist(library)).toEqual([watchEntry('a'), watchEntry('b')]);
  });

  test.each([
    [
      'changed',
      { id: 'a', before: watchEntry('a', { note: 'Old.' }), after: watchEntry('a', { note: 'New.' }) },
    ],
    ['there already', add(watchEntry('a'))],
    ['gone', { id: 'b', before: watchEntry('b'), after: undefined }],
  ])('on what is %s meanwhile writes nothing', async (_, stale) => {
    await changeWatchlist(library, [add(watchEntry('a'))]);
    await expect(changeWatchlist(library, [add(watchEntry('c')), stale])).rejects.toThrow(ChangedMeanwhile);
    expect(await readWatchlist(library)).toEqual([watchEntry('a')]);
  });

  test('a number that another entry was given meanwhile writes nothing', async () => {
    const ship = (id: string) => watchEntry(id, { kind: 'Vessel', imo: '9074729' });
    await changeWatchlist(library, [add(ship('a'))]);
    await expect(changeWatchlist(library, [add(watchEntry('c')), add(ship('b'))])).rejects.toThrow(
      ChangedMeanwhile,
    );
    expect(await readWatchlist(library)).toEqual([ship('a')]);
    const bare = watchEntry('a', { kind: 'Vessel' });
    await changeWatchlist(library, [{ id: 'a', before: ship('a'), after: bare }, add(ship('b'))]);
    expect(await readWatchlist(library)).toEqual([bare, ship('b')]);
  });

  test('of two at once on one entry, one is told', async () => {
    const attempts = ['x', 'y'].map((note) => changeWatchlist(library, [add(watchEntry('a', { note }))]));
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await readWatchlist(library)).toHaveLength(1);
  });
});

test('goes with all that the reader keeps, and comes back with it', async () => {
  await changeWatchlist(library, [add(watchEntry('a'))]);
  const putBack = await emptyDatabase(library);
  expect(await readWatchlist(library)).toEqual([]);
  await putBack();
  expect(await readWatchlist(library)).toEqual([watchEntry('a')]);
});
