/** What other tabs save, change and delete while the library is open. */
import { liveQuery } from 'dexie';
import type { Passage } from '../core/library/passage.ts';
import { readOtherChange } from './backups.ts';
import { fromRow, type LibraryDatabase } from './library.ts';

export interface LibraryChange {
  /** Saved or changed since. */
  passages: Passage[];
  /** Ids of what was put into the bin since. */
  binned: string[];
  /** How many there are now: where that is not what the reader of this counts, all are to be read again. */
  count: number;
  /** When something was changed back, here or elsewhere, or a file was taken in: where that is another, all are to be read again. */
  otherChange: string | undefined;
}

/**
 * @param since ISO time; only what is newer is read, of a library that may hold fifty thousand
 * @param follow called at once, and after each change
 */
export function followLibrary(
  database: LibraryDatabase,
  since: string,
  follow: (change: LibraryChange) => void,
  signal: AbortSignal,
): void {
  const { passages, bin } = database;
  const changes = liveQuery(async () => {
    const [rows, binned, count, otherChange] = await Promise.all([
      passages.where('changedAt').above(since).toArray(),
      bin.where('binnedAt').above(since).primaryKeys(),
      passages.count(),
      readOtherChange(database),
    ]);
    return { passages: rows.map(fromRow), binned, count, otherChange };
  });
  // The page says itself what it cannot write; what others wrote is read again when it is opened again.
  const subscription = changes.subscribe({ next: follow, error: () => undefined });
  signal.addEventListener('abort', () => subscription.unsubscribe());
}
