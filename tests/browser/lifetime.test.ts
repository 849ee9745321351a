import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { openPopupWithNames } from './own-pages.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, painted, type Stage, waitForMarks } from './stage.ts';

const STORY = '/en/live-hearing.html';
const FIRST = 'Reconnaissance General Bureau';
const SECOND = 'Thae Yong-ho';

/** What a reader could see of us: ranges that a style is there for, and a card that is displayed. */
const seen = (page: BrowserPage) =>
  page.evaluate(() => {
    const marks = ['listed', 'named', 'uncertain', 'flash'].filter((mark) => {
      const style = getComputedStyle(document.body, `::highlight(sidelight-${mark})`);
      const isStyled =
        style.textDecorationLine === 'underline' || style.backgroundColor !== 'rgba(0, 0, 0, 0)';
      return isStyled && (CSS.highlights.get(`sidelight-${mark}`)?.size ?? 0) > 0;
    });
    const card = document.querySelector('[data-sidelight-card]');
    return { marks, card: card !== null && getComputedStyle(card).display !== 'none' };
  });
const NOTHING = { marks: [], card: false };

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await page?.close();
    page = await stage.open(STORY);
  });

  const clickMark = async (text: string) => page.click(...centreOf(await boxOfMark(page, text)));

  test('the background killed between two clicks: the second shows its entry too', async () => {
    const card = cardOf(page);
    for (const text of [FIRST, SECOND, FIRST]) {
      await stage.browser.killBackground();
      await clickMark(text);
      await card.opened();
      expect(await card.firstLine()).toMatch(text === FIRST ? /^Listed by / : /^On none of the lists/);
      await page.press('Escape');
      await card.closed();
    }
    expect(page.consoleErrors()).toEqual([]);
  });

  test('the background killed before a command and before the popup', async () => {
    await stage.browser.killBackground();
    await stage.browser.runCommand('next-name');
    await cardOf(page).opened();
    await page.press('Escape');
    await stage.browser.killBackground();
    const popup = await openPopupWithNames(stage, page);
    await popup.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>('.row details'))
        details.open = true;
    });
    await popup.waitFor(() => document.querySelectorAll('.entry .opening').length > 5);
    await popup.close();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('loaded anew under an open page: its card goes, and the new copy marks the page', async () => {
    const before = await painted(page);
    await clickMark(FIRST);
    await cardOf(page).opened();

    const manifestFile = join(stage.extension, 'manifest.json');
    const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
    await writeFile(manifestFile, JSON.stringify({ ...manifest, version: '0.9.9' }));
    await stage.browser.reloadExtension();
    await expect.poll(async () => (await seen(page)).card, { timeout: 5000 }).toBe(false);

    // Only the new copy's script answers the new copy's pages.
    expect((await stage.lookAt(page)).names.length).toBeGreaterThan(5);
    // The old copy notices within a second that it is alone; it must not take the new copy's marks along.
    const now = await page.evaluate(() => performance.now());
    await page.waitFor((since) => performance.now() > since + 2500, now, { what: 'the old copy to notice' });
    expect(await painted(page)).toEqual(before);
    expect((await seen(page)).marks).not.toEqual([]);
    await clickMark(SECOND);
    await cardOf(page).opened();
    expect(await page.evaluate(() => document.querySelectorAll('[data-sidelight-card]').length)).toBe(1);
    expect(page.consoleErrors()).toEqual([]);

    await page.reload();
    await waitForMarks(page, 'some');
    expect(await painted(page)).toEqual(before);
  });

  test('loaded anew, then used at once: nothing is said in the console', async () => {
    const box = await boxOfMark(page, SECOND);
    await stage.browser.reloadExtension();
    await page.bringToFront();
    await page.moveMouse(...centreOf(box));
    await page.click(...centreOf(box));
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await stage.lookAt(page);
    await clickMark(SECOND);
    await cardOf(page).opened();
    await page.press('Escape');
    await cardOf(page).closed();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('removed under an open page: marks and card gone, no error', async () => {
    await clickMark(FIRST);
    await cardOf(page).opened();
    const box = await boxOfMark(page, SECOND);
    await stage.browser.removeExtension();
    await page.bringToFront();
    await page.moveMouse(...centreOf(box));
    await page.click(...centreOf(box));
    await page.evaluate(() => document.body.append(document.createElement('p')));
    await expect.poll(() => seen(page), { timeout: 5000 }).toEqual(NOTHING);
    await page.press('Escape');
    await page.press('Tab');
    expect(await seen(page)).toEqual(NOTHING);
    expect(page.consoleErrors()).toEqual([]);
  });
});
