/** After a file was taken in: where the library is what the file holds, and no more, the file is its backup. */
import { writeWatchlist } from '../core/watch/watch-file.ts';
import { forgetOtherChange, noteBackup, sinceBackup } from './backups.ts';
import type { LibraryDatabase } from './library.ts';
import { readWatchlist } from './watchlist.ts';

export interface RestoredFile {
  /** ISO time. */
  madeAt: string;
  /** As it stands in the file; empty where it has none. */
  watchlist: string;
}

/** @param asInFile ids of the passages that are in the library as they are in the file */
export function noteRestored(
  database: LibraryDatabase,
  { madeAt, watchlist }: RestoredFile,
  asInFile: ReadonlySet<string>,
): Promise<void> {
  const { passages, bin, meta } = database;
  return database.transaction('rw', passages, bin, database.watchlist, meta, async () => {
    const own = await readWatchlist(database);
    if (own.length > 0 && writeWatchlist(own) !== watchlist) return;
    for (const table of [passages, bin])
      if (!(await table.toCollection().primaryKeys()).every((id) => asInFile.has(id))) return;
    const { lastBackup } = await sinceBackup(database);
    if (lastBackup !== undefined && lastBackup >= madeAt) return;
    await noteBackup(database, madeAt);
    await forgetOtherChange(database);
  });
}
