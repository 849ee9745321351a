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
    stage.extraPages.set('/ad.html', story('Green Pine Associated Corporation'));
    stage.extraPages.set(
      '/frames.html',
      `<!doctype html><title>Frames</title><p>Reconnaissance General Bureau and KOMID.</p>
      ${frame('src="/inner.html" id="inner"')}${frame(`src="${other}/far.html"`)}
      ${frame(`srcdoc="${story('Korea Ryonbong General Corporation')}"`)}
      ${frame('src="/ad.html"', 'width="120" height="60"')}${frame('src="/ad.html" hidden')}`,
    );
    page = await stage.open('/frames.html');
  });
  afterAll(() => stage?.close());

  const listed = async () =>
    (await stage.namesOn(page)).names.map(({ name: one, count }) => `${one} ${count}`);

  test('the list holds the names of every frame that is read, and the badge counts them once', async () => {
    await page.bringToFront();
    await expect.poll(listed, { timeout: 20_000, interval: 200 }).toHaveLength(4);
    expect((await listed()).sort()).toEqual([
      'Korea Mining Development Trading Corporation (KOMID) 2',
      'Korea Ryonbong General Corporation 1',
      'Reconnaissance General Bureau 1',
      'Tanchon Commercial Bank 1',
    ]);
    expect(await stage.badgeOf(page)).toBe('4');
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
    expect(await stage.namesOn(page)).toEqual({ state: 'off', names: [] });
    await stage.changeSettings({ offSites: [] });
    await page.bringToFront();
    await expect.poll(() => stage.badgeOf(page), { timeout: 10_000 }).toBe('3');
    expect(page.consoleErrors()).toEqual([]);
  });
});
