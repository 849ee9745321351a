/** What happens to cards when the page changes under them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, type Stage } from '../browser/stage.ts';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/news.html', '<!doctype html><title>News</title><p id="p">KOMID was named.</p>');
    page = await stage.open('/news.html');
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await page.reload();
    await stage.lookAt(page);
  });

  const openCard = async () => {
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
  };

  test('a card stays with a name that is written again', async () => {
    await openCard();
    await page.evaluate(() => {
      const paragraph = document.querySelector('#p')!;
      paragraph.before(Object.assign(document.createElement('p'), { textContent: 'News just in.' }));
      paragraph.innerHTML = 'Today <b>KOMID</b> was named.';
    });
    // Not the place it had: the card is there when both agree.
    const gap = async () => {
      const { bottom } = await boxOfMark(page, 'KOMID');
      const top = await page.evaluate(
        () => document.querySelector('[data-sidelight-card]')?.getBoundingClientRect().top ?? 0,
      );
      return Math.round(top - bottom);
    };
    await expect.poll(gap).toBe(6);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('and closes when it goes', async () => {
    await openCard();
    await page.evaluate(() => document.querySelector('#p')!.remove());
    await cardOf(page).closed();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a document that is written anew has cards as before', async () => {
    await openCard();
    await page.evaluate(() => {
      document.open();
      document.write('<!doctype html><title>New</title><p>KOMID was named, and <b>nobody</b> else.</p>');
      document.close();
    });
    await expect.poll(() => boxOfMark(page, 'KOMID')).toBeTruthy();
    await page.moveMouse(1, 1);
    await openCard();
    await page.press('Escape');
    await cardOf(page).closed();
    expect(page.consoleErrors()).toEqual([]);
  });
});
