/**
 * Pages that the browser kept alive while their reader was elsewhere, and changed something there: no script runs in them meanwhile, and
 * what they should have heard they have not.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import {
  BROWSERS,
  clickOn,
  type ExtensionApi,
  launch,
  painted,
  type Stage,
  waitForMarks,
} from '../browser/stage.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const STORY_WORDS = 'KOMID had chartered it in May, a paper of the harbour master shows.';
const STORY = `<!doctype html><html lang="en"><title>Here</title><p id="it">${STORY_WORDS}</p>
<p id="state"></p><script>addEventListener('pageshow', ({ persisted }) => state.append(persisted ? 'kept ' : 'new '));</script>`;

/** What the test asks of the browser beyond what others do. */
type Api = ExtensionApi & { permissions: { remove(what: object): Promise<boolean> } };

describe.each(BROWSERS)('%s', (name) => {
  let server: Server;
  let origin: string;
  let stage: Stage;
  let page: BrowserPage;
  let count = 0;

  beforeAll(async () => {
    // Without a word against keeping it.
    server = createServer(({ url }, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(url?.startsWith('/story') ? STORY : '<!doctype html><title>There</title><p>There.');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stage = await launch(name);
  });
  afterEach(async () => {
    await page.close();
    await stage.changeSettings({ offSites: [], pausedUntil: 0 });
  });
  afterAll(async () => {
    await stage?.close();
    server.closeAllConnections();
    server.close();
  });
  beforeEach(async () => {
    page = await stage.browser.open(`${origin}/story-${++count}`);
    await page.bringToFront();
    await waitForMarks(page, 'some');
  });

  const away = async (change: () => Promise<unknown>) => {
    await page.goto(`${origin}/there`);
    await change();
    await page.bringToFront();
    await page.goBack();
    await page.waitFor(() => document.querySelector('#state')?.textContent);
    // The driver of Chromium keeps no page.
    const state = await page.evaluate(() => document.querySelector('#state')?.textContent);
    expect(state).toBe(name === 'firefox' ? 'new kept ' : 'new ');
  };
  const isBoxed = () =>
    page.evaluateInShadow(PASSAGES, (root) => root.querySelector('.box') !== null).catch(() => false);
  const noMarks = () => expect.poll(() => painted(page)).toEqual([]);

  test('switched off, paused, and on again', async () => {
    await away(() => stage.changeSettings({ offSites: ['127.0.0.1'] }));
    await noMarks();
    await page.goto(`${origin}/there`);
    await stage.changeSettings({ offSites: [], pausedUntil: Date.now() + 600_000 });
    await page.bringToFront();
    await page.goBack();
    await noMarks();
    await page.goto(`${origin}/there`);
    await stage.changeSettings({ pausedUntil: 0 });
    await page.bringToFront();
    await page.goBack();
    await waitForMarks(page, 'some');
  });

  test('left out elsewhere on the site', async () => {
    const out = { key: 'k', ids: ['komid'], words: 'KOMID', text: STORY_WORDS };
    await away(() =>
      stage.inExtension(async (one) => {
        const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
        await storage.local.set({ 'left-out:127.0.0.1': [one] });
      }, out),
    );
    await noMarks();
    await stage.inExtension(async () => {
      const { storage } = (globalThis as unknown as { chrome: Api }).chrome;
      await storage.local.set({ 'left-out:127.0.0.1': [] });
    });
    await waitForMarks(page, 'some');
  });

  test('a passage that was deleted meanwhile', async () => {
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#it') as Element));
    await stage.browser.runCommand('save-passage');
    await expect.poll(isBoxed).toBe(true);
    await page.press('Escape');
    await away(() =>
      stage.inExtension(async (url) => {
        const { runtime } = (globalThis as unknown as { chrome: Api }).chrome;
        const ask = (name: string, request: object) => runtime.sendMessage({ name, request });
        const { value } = (await ask('passages/of-article', { addresses: [url] })) as {
          value: { id: string }[];
        };
        await ask('passages/delete', { id: value[0]!.id });
      }, `${origin}/story-${count}`),
    );
    await expect.poll(isBoxed).toBe(false);
  });

  test('access that was taken back', async () => {
    const granted = await launch(name, { release: true, grantWhenAsked: true });
    const before = page;
    try {
      const welcome = await granted.browser.openExtensionPage('welcome.html');
      await clickOn(welcome, '.choice', 'All sites');
      page = await granted.browser.open(`${origin}/story-a`);
      await page.bringToFront();
      await waitForMarks(page, 'some');
      await away(() =>
        granted.inExtension(async () => {
          const { permissions } = (globalThis as unknown as { chrome: Api }).chrome;
          await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
        }),
      );
      await noMarks();
    } finally {
      await granted.close();
      page = before;
    }
  });
});
