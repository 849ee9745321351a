/** What one surface needed is not seen in the next, whichever of them are looked at. */
import type { Stage } from '../browser/stage.ts';

interface Storage {
  storage: {
    local: {
      get(key: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      remove(keys: string[]): Promise<void>;
    };
  };
}

/** Passages, names and marks that were left out go; what is known of the library as a whole stays. */
export const clearOwn = ({ inExtension }: Stage): Promise<void> =>
  inExtension(async () => {
    const { local } = (globalThis as unknown as { chrome: Storage }).chrome.storage;
    const leftOut = Object.keys(await local.get(null)).filter((key) => key.startsWith('left-out:'));
    await local.remove(leftOut);
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'sidelight-library');
    if (!isThere) return;
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open('sidelight-library');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const own = ['passages', 'bin', 'undo', 'watchlist'];
        const clearing = opening.result.transaction(own, 'readwrite');
        for (const name of own) clearing.objectStore(name).clear();
        clearing.onabort = () => reject(clearing.error);
        clearing.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
    await local.set({ watchlistChanged: Math.random() });
  });
