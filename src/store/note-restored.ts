/** After a file was taken in: where the library is what the file holds, and no more, the file is its backup. */
import type { InFile } from '../core/exchange/import-plan.ts';
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

/**
 * To be called within the transaction that took the file in, so that nothing is changed in between.
 *
 * @param asInFile as `asInFile` of core/exchange/import-plan.ts has them
 */
export function noteRestored(
  database: LibraryDatabase,
  { madeAt, watchlist }: RestoredFile,
  asInFile: ReadonlyMap<string, InFile>,
): Promise<void> {
  const { passages, bin, meta } = database;
  return database.transaction('rw', passages, bin, database.watchlist, meta, async () => {
    const own = await readWatchlist(database);
    if (own.length > 0 && writeWatchlist(own) !== watchlist) return;
    const isIn = (id: string, changedAt: unknown, isBinned: boolean) => {
      const one = asInFile.get(id);
      return one?.changedAt === changedAt && one?.isBinned === isBinned;
    };
    const dated = passages.orderBy('changedAt');
    const [ids, dates] = await Promise.all([dated.primaryKeys(), dated.keys()]);
    if (!ids.every((id, index) => isIn(id, dates[index], false))) return;
    const binned = await bin.toArray();
    if (!binned.every(({ id, changedAt }) => isIn(id, changedAt, true))) return;
    const { lastBackup } = await sinceBackup(database);
    // Whatever the file says: after a day that is still to come nothing would ever seem to be unsaved.
    const now = new Date().toISOString();
    const at = madeAt < now ? madeAt : now;
    if (lastBackup !== undefined && lastBackup >= at) return;
    await noteBackup(database, at);
    await forgetOtherChange(database);
  });
}
