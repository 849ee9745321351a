/** Tells every page and tab of ours that the library has changed, and nothing of what is in it. */
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';

/** Key in storage.local. */
const KEY = 'libraryChanged';

export async function tellLibraryChanged(): Promise<void> {
  await browser.storage.local.set({ [KEY]: Date.now() + Math.random() });
}

export function onLibraryChanged(listener: () => void, { signal }: { signal: AbortSignal }): void {
  listenUntil(signal, browser.storage.onChanged, (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) listener();
  });
}
