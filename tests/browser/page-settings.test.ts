/** What is set counts on a page that is open, and only what concerns it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, type Stage } from './stage.ts';
import { markedOn } from './texts.ts';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set(
      '/news.html',
      `<!doctype html><title>News</title><p>Thae Yong-ho spoke in London.</p><p>Later, Thae left.</p>
      <p><a href="#there">What KOMID sold</a> worried the European Union.</p>`,
    );
    page = await stage.open('/news.html');
  });
  afterAll(() => stage?.close());

  const words = () => markedOn(page);

  test('short forms, and bodies that everybody names', async () => {
    await page.bringToFront();
    expect(await words()).toEqual(['Thae Yong-ho', 'Thae', 'KOMID', 'European Union']);
    await stage.changeSettings({ shortForms: false, background: 'never' });
    await page.bringToFront();
    await expect.poll(words).toEqual(['Thae Yong-ho', 'KOMID']);
    await stage.changeSettings({ shortForms: true, background: 'beside-listed' });
    await page.bringToFront();
    await expect.poll(words).toEqual(['Thae Yong-ho', 'Thae', 'KOMID', 'European Union']);
  });

  test('what is set for another site leaves this one as it is', async () => {
    await page.evaluate(() => {
      const seen = globalThis as unknown as { before: Highlight | undefined };
      seen.before = CSS.highlights.get('sidelight-listed');
    });
    await stage.changeSettings({ offSites: ['elsewhere.example'] });
    await page.bringToFront();
    const isSame = () =>
      page.evaluate(
        () =>
          (globalThis as unknown as { before: Highlight }).before === CSS.highlights.get('sidelight-listed'),
      );
    // The setting has arrived when one that concerns the page, made after it, has.
    await stage.changeSettings({ offSites: [] });
    expect(await isSame()).toBe(true);
  });

  test('a name in a link: by resting on it, or by Alt and a click', async () => {
    await page.bringToFront();
    const at = centreOf(await boxOfMark(page, 'KOMID'));
    await page.moveMouse(...at);
    await cardOf(page).opened();
    await page.press('Escape');
    await cardOf(page).closed();
    await page.moveMouse(1, 1);

    await stage.changeSettings({ links: 'modifier' });
    await page.bringToFront();
    await page.click(...at, { modifiers: ['Alt'] });
    await cardOf(page).opened();
    expect(await page.evaluate(() => location.hash)).toBe('');
    await page.press('Escape');
    await cardOf(page).closed();
    await page.click(...at);
    expect(await page.evaluate(() => location.hash)).toBe('#there');
    expect(page.consoleErrors()).toEqual([]);
  });
});
