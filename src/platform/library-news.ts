/** Tells every page and tab of ours that the library, or the watchlist, has changed, and nothing of what is in it. */
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';
import { onReturned } from './returned.ts';

interface Listening {
  signal: AbortSignal;
}

/** Keys in storage.local. */
const LIBRARY = 'libraryChanged';
const WATCHLIST = 'watchlistChanged';

export function tellLibraryChanged(): Promise<void> {
  return tell(LIBRARY);
}

export function onLibraryChanged(listener: () => void, listening: Listening): void {
  hear(LIBRARY, listener, listening);
}

export function tellWatchlistChanged(): Promise<void> {
  return tell(WATCHLIST);
}

export function onWatchlistChanged(listener: () => void, listening: Listening): void {
  hear(WATCHLIST, listener, listening);
}

async function tell(key: string): Promise<void> {
  await browser.storage.local.set({ [key]: Date.now() + Math.random() });
}

function hear(key: string, listener: () => void, { signal }: Listening): void {
  listenUntil(signal, browser.storage.onChanged, (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) listener();
  });
  onReturned(listener, { signal });
}
