/** What is kept by Sidelight, and the patience to wait for it. */
import { expect } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import type { ExtensionApi, Stage } from './stage.ts';

/** All that the storage of the extension holds, by key. */
export const storedIn = (stage: Stage) =>
  stage.inExtension(() => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return storage.local.get(null);
  });

/** What lies in a table of the library's database. @param page of Sidelight's own */
export const rowsIn = <T>(page: BrowserPage, table: 'passages' | 'bin' | 'watchlist') =>
  page.evaluate(
    (name) =>
      new Promise<T[]>((resolve, reject) => {
        const opening = indexedDB.open('sidelight-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
    table,
  );

/** What is written strictly to a disk that others use too takes its time. */
export const soon: typeof expect.poll = (ask, options) => expect.poll(ask, { timeout: 10_000, ...options });
