/**
 * All that a backup holds: every passage, those in the bin too, and the researcher's own names. From the database, not from what a page
 * has read of it: half a library is no backup.
 *
 * @throws what the database throws
 */
import type { Passage } from '../core/library/passage.ts';
import { writeWatchlist } from '../core/watch/watch-file.ts';
import type { LibraryDatabase } from './library.ts';
import { allPassages, binnedPassages } from './passages-read.ts';
import { readWatchlist } from './watchlist.ts';

/** `watchlist`: as its file has it; empty where there is none. */
export function wholeLibrary(database: LibraryDatabase): Promise<{ passages: Passage[]; watchlist: string }> {
  const { passages, bin, watchlist } = database;
  // In one transaction: what goes into the bin meanwhile, or comes out of it, is in one of the two.
  return database.transaction('r', passages, bin, watchlist, async () => {
    const [binned, own] = await Promise.all([binnedPassages(database), readWatchlist(database)]);
    const kept: Passage[] = [];
    for await (const some of allPassages(database)) kept.push(...some);
    return {
      passages: [...kept, ...binned],
      watchlist: own.length > 0 ? writeWatchlist(own) : '',
    };
  });
}
