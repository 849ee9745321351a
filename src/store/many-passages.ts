/** Changes of many passages at once: all of them in one transaction, or none. */
import type { Passage } from '../core/library/passage.ts';
import { fromRow, type LibraryDatabase } from './library.ts';
import { binPassage, changePassage, type PassageChange, restorePassage, undoChange } from './passages.ts';

export interface ManyChanged {
  passages: Passage[];
  /** By which all of it is undone. */
  undo: number[];
}

/** @param change what is to be changed of a passage as it is now; undefined leaves it */
export function changeMany(
  database: LibraryDatabase,
  ids: readonly string[],
  change: (passage: Passage) => PassageChange | undefined,
  now: Date,
): Promise<ManyChanged> {
  return within(database, async () => {
    const done: ManyChanged = { passages: [], undo: [] };
    for (const row of await database.passages.bulkGet([...ids])) {
      const wanted = row && change(fromRow(row));
      if (!wanted) continue;
      const { passage, undo } = await changePassage(database, row.id, wanted, row.changedAt, now);
      done.passages.push(passage);
      done.undo.push(undo);
    }
    return done;
  });
}

/** Those that are there any more. @returns by which it is undone */
export function binMany(database: LibraryDatabase, ids: readonly string[], now: Date): Promise<number[]> {
  return within(database, async () => {
    const numbers: number[] = [];
    for (const row of await database.passages.bulkGet([...ids]))
      if (row) numbers.push((await binPassage(database, row.id, now)).undo);
    return numbers;
  });
}

/** Out of the bin. What lies there no more is passed over. */
export function restoreMany(database: LibraryDatabase, ids: readonly string[]): Promise<Passage[]> {
  return within(database, async () => {
    const restored: Passage[] = [];
    for (const row of await database.bin.bulkGet([...ids]))
      if (row) restored.push(await restorePassage(database, row.id));
    return restored;
  });
}

/** The last change first. @returns ids of what was changed back, and the passages that are there now */
export function undoMany(
  database: LibraryDatabase,
  numbers: readonly number[],
  now: Date,
): Promise<Passage[]> {
  return within(database, async () => {
    const before: Passage[] = [];
    for (const number of numbers.toReversed()) {
      const passage = await undoChange(database, number, now);
      if (passage) before.push(passage);
    }
    return before;
  });
}

function within<T>(database: LibraryDatabase, work: () => Promise<T>): Promise<T> {
  const { passages, bin, undo, meta } = database;
  return database.transaction('rw', passages, bin, undo, meta, work);
}
