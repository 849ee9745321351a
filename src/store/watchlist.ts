/** The watchlist in the library's database. */
import { isSameEntry, type WatchChange } from '../core/watch/change.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { entryIdOf, watchedId } from '../core/watch/own-id.ts';
import { noteOtherChange } from './backups.ts';
import type { LibraryDatabase } from './library.ts';
import { ChangedMeanwhile } from './passages.ts';

export function readWatchlist({ watchlist }: LibraryDatabase): Promise<WatchEntry[]> {
  return watchlist.orderBy('id').toArray();
}

export async function watchlistById(database: LibraryDatabase): Promise<ReadonlyMap<string, WatchEntry>> {
  return new Map((await readWatchlist(database)).map((entry) => [entry.id, entry]));
}

export async function hasWatchlist({ watchlist }: LibraryDatabase): Promise<boolean> {
  return (await watchlist.limit(1).count()) > 0;
}

/** @param id as the entry itself has it */
export function readWatchEntry({ watchlist }: LibraryDatabase, id: string): Promise<WatchEntry | undefined> {
  return watchlist.get(id);
}

/**
 * All of the changes, or none.
 *
 * @throws ChangedMeanwhile where an entry is not as the change was made on it, or another tab has given its IMO number to another: a
 * list with one number twice could not be read back
 */
export function changeWatchlist(database: LibraryDatabase, changes: readonly WatchChange[]): Promise<void> {
  const { watchlist, meta } = database;
  return database.transaction('rw', watchlist, meta, async () => {
    const now = await watchlist.bulkGet(changes.map(({ id }) => id));
    if (changes.some(({ before }, index) => !isSameEntry(now[index], before))) throw new ChangedMeanwhile();
    await watchlist.bulkDelete(changes.filter(({ after }) => !after).map(({ id }) => id));
    await watchlist.bulkPut(changes.flatMap(({ after }) => after ?? []));
    if (changes.length > 0) await noteOtherChange(database);
    const given = new Set(changes.flatMap(({ after }) => after?.imo ?? []));
    if (given.size === 0) return;
    const holders = await watchlist.filter(({ imo }) => imo !== undefined && given.has(imo)).count();
    if (holders > given.size) throw new ChangedMeanwhile();
  });
}

/** How many passages are linked with an entry, by its id; those of entries that were deleted, too. */
export async function countOwnPassages({ passages }: LibraryDatabase): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  await passages
    .where('named')
    .startsWith(watchedId({ id: '' }))
    .eachKey((key) => {
      const id = entryIdOf(String(key)) ?? '';
      counts.set(id, (counts.get(id) ?? 0) + 1);
    });
  return counts;
}
