/** All that a backup holds: every passage, those in the bin too, and the researcher's own names. */
import type { Passage } from '../core/library/passage.ts';
import { writeWatchlist } from '../core/watch/watch-file.ts';
import type { LibraryDatabase } from './library.ts';
import { binnedPassages } from './passages-read.ts';
import type { Shelf } from './shelf.ts';
import { readWatchlist } from './watchlist.ts';

/** `watchlist`: as its file has it; empty where there is none. */
export async function wholeLibrary(
  database: LibraryDatabase,
  shelf: Shelf,
): Promise<{ passages: Passage[]; watchlist: string }> {
  const [binned, own] = await Promise.all([binnedPassages(database), readWatchlist(database)]);
  return {
    passages: [...shelf.passages(), ...binned],
    watchlist: own.length > 0 ? writeWatchlist(own) : '',
  };
}
