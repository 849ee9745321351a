/** A saved page whose own scripts have done what they do, before Sidelight looks at it. */
import { expect } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { htmlOf, type Stage } from './stage.ts';

/** Until the page's own scripts have left the document alone for a while. */
const comesToRest = (page: BrowserPage) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, 400);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 400);
        });
        function done(): void {
          observer.disconnect();
          resolve();
        }
        const everything = { subtree: true, childList: true, attributes: true, characterData: true };
        observer.observe(document, everything);
        // A page that never rests is taken as it is.
        setTimeout(done, 8000);
      }),
  );

/** Opens a page with Sidelight off; resolves when it has come to rest, with its markup. */
export async function openAtRest(
  stage: Stage,
  path: string,
  html: string,
): Promise<{ page: BrowserPage; before: string }> {
  stage.extraPages.set(path, html);
  await stage.changeSettings({ offSites: ['127.0.0.1'] });
  const page = await stage.open(path);
  await comesToRest(page);
  return { page, before: await htmlOf(page) };
}

/** Resolves when the page has been read. */
export async function turnOn(stage: Stage, page: BrowserPage): Promise<void> {
  await stage.changeSettings({ offSites: [] });
  await expect.poll(async () => (await stage.lookAt(page)).state, { timeout: 10_000 }).toBe('ready');
}
