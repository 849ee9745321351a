/**
 * Saving, changing and deleting passages. Each is one transaction: it is done, and can be undone for ten minutes, or nothing has
 * happened.
 */
import { withFormer } from '../core/exchange/former.ts';
import { articleKey } from '../core/library/address.ts';
import type { Passage } from '../core/library/passage.ts';
import { isSamePassage } from '../core/library/same-passage.ts';
import { noteOtherChange } from './backups.ts';
import { fromRow, type LibraryDatabase, type PassageRow, toRow } from './library.ts';
import { creatorOf } from './passages-read.ts';

export const UNDO_MS = 10 * 60_000;
export const BIN_MS = 30 * 24 * 3_600_000;

/** What a reader may change of a saved passage. */
export type PassageChange = Partial<
  Pick<Passage, 'note' | 'tags' | 'colour' | 'entities' | 'archive' | 'zotero' | 'creator'>
>;

/** A passage after a change, and the number by which that can be undone. */
export interface Changed {
  passage: Passage;
  undo: number;
}

/** The passage is not there, or not any more. */
export class UnknownPassage extends Error {
  constructor(id: string) {
    super(`No passage "${id}" is kept.`);
  }
}

/** It was changed elsewhere meanwhile: in another tab, or in the library. Nothing was written. */
export class ChangedMeanwhile extends Error {
  constructor() {
    super('The passage was changed elsewhere meanwhile.');
  }
}

export interface Saved extends Changed {
  /** The same was kept already, under another id: it is as it was, and there is nothing to undo. */
  isKnown: boolean;
}

/**
 * Saves a passage. Saving it once more changes nothing: under the same id and with the same words, or at the same place of its article.
 *
 * @param opened address of the page where it was saved, if that is not the one it gives itself
 */
export function savePassage(
  database: LibraryDatabase,
  passage: Passage,
  opened = passage.page.url,
): Promise<Saved> {
  const { passages, bin, undo } = database;
  return database.transaction('rw', passages, bin, undo, async () => {
    const known = await passages.get(passage.id);
    if (known) {
      if (known.sha256 !== passage.sha256) throw new ChangedMeanwhile();
      const number = await undo.filter((one) => one.passage === passage.id).first();
      return { passage: fromRow(known), undo: number?.number ?? -1, isKnown: false };
    }
    const row = toRow(passage, [articleKey(opened)]);
    const same = (await passages.where('articles').anyOf(row.articles).distinct().sortBy('savedAt')).find(
      (one) => isSamePassage(one.quote, passage.quote, one.articles.includes(articleKey(opened))),
    );
    if (same) {
      // It is found at this address, too, from now on.
      await passages.update(same.id, { articles: [...new Set([...same.articles, ...row.articles])] });
      return { passage: fromRow(same), undo: -1, isKnown: true };
    }
    await passages.add(row);
    return {
      passage,
      undo: await noteUndo(database, undefined, passage, new Date(passage.savedAt)),
      isKnown: false,
    };
  });
}

/**
 * @param base `changedAt` of the passage that the change was made on
 * @throws UnknownPassage, ChangedMeanwhile
 */
export function changePassage(
  database: LibraryDatabase,
  id: string,
  change: PassageChange,
  base: string,
  now: Date,
): Promise<Changed> {
  const { passages, undo, meta } = database;
  return database.transaction('rw', passages, undo, meta, async () => {
    const before = await passages.get(id);
    if (!before) throw new UnknownPassage(id);
    if (before.changedAt !== base) throw new ChangedMeanwhile();
    const old = fromRow(before);
    const { changedBy: _changedBy, ...kept } = old;
    const changedBy = await creatorOf(database);
    const passage = withFormer(
      {
        ...kept,
        ...change,
        changedAt: laterThan(old.changedAt, now),
        ...(changedBy !== '' && { changedBy }),
      },
      old,
    );
    await passages.put(toRow(passage, before.articles));
    return { passage, undo: await noteUndo(database, old, passage, now) };
  });
}

/** Puts a passage into the bin. @throws UnknownPassage */
export function binPassage(database: LibraryDatabase, id: string, now: Date): Promise<{ undo: number }> {
  const { passages, bin, undo } = database;
  return database.transaction('rw', passages, bin, undo, async () => {
    const row = await passages.get(id);
    if (!row) throw new UnknownPassage(id);
    await passages.delete(id);
    await bin.put(withFormer({ ...row, binnedAt: now.toISOString() }, row));
    await clearBin(database, now);
    return { undo: await noteUndo(database, fromRow(row), undefined, now) };
  });
}

/** Takes a passage out of the bin. @throws UnknownPassage */
export function restorePassage(database: LibraryDatabase, id: string): Promise<Passage> {
  const { passages, bin } = database;
  return database.transaction('rw', passages, bin, async () => {
    const row = await bin.get(id);
    if (!row) throw new UnknownPassage(id);
    await bin.delete(id);
    return takeBack(database, row);
  });
}

/**
 * Undoes one change.
 *
 * @returns the passage as it is then, with the date that it had before; undefined where it was its saving that was undone: it lies in the bin
 * @throws UnknownPassage where nothing can be undone any more; ChangedMeanwhile where it was changed again since
 */
export function undoChange(
  database: LibraryDatabase,
  number: number,
  now: Date,
): Promise<Passage | undefined> {
  const { passages, bin, undo, meta } = database;
  return database.transaction('rw', passages, bin, undo, meta, async () => {
    const change = await undo.get(number);
    if (!change || change.at < now.getTime() - UNDO_MS) throw new UnknownPassage(String(number));
    const { passage: id, before, after } = change;
    const row = await passages.get(id);
    if (row?.changedAt !== after) throw new ChangedMeanwhile();
    await undo.delete(number);
    await noteOtherChange(database);
    if (!before) {
      await passages.delete(id);
      if (row) await bin.put(withFormer({ ...row, binnedAt: now.toISOString() }, row));
      return undefined;
    }
    const undone = row ?? (await bin.get(id));
    await bin.delete(id);
    // A file may hold what was undone.
    const passage = undone ? withFormer(before, undone) : before;
    await passages.put(toRow(passage, undone?.articles));
    return passage;
  });
}

/** Deletes for good what has been in the bin for 30 days, and what cannot be undone any more. @returns how many passages */
export function clearBin(database: LibraryDatabase, now: Date): Promise<number> {
  const { bin, undo } = database;
  return database.transaction('rw', bin, undo, async () => {
    await forgetUndone(database, now);
    const since = new Date(now.getTime() - BIN_MS).toISOString();
    return deleteForGood(database, await bin.where('binnedAt').below(since).primaryKeys());
  });
}

/** Those of them that lie in the bin. No undo brings them back. @returns how many */
export function deleteForGood(database: LibraryDatabase, ids: readonly string[]): Promise<number> {
  const { bin, undo } = database;
  return database.transaction('rw', bin, undo, async () => {
    const gone = new Set((await bin.bulkGet([...ids])).flatMap((row) => row?.id ?? []));
    if (gone.size === 0) return 0;
    await bin.bulkDelete([...gone]);
    await undo.filter(({ passage }) => gone.has(passage)).delete();
    return gone.size;
  });
}

async function takeBack({ passages }: LibraryDatabase, row: PassageRow): Promise<Passage> {
  const { binnedAt: _binnedAt, ...unbinned } = row;
  const kept = withFormer(unbinned, row);
  // The same id may have come back by an import: what is there is not written over.
  const known = await passages.get(row.id);
  if (known) return fromRow(known);
  await passages.put(kept);
  return fromRow(kept);
}

async function noteUndo(
  database: LibraryDatabase,
  before: Passage | undefined,
  after: Passage | undefined,
  now: Date,
): Promise<number> {
  await forgetUndone(database, now);
  const passage = (after ?? before)!.id;
  const row = { passage, before, after: after?.changedAt, at: now.getTime() };
  // The number is the table's to give.
  return database.undo.add(row as typeof row & { number: number });
}

/** What cannot be undone any more is kept nowhere; nor for years, where it was changed while the clock was ahead. */
async function forgetUndone({ undo }: LibraryDatabase, now: Date): Promise<void> {
  const at = undo.where('at').below(now.getTime() - UNDO_MS);
  await at
    .or('at')
    .above(now.getTime() + UNDO_MS)
    .delete();
}

/** Two changes in one millisecond, or by a clock that was set back, are told apart all the same. */
function laterThan(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}
