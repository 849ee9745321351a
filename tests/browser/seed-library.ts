/** Puts passages into the library's database, as a year of saving would. */
import type { Passage } from '../../src/core/library/passage.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { toRow } from '../../src/store/library.ts';
import { spoilt } from './spoilt.ts';
import type { Stage } from './stage.ts';

const MANY = 1000;

/** @param meta what is known of the library as a whole; a backup by itself, which is due at once, only where a test wants one */
export async function seedLibrary(
  stage: Stage,
  passages: readonly Passage[],
  meta: Record<string, unknown> = { 'backup days': 0 },
): Promise<void> {
  // The page makes the database.
  const page = await openLibraryPage(stage);
  const rows = passages.map((passage) => toRow(passage));
  for (let at = 0; at < Math.max(1, rows.length); at += MANY)
    await page.evaluate(
      ({ rows, meta, isFirst }) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('sidelight-library');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const database = opening.result;
            const transaction = database.transaction(['passages', 'bin', 'undo', 'meta'], 'readwrite');
            if (isFirst)
              for (const name of ['passages', 'bin', 'undo', 'meta']) transaction.objectStore(name).clear();
            for (const [key, value] of Object.entries(meta))
              transaction.objectStore('meta').put({ key, value });
            for (const row of rows)
              transaction.objectStore(row.binnedAt === undefined ? 'passages' : 'bin').put(row);
            transaction.onerror = () => reject(transaction.error);
            transaction.oncomplete = () => {
              database.close();
              resolve();
            };
          };
        }),
      { rows: rows.slice(at, at + MANY), meta, isFirst: at === 0 },
    );
  await page.close();
}

/** As another tab would. */
export function putIntoBin(page: BrowserPage, passage: Passage): Promise<void> {
  return page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('sidelight-library');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('bin', 'readwrite');
          transaction.objectStore('bin').put(row);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    toRow(passage),
  );
}

/** Until what is saved has been read. */
export async function openLibraryPage(stage: Stage, hash = ''): Promise<BrowserPage> {
  const page = await stage.browser.openExtensionPage(`library.html${hash}`);
  await page.waitFor(
    () => document.querySelector('main h1') && !document.querySelector('main > .nothing[role=status]'),
    undefined,
    { timeout: 30_000, what: 'the library' },
  );
  return page;
}

/** The page with a script of the test's before its own. */
export async function openSpoilt(stage: Stage, script: string): Promise<BrowserPage> {
  return stage.browser.openExtensionPage(await spoilt(stage, 'library', script));
}
