/** A real private window of each browser: what is hers is found there, and nothing of what was read there is written down. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WATCHED_ATTRIBUTE } from '../../src/page/watched-attribute.ts';
import { seedWatchlist } from '../browser/seed-watchlist.ts';
import { BROWSERS, type ExtensionApi, launch, type Stage } from '../browser/stage.ts';
import { watchEntry } from '../support/watchlist.ts';

const LIST = [watchEntry('haedong', { name: 'Haedong Agents', note: 'My note.' })].map((entry) => ({
  ...entry,
  names: [{ ...entry.names[0]!, text: 'Haedong Agents' }],
}));
const STORY =
  '<!doctype html><title>Read in private</title><p>The Haedong Agents paid KOMID for the coal.</p>';

/** All that the extension keeps: its settings, what it remembers for the session, and the rows of the library. */
const allThatIsKept = () =>
  new Promise<string>((resolve, reject) => {
    const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const { session } = storage as unknown as { session: { get(key: null): Promise<object> } };
    const opening = indexedDB.open('sidelight-library');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const stores = [...opening.result.objectStoreNames];
      const transaction = opening.result.transaction(stores);
      const rows = stores.map((name) => transaction.objectStore(name).getAll());
      transaction.oncomplete = async () => {
        opening.result.close();
        const stored = [await storage.local.get(null), await session.get(null)];
        resolve(JSON.stringify([...stored, ...rows.map(({ result }) => result)]));
      };
    };
  });

/** What the popup would be told of the private tab. */
const namesThere = (stage: Stage) =>
  stage.inExtension(async () => {
    const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    const all = (await tabs.query({})) as { id: number; incognito?: boolean }[];
    const { id } = all.find(({ incognito }) => incognito)!;
    const answer = await tabs.sendMessage(id, { name: 'page/names', request: null });
    const { names } = (answer as { value: { names: { mark: string; name: string }[] } }).value;
    return names.map(({ mark, name }) => `${mark}: ${name}`).sort();
  });

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/private.html', STORY);
    await stage.open('/en/harbour-cup.html');
    await seedWatchlist(stage, LIST);
  });
  afterAll(() => stage?.close());

  test('names are marked and framed, and nothing is kept; a page of ours there says why it is empty', async () => {
    await stage.browser.allowPrivate();
    const before = await stage.inExtension(allThatIsKept);
    expect(before).toContain('My note.');
    const page = await stage.browser.openPrivate(`${stage.site.origin}/private.html`);
    await page.bringToFront();
    await expect
      .poll(() => namesThere(stage).catch(() => []), { timeout: 20_000 })
      .toEqual(['listed: Korea Mining Development Trading Corporation (KOMID)', 'yours: Haedong Agents']);
    await page.waitFor((host) => document.querySelector(host), `[${WATCHED_ATTRIBUTE}]`);
    await page.waitFor(() => CSS.highlights.size > 0);
    const after = await stage.inExtension(allThatIsKept);
    expect(after).toBe(before);
    expect(after).not.toMatch(/private|127\.0\.0\.1/);
    // Chromium opens pages of ours in ordinary windows alone.
    if (name === 'chromium') return;
    for (const own of ['watchlist.html', 'library.html']) {
      await page.goto(`${stage.browser.extensionOrigin}/${own}`);
      await page.waitFor(() =>
        document.querySelector('[role=alert]')?.textContent?.includes('open this page in an ordinary window'),
      );
    }
  });
});
