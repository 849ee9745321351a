/** The researcher's own names, for pages and cards. */
import type { Handlers, ToBackground } from '../messages/protocol.ts';
import { withDatabase } from '../store/failures.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { readWatchlist } from '../store/watchlist.ts';

export function watchlistRequests(library: LibraryDatabase) {
  return {
    'watchlist/read': () => withDatabase(() => readWatchlist(library)),
  } satisfies Handlers<ToBackground>;
}
