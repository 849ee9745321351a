/** Taking in a file, over fake-indexeddb: all of it or nothing, and never over what was changed meanwhile. */
import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Write, writesOf } from '../../src/core/exchange/import-plan.ts';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { Choices } from '../../src/core/exchange/merge.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import {
  applyImport,
  ImportCancelled,
  LibraryChanged,
  passagesById,
  takeBackImport,
} from '../../src/store/apply-import.ts';
import { noteBackup, sinceBackup } from '../../src/store/backups.ts';
import { type openLibrary, toRow } from '../../src/store/library.ts';
import { BIN_MS, binPassage, changePassage, clearBin, savePassage } from '../../src/store/passages.ts';
import { binnedPassages } from '../../src/store/passages-read.ts';
import { changeWatchlist, readWatchlist } from '../../src/store/watchlist.ts';
import { planImport, readFile } from '../support/import-file.ts';
import { PASSAGE, passage, uuid } from '../support/passages.ts';
import { watchEntry } from '../support/watchlist.ts';
import { freshLibrary, keptIn } from './fresh-storage.ts';

const NOW = new Date('2026-11-22T03:00:00.000Z');

let library: ReturnType<typeof openLibrary>;
beforeEach(() => {
  library = freshLibrary();
});

const all = () => keptIn(library);

const backup = async () => {
  const passages = [...(await all()), ...(await binnedPassages(library))];
  return [...writeLibrary({ passages, madeAt: NOW.toISOString() })].join('');
};

async function writesFor(text: string, choices = new Map<string, Choices>(), now = NOW): Promise<Write[]> {
  const incoming = await readFile(new TextEncoder().encode(text), now.toISOString());
  const ids = incoming.items.flatMap((item) => ('passage' in item ? [item.passage.id] : []));
  return writesOf(planImport(await passagesById(library, ids), incoming), choices, ENGLISH, now);
}

const many = (count: number): Write[] =>
  Array.from({ length: count }, (_, n) => ({ passage: passage({ id: uuid(n + 100) }), over: undefined }));

describe('a backup', () => {
  test('restored into an empty library is the library, bin and all, whose days begin anew', async () => {
    await savePassage(library, PASSAGE);
    await savePassage(library, passage({ id: uuid(1) }));
    await changePassage(library, PASSAGE.id, { note: 'Changed' }, PASSAGE.changedAt, NOW);
    await binPassage(library, uuid(1), NOW);
    const text = await backup();
    library = freshLibrary();
    const later = new Date(NOW.getTime() + 2 * BIN_MS);
    await applyImport(library, await writesFor(text, new Map(), later));
    const binnedAt = (at: Date) => JSON.stringify({ 'sidelight:binnedAt': at }).slice(1, -1);
    expect(text).toContain(binnedAt(NOW));
    expect(await backup()).toBe(text.replace(binnedAt(NOW), binnedAt(later)));
    expect(await clearBin(library, new Date(later.getTime() + BIN_MS))).toBe(0);
    expect((await library.passages.where('named').equals('ocean-star').primaryKeys()) as string[]).toEqual([
      PASSAGE.id,
    ]);
    expect(await binnedPassages(library)).toHaveLength(1);
  });

  test('of every version can be restored', async () => {
    const backups = new URL('../core/exchange/backups/', import.meta.url);
    for (const name of readdirSync(backups)) {
      library = freshLibrary();
      await applyImport(library, await writesFor(readFileSync(new URL(name, backups), 'utf8')));
      expect([(await all()).length, (await binnedPassages(library)).length], name).toEqual([1, 1]);
    }
  });

  test('restored over what was changed since changes nothing, unless she says so', async () => {
    await savePassage(library, PASSAGE);
    const text = await backup();
    await changePassage(library, PASSAGE.id, { note: 'Changed' }, PASSAGE.changedAt, NOW);
    expect(await writesFor(text)).toEqual([]);
    await applyImport(library, await writesFor(text, new Map([[PASSAGE.id, { note: 'theirs' }]])));
    expect(await all()).toMatchObject([{ note: PASSAGE.note }]);
  });

  test('what was deleted since stays deleted, what was restored since stays', async () => {
    await savePassage(library, PASSAGE);
    const text = await backup();
    await binPassage(library, PASSAGE.id, NOW);
    expect(await writesFor(text)).toEqual([]);
    await applyImport(library, await writesFor(text, new Map([[PASSAGE.id, { binnedAt: 'theirs' }]])));
    expect([(await all()).length, (await binnedPassages(library)).length]).toEqual([1, 0]);
  });
});

test('a colleague’s deletion of long ago deletes nothing of hers, not even when the library is opened again', async () => {
  await savePassage(library, PASSAGE);
  await binPassage(library, PASSAGE.id, new Date('2026-10-10T00:00:00Z'));
  const text = await backup();
  library = freshLibrary();
  await savePassage(library, PASSAGE);
  await applyImport(library, await writesFor(text));
  await clearBin(library, NOW);
  expect(await all()).toMatchObject([{ id: PASSAGE.id, note: PASSAGE.note }]);
});

describe('nothing is half written', () => {
  const saved = async () => {
    await savePassage(library, PASSAGE);
    return backup();
  };

  test('when she cancels', async () => {
    const text = await saved();
    const cancel = new AbortController();
    const seen: number[] = [];
    const onProgress = (written: number, total: number) => {
      expect(total).toBe(1000);
      seen.push(written);
      if (written === 500) cancel.abort();
    };
    await expect(applyImport(library, many(1000), { signal: cancel.signal, onProgress })).rejects.toThrow(
      ImportCancelled,
    );
    expect(seen).toEqual([250, 500]);
    expect(await backup()).toBe(text);
  });

  test('when she cancelled before it began, or at the very end', async () => {
    const text = await saved();
    await expect(applyImport(library, many(3), { signal: AbortSignal.abort() })).rejects.toThrow(
      ImportCancelled,
    );
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    await expect(applyImport(library, many(3), { signal: cancel.signal, onProgress })).rejects.toThrow(
      ImportCancelled,
    );
    expect(await backup()).toBe(text);
  });

  test('when a write fails in the middle', async () => {
    const text = await saved();
    let left = 700;
    library.passages.hook('creating', () => {
      if (left-- === 0) throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(applyImport(library, many(1000))).rejects.toThrow();
    left = Number.POSITIVE_INFINITY;
    expect(await backup()).toBe(text);
  });

  test('when the browser gives the transaction up in the middle', async () => {
    const text = await saved();
    const onProgress = (written: number) => {
      if (written === 500) Dexie.currentTransaction!.abort();
    };
    await expect(applyImport(library, many(1000), { onProgress })).rejects.toThrow();
    expect(await backup()).toBe(text);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['changed', () => changePassage(library, PASSAGE.id, { note: 'In another tab' }, PASSAGE.changedAt, NOW)],
    ['deleted', () => binPassage(library, PASSAGE.id, NOW)],
    ['saved', () => savePassage(library, passage({ id: uuid(500) }))],
  ])('when something was %s after the plan was made', async (_what, change) => {
    await savePassage(library, PASSAGE);
    const theirs = { ...PASSAGE, tags: ['theirs'] };
    const writes = [
      ...many(400),
      { passage: theirs, over: PASSAGE },
      { passage: passage({ id: uuid(500) }), over: undefined },
    ];
    await change();
    const text = await backup();
    await expect(applyImport(library, writes)).rejects.toThrow(LibraryChanged);
    expect(await backup()).toBe(text);
  });
});

test('progress is told to the end', async () => {
  const seen: [number, number][] = [];
  await applyImport(library, many(600), { onProgress: (...at) => seen.push(at) });
  expect(seen).toEqual([
    [250, 600],
    [500, 600],
    [600, 600],
  ]);
  expect(await library.passages.count()).toBe(600);
});

test('since the last backup', async () => {
  expect(await sinceBackup(library)).toEqual({
    lastBackup: undefined,
    firstSave: undefined,
    savesSince: 0,
    otherChange: undefined,
  });
  await savePassage(library, PASSAGE);
  expect(await sinceBackup(library)).toEqual({
    lastBackup: undefined,
    firstSave: PASSAGE.savedAt,
    savesSince: 1,
    otherChange: undefined,
  });
  await noteBackup(library, '2026-11-21T09:00:00.000Z');
  expect(await sinceBackup(library)).toMatchObject({ lastBackup: '2026-11-21T09:00:00.000Z', savesSince: 0 });
  await changePassage(library, PASSAGE.id, { note: 'x' }, PASSAGE.changedAt, NOW);
  expect(await sinceBackup(library)).toMatchObject({ savesSince: 1 });
  const other = async () => (await sinceBackup(library)).otherChange;
  expect(await other()).toBeUndefined();
  await applyImport(library, [{ passage: { ...PASSAGE, id: 'taken-in' }, over: undefined }]);
  expect(await other()).toMatch(/^\d{4}-/);
});

describe('an import that is taken back', () => {
  const mine = watchEntry('haedong');
  const theirs = { ...mine, name: 'Haedong Shipping' };
  const names = [{ id: mine.id, before: mine, after: theirs }];

  test('leaves the library as it was: what was new away, what was changed, deleted or brought back as before, own names too', async () => {
    await library.passages.bulkPut([PASSAGE.id, uuid(1), uuid(2)].map((id) => toRow(passage({ id }))));
    await binPassage(library, uuid(2), NOW);
    await changeWatchlist(library, [{ id: mine.id, after: mine }]);
    const before = await backup();
    const [one, two] = await all();
    const [binned] = await binnedPassages(library);
    const { binnedAt: _binnedAt, ...unbinned } = binned!;
    const writes: Write[] = [
      { passage: { ...one!, note: 'Theirs', changedAt: NOW.toISOString() }, over: one },
      { passage: { ...two!, binnedAt: NOW.toISOString(), changedAt: NOW.toISOString() }, over: two },
      { passage: { ...unbinned, changedAt: NOW.toISOString() }, over: binned },
      ...many(600),
      { passage: passage({ id: uuid(50), binnedAt: NOW.toISOString() }), over: undefined },
    ];
    await applyImport(library, writes, { names });
    expect([(await all()).length, (await binnedPassages(library)).length]).toEqual([602, 2]);
    await takeBackImport(library, writes, names);
    expect(await backup()).toBe(before);
    expect(await readWatchlist(library)).toEqual([mine]);
  });

  test('changes nothing where one of them was changed since', async () => {
    const writes = many(300);
    await applyImport(library, writes);
    const last = writes.at(-1)!.passage;
    await changePassage(library, last.id, { note: 'Hers' }, last.changedAt, NOW);
    const before = await backup();
    await expect(takeBackImport(library, writes, [])).rejects.toThrow(LibraryChanged);
    expect(await backup()).toBe(before);
    await changeWatchlist(library, [{ id: mine.id, after: mine }]);
    await expect(takeBackImport(library, [], names)).rejects.toThrow();
    expect(await readWatchlist(library)).toEqual([mine]);
  });
});
