/** A page with frames in it is one page to its reader: one list, one count, one way from name to name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, launch, type Stage } from './stage.ts';

const LONG = 'This sentence is here so that there is enough to read for anybody who comes by.';
const story = (name: string) => `<!doctype html><title>Inner</title><p>${name} was named. ${LONG}</p>`;
const frame = (attributes: string, size = 'width="600" height="300"') =>
  `<iframe ${size} ${attributes}></iframe>`;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    const other = stage.site.origin.replace('127.0.0.1', 'localhost');
    stage.extraPages.set('/inner.html', story('Tanchon Commercial Bank'));
    stage.extraPages.set('/far.html', story('KOMID'));
    // As advertisements are: large, and full of what nobody reads.
    stage.extraPages.set(
      '/script.html',
      `<!doctype html><script>globalThis.ad = "${LONG} ${LONG}";</script><p>KOMID</p>`,
    );
    stage.extraPages.set('/ad.html', story('Green Pine Associated Corporation'));
    stage.extraPages.set(
      '/frames.html',
      `<!doctype html><title>Frames</title><p>Reconnaissance General Bureau and KOMID.</p>
      ${frame('src="/inner.html" id="inner"')}${frame(`src="${other}/far.html"`)}
      ${frame(`srcdoc="${story('Korea Ryonbong General Corporation')}"`)}
      ${frame('src="/ad.html"', 'width="120" height="60"')}${frame('src="/ad.html" hidden')}${frame('src="/script.html"')}`,
    );
    page = await stage.open('/frames.html');
  });
  afterAll(() => stage?.close());

  const listed = async () =>
    (await stage.namesOn(page)).names.map(({ name: one, count }) => `${one} ${count}`);

  test('the list holds the names of every frame that is read, and the badge counts them once', async () => {
    await page.bringToFront();
    const sorted = async () => (await listed()).sort();
    // Each frame reports when it has been read: the same name may come from one before it comes from the other.
    await expect
      .poll(sorted, { timeout: 20_000, interval: 200 })
      .toEqual([
        'Korea Mining Development Trading Corporation (KOMID) 2',
        'Korea Ryonbong General Corporation 1',
        'Reconnaissance General Bureau 1',
        'Tanchon Commercial Bank 1',
      ]);
    await expect.poll(() => stage.badgeOf(page)).toBe('4');
  });

  test('from name to name, through the frames and around', async () => {
    await page.bringToFront();
    const hasCard = () => page.evaluate(() => document.querySelector('[data-sidelight-card]') !== null);
    await stage.browser.runCommand('next-name');
    await expect.poll(hasCard).toBe(true);
    await page.press('Escape');
    await expect.poll(hasCard).toBe(false);
    await stage.browser.runCommand('previous-name');
    // Around from the first name of the page: the last name of a frame, with the focus in its card.
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('iframe');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a name goes with its frame', async () => {
    await page.evaluate(() => document.querySelector('#inner')?.remove());
    await expect.poll(() => stage.badgeOf(page), { timeout: 10_000 }).toBe('3');
  });

  test('a site that is off is off in its frames', async () => {
    await stage.changeSettings({ offSites: ['127.0.0.1'] });
    await expect.poll(() => stage.badgeOf(page)).toBe('off');
    expect(await stage.namesOn(page)).toMatchObject({ state: 'off', names: [] });
    await stage.changeSettings({ offSites: [] });
    await page.bringToFront();
    await expect.poll(() => stage.badgeOf(page), { timeout: 10_000 }).toBe('3');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a frame without an address of its own is off with the site that made it', async () => {
    const other = stage.site.origin.replace('127.0.0.1', 'localhost');
    const mail = frame(`srcdoc="${story('KOMID')}"`);
    stage.extraPages.set('/mail.html', `<!doctype html><title>Mail</title><p>${LONG}</p>${mail}`);
    stage.extraPages.set(
      '/around.html',
      `<!doctype html><title>Around</title><p>Reconnaissance General Bureau.</p>${frame(`src="${other}/mail.html"`)}${frame('src="/inner.html"')}`,
    );
    await stage.changeSettings({ offSites: ['localhost'] });
    const around = await stage.open('/around.html');
    const names = async () => (await stage.namesOn(around)).names.map(({ name: one }) => one);
    await around.bringToFront();
    await expect.poll(names, { timeout: 20_000, interval: 200 }).toContain('Tanchon Commercial Bank');
    expect(await names()).toEqual(['Reconnaissance General Bureau', 'Tanchon Commercial Bank']);
    await stage.changeSettings({ offSites: [] });
    await around.close();
  });

  test('a frame that comes after the page was left is left alone too', async () => {
    stage.extraPages.set('/left.html', '<!doctype html><title>Left</title><p>KOMID was named.</p>');
    const left = await stage.open('/left.html');
    await stage.inExtension(async (url) => {
      const { tabs } = (
        globalThis as unknown as {
          chrome: {
            tabs: {
              query(what: object): Promise<{ id: number; url: string }[]>;
              sendMessage(id: number, message: object): Promise<unknown>;
            };
          };
        }
      ).chrome;
      const tab = (await tabs.query({})).find((one) => one.url === url);
      await tabs.sendMessage(tab!.id, { name: 'page/leave', request: null });
    }, left.url);
    await left.bringToFront();
    await left.evaluate(() => {
      const late = document.createElement('iframe');
      Object.assign(late, { id: 'late', src: '/inner.html', width: '600', height: '300' });
      document.body.append(late);
    });
    const painted = () =>
      left.evaluate(() => {
        const late = document.querySelector<HTMLIFrameElement>('#late')
          ?.contentWindow as unknown as typeof globalThis;
        const isThere = late.document.querySelector('p') !== null;
        return isThere ? late.CSS.highlights.size : undefined;
      });
    await expect.poll(painted).toBe(0);
    // Longer than the second look, which would have brought the reader.
    await left.waitFor(
      (since) => performance.now() > since + 1500,
      await left.evaluate(() => performance.now()),
    );
    expect(await painted()).toBe(0);
    await left.close();
  });
});
