import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, clickOn, launch, type Stage, waitForMarks } from './stage.ts';

const PAGES = ['/index.html', '/en/live-hearing.html', '/ko/two-desks.html'];
/** What these pages load themselves. */
const OWN_FILES = ['/site.css', '/favicon.ico'];

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name, { recordRequests: true });
  });
  afterAll(() => stage?.close());

  test('a whole walk makes no request but for the pages themselves', async () => {
    for (const path of PAGES) {
      const page = await stage.open(path);
      await waitForMarks(page, 'some');
      await page.reload();
      await waitForMarks(page, 'some');
      const card = cardOf(page);
      await stage.browser.runCommand('next-name');
      await card.opened();
      await card.inside((shadow) => {
        for (const details of shadow.querySelectorAll('details')) details.open = true;
      });
      await page.press('Escape');
      await card.closed();

      const popup = await stage.browser.openPopup(page);
      await clickOn(popup, '.row summary');
      await popup.waitFor(() => document.querySelector('.entry .opening'));
      await clickOn(popup, '.row .show');
      await popup.close();
      await page.close();
    }
    const story = await stage.open('/en/live-hearing.html');
    await story.moveMouse(...centreOf(await boxOfMark(story, 'Thae Yong-ho')));
    await cardOf(story).opened();
    for (const path of [
      'welcome.html',
      'popup.html',
      'settings.html',
      'reading.html',
      'browse.html',
      'library.html',
      'watchlist.html',
      'workbench.html',
    ]) {
      const page = await stage.browser.openExtensionPage(path);
      await page.waitFor(() => document.querySelector('main, .card'));
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    }
    await stage.browser.killBackground();
    await stage.browser.reloadExtension();
    await stage.lookAt(story);
    await story.close();

    const site = new URL(stage.site.origin).host;
    const requests = stage.proxy?.requests ?? [];
    expect(requests.filter(({ host }) => host !== site)).toEqual([]);
    const paths = new Set(requests.map(({ url }) => new URL(url).pathname));
    expect([...paths].filter((path) => !OWN_FILES.includes(path)).sort()).toEqual([...PAGES].sort());
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test('extension pages may connect to nothing, themselves included', async () => {
    const policy = await stage.inExtension(() => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: {
            runtime: { getManifest(): { content_security_policy: { extension_pages: string } } };
          };
        }
      ).chrome;
      return runtime.getManifest().content_security_policy.extension_pages;
    });
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("default-src 'none'");

    const page = await stage.browser.openExtensionPage('popup.html');
    const before = stage.proxy?.requests.length;
    const outcome = await page.evaluate(async (address) => {
      const violation = new Promise<string>((resolve) => {
        addEventListener('securitypolicyviolation', ({ effectiveDirective }) => resolve(effectiveDirective));
      });
      const reply = await fetch(address).then(
        () => 'answered',
        () => 'refused',
      );
      return [reply, await violation];
    }, `${stage.site.origin}/index.html`);
    expect(outcome).toEqual(['refused', 'connect-src']);
    expect(stage.proxy?.requests.length).toBe(before);
    await page.close();
  });

  test('the lexicon is in IndexedDB all the same, all of it', async () => {
    const { entities, notes, sources, version }: Lexicon = JSON.parse(
      await readFile(join(stage.extension, 'lexicon.json'), 'utf8'),
    );
    expect(entities.length).toBeGreaterThan(80);
    const read = () =>
      stage.inExtension(async () => {
        const answer = <T>(request: IDBRequest<T>) =>
          new Promise<T>((resolve, reject) => {
            request.onsuccess = () => resolve(request.result);
            request.onerror = () => reject(request.error);
          });
        const names = (await indexedDB.databases()).map(({ name }) => name);
        const database = await answer(indexedDB.open('sidelight-reference'));
        try {
          const stores = ['entities', 'notes', 'sources', 'meta'];
          const transaction = database.transaction(stores);
          const keys = (store: string) => answer(transaction.objectStore(store).getAllKeys());
          const [entities, notes, sources] = await Promise.all(stores.slice(0, 3).map(keys));
          const meta = await answer(transaction.objectStore('meta').get('lexicon'));
          return { names, entities, notes, sources, version: meta?.version };
        } finally {
          database.close();
        }
      });
    const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort();
    await expect
      .poll(read)
      .toMatchObject({ entities: idsOf(entities), notes: idsOf(notes), sources: idsOf(sources), version });
    expect((await read()).names).toContain('sidelight-reference');
  });
});
