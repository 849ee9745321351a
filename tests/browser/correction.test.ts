/** "Something wrong?" in the card on a real page: it copies, says so, and sends nothing. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, type Stage } from './stage.ts';

const NAME = 'Reconnaissance General Bureau';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    const html = `<!doctype html><title>One name</title><p>The ${NAME} is named here.</p><textarea rows="6"></textarea>`;
    stage = await launch(name, { extraPages: new Map([['/one.html', html]]) });
    page = await stage.open('/one.html');
  });
  afterAll(() => stage?.close());

  test('puts a text with the entry and the lexicon on the clipboard, without a word of the page', async () => {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOfMark(page, NAME)));
    await card.opened();
    const button = await card.inside((root) => {
      const element = root.querySelector('.correction button') as Element;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom, text: element.textContent };
    });
    expect(button.text).toBe('Something wrong?');
    await page.click(...centreOf(button));
    await expect
      .poll(() => card.inside((root) => root.querySelector('.correction [role=status]')?.textContent))
      .toMatch(/on the clipboard\..*Nothing was sent\.$/);
    await page.press('Escape');
    await card.closed();

    await page.evaluate(() => document.querySelector('textarea')?.focus());
    await page.press('Control+v');
    const pasted = () => page.evaluate(() => document.querySelector('textarea')?.value);
    await expect.poll(pasted).toMatch(/correction of the entry "reconnaissance-general-bureau"/);
    expect(await pasted()).toMatch(/^Lexicon of \d+ \w+ 20\d\d$/m);
    expect(await pasted()).not.toContain('is named here');
    expect(await pasted()).not.toContain('127.0.0.1');
    expect(page.consoleErrors()).toEqual([]);
  });
});
