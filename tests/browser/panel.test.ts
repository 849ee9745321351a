/** The side panel, the real one of each browser, beside pages of the sample site. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from './axe.ts';
import { BROWSERS, launch, type Stage } from './stage.ts';

const STORY = '/en/live-hearing.html';

const rowsOf = (panel: BrowserPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.places .place')].map((row) => ({
      name: row.querySelector('.name')?.textContent,
      words: row.querySelector('strong')?.textContent,
      sentence: row.querySelector('.sentence')?.textContent,
      isCurrent: row.hasAttribute('aria-current'),
    })),
  );

describe.each(BROWSERS)('the panel in %s', (browserName) => {
  let stage: Stage;
  let page: BrowserPage;
  let panel: BrowserPage;
  beforeAll(async () => {
    stage = await launch(browserName);
    page = await stage.open(STORY);
    panel = await stage.browser.openPanel(page);
  });
  afterAll(() => stage?.close());

  test('lists the names in reading order', async () => {
    await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect(await violationsOn(stage, panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.place')?.click());
    await panel.waitFor(() => document.querySelector('.dossier .who'));
    expect(await violationsOn(stage, panel)).toEqual([]);
    expect([...panel.consoleErrors(), ...page.consoleErrors()]).toEqual([]);
  });
});
