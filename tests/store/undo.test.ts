/** What an undo leaves behind, over fake-indexeddb: for backups, for files of before, and on the disk. */
import { beforeEach, describe, expect, test } from 'vitest';
import { backupDue } from '../../src/core/exchange/backup-due.ts';
import { writesOf } from '../../src/core/exchange/import-plan.ts';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { passagesById } from '../../src/store/apply-import.ts';
import { noteBackup, sinceBackup } from '../../src/store/backups.ts';
import { type LibraryDatabase, toRow } from '../../src/store/library.ts';
import { changeMany, undoMany } from '../../src/store/many-passages.ts';
import {
  BIN_MS,
  binPassage,
  changePassage,
  clearBin,
  deleteForGood,
  restorePassage,
  savePassage,
  UNDO_MS,
  undoChange,
} from '../../src/store/passages.ts';
import { binnedPassages } from '../../src/store/passages-read.ts';
import { planImport, readFile } from '../support/import-file.ts';
import { PASSAGE, passage, uuid } from '../support/passages.ts';
import { freshLibrary, keptIn } from './fresh-storage.ts';

const NOW = new Date('2026-11-22T03:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);

let library: LibraryDatabase;
beforeEach(() => {
  library = freshLibrary();
});

const fileNow = async () => {
  const passages = [...(await keptIn(library)), ...(await binnedPassages(library))];
  return [...writeLibrary({ passages, madeAt: NOW.toISOString() })].join('');
};

async function planOf(file: string) {
  const incoming = await readFile(new TextEncoder().encode(file), NOW.toISOString());
  return planImport(await passagesById(library, [PASSAGE.id]), incoming);
}
const change = (note: string, base: string, at = NOW) =>
  changePassage(library, PASSAGE.id, { note }, base, at);

describe('a file that holds what was undone', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['by the undo', async () => undoChange(library, 1, NOW)],
    ['by hand', async () => change(PASSAGE.note, (await keptIn(library))[0]!.changedAt)],
  ])('does not bring it back, undone %s', async (_how, undo) => {
    await library.passages.put(toRow(PASSAGE));
    await change('A slip', PASSAGE.changedAt);
    const file = await fileNow();
    await undo();
    const plan = await planOf(file);
    expect(plan).toMatchObject([{ kind: 'older' }]);
    expect(writesOf(plan, new Map(), ENGLISH, NOW)).toEqual([]);
  });

  test.each<[string, (undo: number) => Promise<unknown>]>([
    ['by the undo', (undo) => undoChange(library, undo, NOW)],
    ['out of the bin', () => restorePassage(library, PASSAGE.id)],
  ])('does not delete again what was brought back %s', async (_how, back) => {
    await library.passages.put(toRow(PASSAGE));
    const { undo } = await binPassage(library, PASSAGE.id, NOW);
    const file = await fileNow();
    await back(undo);
    expect(await planOf(file)).toMatchObject([{ kind: 'older' }]);
  });

  test('asks where a colleague has gone on from it', async () => {
    await library.passages.put(toRow(PASSAGE));
    const slip = await change('A slip', PASSAGE.changedAt);
    await change('Hers, from the slip', slip.passage.changedAt);
    const file = await fileNow();
    await undoMany(library, [1, 2], NOW);
    expect(await planOf(file)).toMatchObject([{ kind: 'older' }]);
    await change('Another', PASSAGE.changedAt);
    expect(await planOf(file.replace('Hers, from the slip', 'His, from the slip'))).toMatchObject([
      { kind: 'conflicting' },
    ]);
  });
});

test('an undo is in no backup of before', async () => {
  await library.passages.put(toRow(PASSAGE));
  const { undo } = await change('A slip', PASSAGE.changedAt);
  const madeAt = new Date().toISOString();
  await noteBackup(library, madeAt);
  expect(await sinceBackup(library)).toMatchObject({ savesSince: 0, otherChange: undefined });
  await undoChange(library, undo, NOW);
  const { otherChange } = await sinceBackup(library);
  expect(otherChange! >= madeAt).toBe(true);
});

describe('what is deleted for good lies nowhere any more', () => {
  const stored = async () =>
    JSON.stringify(await Promise.all(library.tables.map((table) => table.toArray())));
  const SECRET = 'Only in this note';

  beforeEach(async () => {
    await library.passages.bulkPut([PASSAGE, passage({ id: uuid(1) })].map((one) => toRow(one)));
    await change(SECRET, PASSAGE.changedAt);
    await changePassage(library, uuid(1), { note: 'Kept' }, passage({ id: uuid(1) }).changedAt, NOW);
    await binPassage(library, PASSAGE.id, NOW);
    expect(await stored()).toContain(SECRET);
  });

  test('at once, when she empties the bin', async () => {
    expect(await deleteForGood(library, [PASSAGE.id])).toBe(1);
    expect(await stored()).not.toContain(SECRET);
    expect((await library.undo.toArray()).map((one) => one.passage)).toEqual([uuid(1)]);
  });

  test('by itself, when the bin is cleared after thirty days, though nothing was changed since', async () => {
    await clearBin(library, later(UNDO_MS));
    expect(await library.undo.count()).toBe(3);
    expect(await clearBin(library, later(BIN_MS))).toBe(0);
    expect(await library.undo.count()).toBe(0);
    expect(await stored()).toContain(SECRET);
    expect(await clearBin(library, later(BIN_MS + 1))).toBe(1);
    expect(await stored()).not.toContain(SECRET);
  });
});

describe('a clock that is wrong', () => {
  const AHEAD = '2099-01-01T00:00:00.000Z';

  test('keeps nothing from being undone: a passage with a date to come, among others', async () => {
    const ids = [uuid(1), uuid(2), uuid(3)];
    await library.passages.bulkPut(
      ids.map((id, n) => toRow(passage(n === 1 ? { id, changedAt: AHEAD } : { id }))),
    );
    const { undo } = await changeMany(library, ids, () => ({ colour: 'pink' }), NOW);
    expect(await undoMany(library, undo, later(UNDO_MS))).toHaveLength(3);
    expect((await keptIn(library)).map(({ colour }) => colour)).toEqual(['yellow', 'yellow', 'yellow']);
  });

  test('keeps nothing unsaved for years because a backup was made while it was ahead', async () => {
    await noteBackup(library, AHEAD);
    await library.passages.put(toRow(PASSAGE));
    const since = { ...(await sinceBackup(library)), days: 14 };
    expect(since).toMatchObject({ lastBackup: undefined, savesSince: 1 });
    expect(backupDue(since, Date.parse(PASSAGE.savedAt) + 14 * 86_400_000)).toBe('days');
    await noteBackup(library, new Date().toISOString());
    expect(await sinceBackup(library)).toMatchObject({ savesSince: 0 });
  });

  test('keeps no passage for years because it was changed while the clock was ahead', async () => {
    await library.passages.put(toRow(PASSAGE));
    await change('Then', PASSAGE.changedAt, new Date(AHEAD));
    expect(await library.undo.count()).toBe(1);
    await savePassage(library, passage({ id: uuid(1), savedAt: NOW.toISOString() }));
    expect((await library.undo.toArray()).map((one) => one.passage)).toEqual([uuid(1)]);
  });
});
