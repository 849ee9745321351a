/** Puts names of the researcher's own into the library's database, and tells of it as the watchlist's page does. */
import type { WatchEntry } from '../../src/core/watch/entry.ts';
import type { ExtensionApi, Stage } from './stage.ts';

/** @param list instead of all that was there */
export async function seedWatchlist(stage: Stage, list: readonly WatchEntry[]): Promise<void> {
  // A library page makes the database, where nobody has yet.
  const maker = await stage.browser.openExtensionPage('library.html');
  await maker.waitFor(() => document.querySelector('main h1'));
  await maker.close();
  await stage.inExtension(async (rows) => {
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('sidelight-library');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const transaction = database.transaction(['watchlist'], 'readwrite');
        const store = transaction.objectStore('watchlist');
        store.clear();
        for (const row of rows) store.put(row);
        transaction.onerror = () => reject(transaction.error);
        transaction.oncomplete = () => {
          database.close();
          resolve();
        };
      };
    });
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    await storage.local.set({ watchlistChanged: Math.random() });
  }, list);
}
