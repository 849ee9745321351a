/** The library over fake-indexeddb: upgrades, undo, the bin, two writers at once, and what is said when nothing can be written. */
import Dexie from 'dexie';
import type { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Passage } from '../../src/core/library/passage.ts';
import { DatabaseUnavailable, StorageFull, withDatabase } from '../../src/store/failures.ts';
import { type LibraryDatabase, openLibrary } from '../../src/store/library.ts';
import { changeMany } from '../../src/store/many-passages.ts';
import {
  BIN_MS,
  binPassage,
  ChangedMeanwhile,
  changePassage,
  clearBin,
  restorePassage,
  savePassage,
  UNDO_MS,
  UnknownPassage,
  undoChange,
} from '../../src/store/passages.ts';
import {
  binnedPassages,
  hasPassages,
  passagesAbout,
  passagesOfArticle,
  usedTags,
  writeMeta,
} from '../../src/store/passages-read.ts';
import { passageOf } from '../support/drafts.ts';
import { freshLibrary, keptIn, passageIn } from './fresh-storage.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const all = () => keptIn(library);

describe('upgrades', () => {
  test('what version 1 kept is kept, and nothing is made up', async () => {
    const old = new Dexie('sidelight-library');
    old.version(1).stores({ passages: 'id, page, savedAt' });
    await old.table('passages').bulkAdd([
      {
        id: 'a',
        page: 'https://www.news.example/a?utm_source=x',
        savedAt: '2026-10-01T10:00:00.000Z',
        quote: 'abc',
      },
      { id: 'b', page: 'https://news.example/b', savedAt: '2026-10-02T10:00:00.000Z', quote: '김정은' },
    ]);
    old.close();
    expect(await all()).toEqual([
      {
        id: 'a',
        quote: { exact: 'abc', prefix: '', suffix: '', start: 0, end: 3 },
        paragraph: 'abc',
        page: {
          url: 'https://www.news.example/a',
          cut: ['utm_source'],
          title: '',
          site: 'news.example',
          author: '',
          published: '',
          language: '',
        },
        entities: [],
        note: '',
        tags: [],
        colour: 'yellow',
        savedAt: '2026-10-01T10:00:00.000Z',
        changedAt: '2026-10-01T10:00:00.000Z',
        creator: '',
        archive: '',
        zotero: '',
        lexicon: '',
        sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      },
      expect.objectContaining({ id: 'b' }),
    ]);
    expect(await passagesOfArticle(library, 'https://m.news.example/a')).toHaveLength(1);
  });

  test('after a step back from a later version everything is there still', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    library.close();
    const newer = new Dexie('sidelight-library');
    newer.version(9).stores({
      passages: 'id, *articles, savedAt, changedAt, page.site, *tags, *named, later',
      bin: 'id, binnedAt',
      undo: '++number, at',
      meta: 'key',
      later: 'id',
    });
    await newer.table('later').add({ id: 'a' });
    newer.close();
    library = openLibrary();
    expect(await all()).toEqual([passage]);
    const other = await savePassage(library, await passageOf('Another', {}, NOW));
    library.close();
    expect(await newer.open().then(() => newer.table('later').count())).toBe(1);
    expect(await newer.table('passages').count()).toBe(2);
    newer.close();
    library = openLibrary();
    expect(await passageIn(library, other.passage.id)).toEqual(other.passage);
  });
});

describe('saving', () => {
  test('is found by its article in any variant, by entity and by tag', async () => {
    const entities = [{ id: 'komid', name: 'KOMID', by: 'name' as const, status: 'Listed by the UN.' }];
    const passage = await passageOf('Ship held', { entities, tags: ['ships', 'rason'] }, NOW);
    await savePassage(library, passage);
    await savePassage(library, await passageOf('Another', { tags: ['ships'] }, NOW));
    expect(await passageIn(library, passage.id)).toEqual(passage);
    expect(await passagesOfArticle(library, 'https://www.news.example/a/?utm_source=y')).toHaveLength(2);
    expect(await hasPassages(library, 'https://news.example/b')).toBe(false);
    expect(await passagesAbout(library, 'komid')).toEqual([passage]);
    expect(await usedTags(library)).toEqual([
      { tag: 'ships', count: 2 },
      { tag: 'rason', count: 1 },
    ]);
  });

  test('is found by the address where it was opened, after a change and an undo too', async () => {
    const opened = 'https://news.example/story?id=7';
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW), opened);
    await changePassage(library, passage.id, { note: 'a' }, passage.changedAt, later(1));
    const { undo } = await binPassage(library, passage.id, later(2));
    await undoChange(library, undo, later(3));
    expect(await passagesOfArticle(library, opened, passage.page.url)).toHaveLength(1);
    expect(await hasPassages(library, opened)).toBe(true);
  });

  test('the same once more, after an answer that never came, is one', async () => {
    const passage = await passageOf('Ship held', {}, NOW);
    const { undo } = await savePassage(library, passage);
    expect(await savePassage(library, passage)).toEqual({ passage, undo, isKnown: false });
    expect(await all()).toEqual([passage]);
  });

  test('the same words at the same place of an article are one, two sentences are two', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', { note: 'Hers.' }, NOW));
    const again = await savePassage(library, await passageOf('Ship held', {}, later(1)));
    expect(again).toEqual({ passage, undo: -1, isKnown: true });
    const amp = await savePassage(
      library,
      await passageOf('Ship held', {}, later(2)),
      'https://m.news.example/a/amp',
    );
    expect(amp.isKnown).toBe(true);
    // At whatever address the article was opened, the passage is found there from then on.
    const story = 'https://news.example/story?n=7';
    expect(await hasPassages(library, story)).toBe(false);
    await savePassage(library, await passageOf('Ship held', {}, later(2)), story);
    expect(await hasPassages(library, story)).toBe(true);
    expect((await all()).map(({ changedAt }) => changedAt)).toEqual([passage.changedAt]);
    const page = { ...passage.page, url: 'https://news.example/b' };
    const elsewhere = await savePassage(library, await passageOf('Ship held', { page }, later(3)));
    const longer = await savePassage(library, await passageOf('Ship held in', {}, later(4)));
    expect([elsewhere.isKnown, longer.isKnown]).toEqual([false, false]);
    await binPassage(library, passage.id, later(5));
    // What lies in the bin is in nobody's way.
    expect((await savePassage(library, await passageOf('Ship held', {}, later(6)))).isKnown).toBe(false);
    expect(await all()).toHaveLength(3);
  });

  test('another passage under the same id is refused', async () => {
    const passage = await passageOf('Ship held', {}, NOW);
    await savePassage(library, passage);
    const other = await passageOf('Ship freed', { id: passage.id }, NOW);
    await expect(savePassage(library, other)).rejects.toThrow(ChangedMeanwhile);
    expect(await all()).toEqual([passage]);
  });

  test('many at once, from two sides', async () => {
    const beside = openLibrary();
    const some = await Promise.all(
      Array.from({ length: 40 }, (_, number) => passageOf(`Passage ${number}`, {}, NOW)),
    );
    await Promise.all(some.map((one, number) => savePassage(number % 2 ? library : beside, one)));
    expect((await all()).map(({ id }) => id).sort()).toEqual(some.map(({ id }) => id).sort());
  });
});

describe('changing', () => {
  test('and undoing, within ten minutes', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const change = { note: 'Seen **twice**.', colour: 'green' as const };
    const changed = await changePassage(library, passage.id, change, passage.changedAt, later(1000));
    expect(await all()).toMatchObject([{ ...passage, ...change, changedAt: later(1000).toISOString() }]);
    const undone = await undoChange(library, changed.undo, later(UNDO_MS));
    const { former: _former, ...asBefore } = undone!;
    expect(asBefore).toEqual(passage);
    expect(await all()).toEqual([undone]);
    // It was undone once; there is nothing more to undo.
    await expect(undoChange(library, changed.undo, later(UNDO_MS))).rejects.toThrow(UnknownPassage);
  });

  test('keeps who did it, as far as that is known', async () => {
    const passage = await passageOf('Ship held', {}, NOW);
    await savePassage(library, passage);
    const changeTo = async (note: string, base: Passage, at: number) =>
      (await changePassage(library, passage.id, { note }, base.changedAt, later(at))).passage;
    const unknown = await changeTo('a', passage, 1);
    expect(unknown).not.toHaveProperty('changedBy');
    await writeMeta(library, 'creator', 'Min-ji');
    const hers = await changeTo('b', unknown, 2);
    expect(hers.changedBy).toBe('Min-ji');
    const { passages, undo } = await changeMany(library, [passage.id], () => ({ note: 'c' }), later(3));
    expect(passages).toMatchObject([{ changedBy: 'Min-ji' }]);
    expect(await undoChange(library, undo[0]!, later(4))).toMatchObject({
      ...hers,
      former: expect.anything(),
    });
    await writeMeta(library, 'creator', '');
    expect(await changeTo('d', hers, 5)).not.toHaveProperty('changedBy');
  });

  test('not later', async () => {
    const { passage, undo } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    await expect(undoChange(library, undo, later(UNDO_MS + 1))).rejects.toThrow(UnknownPassage);
    expect(await all()).toEqual([passage]);
  });

  test('what was changed elsewhere meanwhile is not written over', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const beside = openLibrary();
    const [one, other] = await Promise.allSettled([
      changePassage(library, passage.id, { note: 'here' }, passage.changedAt, later(1000)),
      changePassage(beside, passage.id, { note: 'there' }, passage.changedAt, later(1000)),
    ]);
    const done = [one, other].filter(({ status }) => status === 'fulfilled');
    expect(done).toHaveLength(1);
    const confirmed = (done[0] as PromiseFulfilledResult<{ passage: Passage }>).value.passage;
    expect(await all()).toEqual([confirmed]);
    const failed = [one, other].find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(failed.reason).toBeInstanceOf(ChangedMeanwhile);
  });

  test('a clock that was set back does not hide a change', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const changed = await changePassage(
      library,
      passage.id,
      { note: 'a' },
      passage.changedAt,
      later(-60_000),
    );
    await expect(
      changePassage(library, passage.id, { note: 'b' }, passage.changedAt, later(-50_000)),
    ).rejects.toThrow(ChangedMeanwhile);
    expect(changed.passage.changedAt > passage.changedAt).toBe(true);
  });

  test('undoing what was changed again since is refused', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const first = await changePassage(library, passage.id, { note: 'a' }, passage.changedAt, later(1));
    await changePassage(library, passage.id, { note: 'b' }, first.passage.changedAt, later(2));
    await expect(undoChange(library, first.undo, later(3))).rejects.toThrow(ChangedMeanwhile);
    expect((await all())[0]?.note).toBe('b');
  });
});

describe('the bin', () => {
  test('holds what was deleted for 30 days, and gives it back', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', { tags: ['ships'] }, NOW));
    await binPassage(library, passage.id, NOW);
    expect([await all(), await usedTags(library)]).toEqual([[], []]);
    expect(await binnedPassages(library)).toMatchObject([{ ...passage, binnedAt: NOW.toISOString() }]);
    expect(await clearBin(library, later(BIN_MS))).toBe(0);
    const restored = await restorePassage(library, passage.id);
    expect(restored).toMatchObject(passage);
    expect(restored).not.toHaveProperty('binnedAt');
    expect([await all(), await binnedPassages(library)]).toEqual([[restored], []]);
  });

  test('deleting can be undone, and saving too', async () => {
    const saved = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const { undo } = await binPassage(library, saved.passage.id, later(1));
    expect(await undoChange(library, undo, later(2))).toMatchObject(saved.passage);
    expect([await all(), await binnedPassages(library)]).toMatchObject([[saved.passage], []]);
    expect((await all())[0]).not.toHaveProperty('binnedAt');
    expect(await undoChange(library, saved.undo, later(3))).toBe(undefined);
    expect([await all(), (await binnedPassages(library)).length]).toEqual([[], 1]);
  });

  test('is cleared of what is older', async () => {
    const { passage } = await savePassage(library, await passageOf('Ship held', {}, NOW));
    await binPassage(library, passage.id, NOW);
    expect(await clearBin(library, later(BIN_MS + 1))).toBe(1);
    await expect(restorePassage(library, passage.id)).rejects.toThrow(UnknownPassage);
  });

  test('what is not there cannot be deleted', async () => {
    await expect(binPassage(library, 'nothing', NOW)).rejects.toThrow(UnknownPassage);
  });
});

describe('when nothing can be written', () => {
  test('a full disk: said so, and nothing of it is there', async () => {
    const first = await savePassage(library, await passageOf('Ship held', {}, NOW));
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('The quota is used up.', 'QuotaExceededError');
    });
    const second = await passageOf('Another', {}, NOW);
    await expect(withDatabase(() => savePassage(library, second))).rejects.toThrow(StorageFull);
    put.mockRestore();
    expect(await all()).toEqual([first.passage]);
  });

  test('no database at all', async () => {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    const without = openLibrary();
    const passage = await passageOf('Ship held', {}, NOW);
    await expect(withDatabase(() => savePassage(without, passage))).rejects.toThrow(DatabaseUnavailable);
  });
});
