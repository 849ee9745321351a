/** A phone: the first tap opens a sheet at the bottom, the second follows the link; scrolling and drawing are the page's as ever. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, boxOfMark, CARD, cardOf, centreOf, launch, type Stage } from '../browser/stage.ts';

const FILLER = '<p>Nothing of note happened that day, and nobody said anything about it at all.</p>'.repeat(
  60,
);
const NEWS = `<!doctype html><meta name=viewport content="width=device-width"><title>News</title>
  <style>body { margin: 0; padding: 300px 8px 8px; font: 18px/1.5 serif }</style>
  <h1 style="font-size: 31.3px; margin: 0">Of the Reconnaissance General Bureau</h1>
  <p><a id=link href="#there">What KOMID sold</a> was named.</p><p>Reconnaissance General Bureau was, too.</p>
  ${FILLER}<p id=last>Thae Yong-ho spoke in London.</p>
  <script>addEventListener('keydown', (event) => { if (globalThis.keepsKeys) event.stopImmediatePropagation() }, true);
  addEventListener('click', (event) => { globalThis.clicks = [...(globalThis.clicks ?? []), event.target.id] })</script>`;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/news.html', NEWS);
    page = await stage.open('/news.html');
    await page.setViewport(360, 640);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await stage.lookAt(page);
    await page.evaluate(() => {
      location.hash = '';
      scrollTo(0, 0);
    });
  });
  afterEach(async () => {
    await page.press('Escape');
    await cardOf(page).closed();
  });

  const tap = async (text: string) => page.tap(...centreOf(await boxOfMark(page, text)));
  /** The name as it stands, without scrolling. */
  const whereIs = (text: string) =>
    page.evaluate((words) => {
      const ranges = ['listed', 'named', 'uncertain'].flatMap((mark) => [
        ...(CSS.highlights.get(`sidelight-${mark}`) ?? []),
      ]) as Range[];
      const { left, top, right, bottom } = ranges
        .find((range) => range.toString() === words)!
        .getBoundingClientRect();
      return { left, top, right, bottom };
    }, text);
  const hash = () => page.evaluate(() => location.hash);

  test('a tap on a name opens a sheet, as broad as the screen and at its bottom, and the name stands above it', async () => {
    for (const text of ['Reconnaissance General Bureau', 'KOMID', 'Thae Yong-ho']) {
      await tap(text);
      const card = cardOf(page);
      await card.opened();
      const box = await card.box();
      const [width, height] = await page.evaluate(() => {
        const { clientWidth, clientHeight } = document.documentElement;
        return [clientWidth, clientHeight] as const;
      });
      const { top, bottom } = await whereIs(text);
      expect([box.left, Math.round(box.right)]).toEqual([0, width]);
      expect({ text, top, bottom, box }).toSatisfy(() => bottom <= box.top || top >= box.bottom);
      expect(top).toBeGreaterThanOrEqual(0);
      expect([height, Math.round(box.bottom - box.top)]).toContain(Math.round(box.bottom));
      await page.press('Escape');
      await card.closed();
    }
    expect(page.consoleErrors()).toEqual([]);
  });

  test('in a link the first tap opens the sheet, the second follows the link', async () => {
    await page.evaluate(() => {
      (globalThis as { clicks?: string[] }).clicks = [];
    });
    await tap('KOMID');
    await cardOf(page).opened();
    expect(await hash()).toBe('');
    expect(await page.evaluate(() => (globalThis as { clicks?: string[] }).clicks)).toEqual([]);
    await page.tap(...centreOf(await whereIs('KOMID')));
    await expect.poll(hash).toBe('#there');
  });

  test('a tap beside a name in the same link follows it at once', async () => {
    const at = await page.evaluate(() => {
      const { left, top } = document.querySelector('#link')!.getClientRects()[0]!;
      return [left + 5, top + 8] as const;
    });
    await page.tap(...at);
    await expect.poll(hash).toBe('#there');
    expect(await cardOf(page).isAttached()).toBe(false);
  });

  test('closed by its button, by a tap beside it, and by drawing its grip down', async () => {
    const card = cardOf(page);
    const centre = (selector: string) =>
      card.inside((root, wanted) => {
        const { left, top, width, height } = root.querySelector(wanted)!.getBoundingClientRect();
        return [left + width / 2, top + height / 2] as const;
      }, selector);
    await tap('Reconnaissance General Bureau');
    await card.opened();
    await page.tap(...(await centre('.close')));
    await card.closed();

    await tap('Reconnaissance General Bureau');
    await card.opened();
    await page.tap(180, 5);
    await card.closed();

    await tap('Reconnaissance General Bureau');
    await card.opened();
    const [x, y] = await centre('.handle');
    await page.drag([x, y], [x, y + 20]);
    expect(await card.isAttached()).toBe(true);
    // Back in its place for a finger, too: Firefox hits what was painted last, and no finger comes back within a frame.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await page.drag([x, y], [x, y + 150]);
    await card.closed();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('closed as the browser closes what is open, by going back on a phone, and the page stays', async () => {
    await tap('Reconnaissance General Bureau');
    const card = cardOf(page);
    await card.opened();
    // Escape is what desktop browsers have of it; here the page keeps the key from us.
    await page.evaluate(() => {
      (globalThis as { keepsKeys?: boolean }).keepsKeys = true;
    });
    const before = await page.evaluate(() => [location.href, history.length]);
    await page.press('Escape');
    await card.closed();
    expect(await page.evaluate(() => [location.href, history.length])).toEqual(before);
    await page.evaluate(() => {
      (globalThis as { keepsKeys?: boolean }).keepsKeys = false;
    });
  });

  // No finger of WebDriver's scrolls a page in desktop Firefox, with Sidelight or without.
  test.skipIf(name === 'firefox')(
    'the page is scrolled by a finger on it while a sheet is open',
    async () => {
      await tap('Reconnaissance General Bureau');
      await cardOf(page).opened();
      const before = await page.evaluate(() => scrollY);
      await page.drag([180, 200], [180, 60]);
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
      expect(await cardOf(page).isAttached()).toBe(true);
      expect(await page.evaluate((host) => document.querySelectorAll(host).length, CARD)).toBe(1);
    },
  );
});
