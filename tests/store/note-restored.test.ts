/** A file of Sidelight's that is taken in, from its bytes to what is noted of it: whether the library is backed up by it. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ImportPlan, writesOf } from '../../src/core/exchange/import-plan.ts';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import { openFile, ownFileOf } from '../../src/core/exchange/read-file.ts';
import type { Passage } from '../../src/core/library/passage.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { noteBackup, sinceBackup } from '../../src/store/backups.ts';
import { binPassage, changePassage, savePassage } from '../../src/store/passages.ts';
import { planInParts, takeIn } from '../../src/store/take-in.ts';
import { changeWatchlist } from '../../src/store/watchlist.ts';
import { PASSAGE, passage, uuid } from '../support/passages.ts';
import { watchEntry } from '../support/watchlist.ts';
import { freshLibrary, keptIn } from './fresh-storage.ts';

const MADE = '2026-11-22T02:59:00.000Z';
const NOW = new Date('2026-11-22T03:00:00.000Z');

let library = freshLibrary();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
  library = freshLibrary();
});
afterEach(() => {
  vi.useRealTimers();
});

const fileOf = (passages: readonly Passage[], madeAt = MADE) =>
  [...writeLibrary({ passages, madeAt })].join('');

/** @param meanwhile what another tab does once the plan is made */
async function restored(text: string, meanwhile: () => Promise<unknown> = async () => {}) {
  const file = openFile(new TextEncoder().encode(text));
  const plan: ImportPlan = [];
  await planInParts(library, file, {
    now: NOW.toISOString(),
    link: (one) => one,
    onRead: () => {},
    onPlanned: (items) => plan.push(...items),
  });
  await meanwhile();
  const writes = writesOf(plan, new Map(), ENGLISH, NOW);
  expect(await takeIn(library, plan, writes, { own: ownFileOf(file) })).toBe('done');
  return sinceBackup(library);
}
const BACKUP = fileOf([PASSAGE, passage({ id: uuid(1) })]);

describe('a file that was restored', () => {
  test('is the backup of a library that it holds all of, bin and all', async () => {
    await savePassage(library, PASSAGE);
    expect(await restored(BACKUP)).toMatchObject({ lastBackup: MADE, savesSince: 0, otherChange: undefined });
    library = freshLibrary();
    const binned = passage({ id: uuid(1), binnedAt: '2026-11-22T02:00:00.000Z' });
    expect((await restored(fileOf([PASSAGE, binned]))).lastBackup).toBe(MADE);
    expect((await restored(fileOf([PASSAGE, binned]))).lastBackup).toBe(MADE);
  });

  test('is none where something is not in it: a passage, one in the bin, a name', async () => {
    await savePassage(library, passage({ id: uuid(2) }));
    expect((await restored(BACKUP)).lastBackup).toBeUndefined();
    await binPassage(library, uuid(2), NOW);
    expect((await restored(BACKUP)).lastBackup).toBeUndefined();
    library = freshLibrary();
    await changeWatchlist(library, [{ id: 'haedong', after: watchEntry('haedong') }]);
    expect((await restored(BACKUP)).lastBackup).toBeUndefined();
  });

  test.each<[string, Partial<Passage>]>([
    ['the publication', { page: { ...PASSAGE.page, publication: 'The Harbour Times' } }],
    ['the day of saving', { savedOn: '2026-11-21' }],
    ['who changed it', { changedBy: 'Min-ji' }],
    ['when it was changed', { changedAt: '2026-11-22T02:58:00.000Z' }],
  ])('is none of a passage of which it lacks %s', async (_what, more) => {
    await savePassage(library, { ...PASSAGE, ...more });
    expect((await restored(BACKUP)).lastBackup).toBeUndefined();
  });

  test.each<[string, () => Promise<unknown>]>([
    ['changed', () => changePassage(library, PASSAGE.id, { note: 'x' }, PASSAGE.changedAt, new Date(MADE))],
    ['deleted', () => binPassage(library, PASSAGE.id, NOW)],
    ['given names', () => changeWatchlist(library, [{ id: 'haedong', after: watchEntry('haedong') }])],
  ])('is none of a library that was %s after it was read', async (_what, meanwhile) => {
    await savePassage(library, PASSAGE);
    expect((await restored(BACKUP, meanwhile)).lastBackup).toBeUndefined();
  });

  test('does not take the place of a later backup', async () => {
    await noteBackup(library, NOW.toISOString());
    expect((await restored(BACKUP)).lastBackup).toBe(NOW.toISOString());
  });

  test('may say that it was made when it will: what is changed later is in no backup', async () => {
    const change = () =>
      changePassage(library, PASSAGE.id, { note: 'x' }, PASSAGE.changedAt, new Date(NOW.getTime() + 1));
    expect((await restored(fileOf([PASSAGE], '2099-01-01T00:00:00.000Z'))).lastBackup).toBe(
      NOW.toISOString(),
    );
    await change();
    expect((await sinceBackup(library)).savesSince).toBe(1);
    // In any writing of the same time.
    library = freshLibrary();
    expect((await restored(fileOf([PASSAGE], '2026-11-22T11:59+09:00'))).lastBackup).toBe(MADE);
  });

  test.each(['', 'yesterday', '2099', '2026-11-22', '2026-13-22T02:59:00Z', '2099-01-01T99:00'])(
    'is none where it says “%s” of when it was made',
    async (madeAt) => {
      const since = await restored(fileOf([PASSAGE], madeAt));
      expect([since.lastBackup, since.savesSince]).toEqual([undefined, 1]);
    },
  );

  test('is not taken in where that cannot be noted: nothing is told as failed that was done', async () => {
    library.meta.hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    await expect(restored(BACKUP)).rejects.toThrow();
    expect(await keptIn(library)).toEqual([]);
  });
});
