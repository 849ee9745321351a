import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from './axe.ts';
import { openSettings } from './own-pages.ts';
import { BROWSERS, clickOn, type ExtensionApi, launch, type Stage, waitForMarks } from './stage.ts';
import { storedIn } from './stored.ts';
import { textsOf } from './texts.ts';

const STORY = '/en/live-hearing.html';

/** In storage, what was changed only. */
const stored = async (stage: Stage) => (await storedIn(stage)).settings ?? {};
const choose = (page: BrowserPage, label: string) => clickOn(page, '.choice label', label);

async function typeSite(page: BrowserPage, text: string, button: string): Promise<void> {
  await clickOn(page, '#site');
  await page.type(text);
  await clickOn(page, '.fields button', button);
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let story: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    story = await stage.open(STORY);
  });
  afterAll(() => stage?.close());

  test('shows the keys as they are; where the browser has none for the switch, the one that pages hear', async () => {
    const page = await openSettings(stage);
    const keys = () => textsOf(page, '.keys div');
    await expect
      .poll(keys)
      .toEqual([
        'Next nameAlt + .',
        'Previous nameAlt + ,',
        'Card of the name at handAlt + Shift + .',
        'Side panelAlt + Shift + ,',
        'Switch this site on or offAlt + Shift + End',
        'Mark the names on this pagenone yet',
        'Save the passage that is selectednone yet',
      ]);
    const ticks = await textsOf(page, 'section:has(#keys) .choice label');
    expect(ticks).toEqual(name === 'chromium' ? ['Alt + Shift + End switches this site'] : []);
    const popup = await stage.browser.openPopup(story);
    await popup.waitFor(() => document.querySelector('main > footer'));
    expect(await textsOf(popup, '.choose-key')).toEqual([]);
    await popup.close();
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('shows what holds, stores what is changed, and open pages follow', async () => {
    const page = await openSettings(stage);
    const checked = () => textsOf(page, '.choice:has(input:checked) label');
    const ofPages = name === 'chromium' ? ['Alt + Shift + End switches this site'] : [];
    const first = [
      'Short forms',
      'Marked where an article names somebody listed',
      'Drawn over the page',
      'When the pointer rests on a name',
      'When the pointer rests on it',
      ...ofPages,
      'A button beside what you select',
    ];
    expect(await checked()).toEqual(first);
    expect(await stored(stage)).toEqual({});

    await choose(page, 'As elements in the page');
    await expect.poll(() => stored(stage)).toEqual({ marks: 'elements' });
    // Nothing is read before somebody looks at it.
    await story.bringToFront();
    await story.waitFor(() => document.querySelector('mark.sidelight-mark[role=button]'));
    await page.bringToFront();
    await choose(page, 'Drawn over the page');
    await story.bringToFront();
    await waitForMarks(story, 'some');
    await page.bringToFront();
    expect(await story.evaluate(() => document.querySelector('mark'))).toBeNull();

    await choose(page, 'Short forms');
    await choose(page, 'Never marked');
    await choose(page, 'Only by a click with the Alt key');
    const changed = { marks: 'highlights', shortForms: false, background: 'never', links: 'modifier' };
    await expect.poll(() => stored(stage)).toEqual(changed);
    await page.reload();
    await expect
      .poll(checked)
      .toEqual([
        'Never marked',
        'Drawn over the page',
        'When the pointer rests on a name',
        'Only by a click with the Alt key',
        ...ofPages,
        'A button beside what you select',
      ]);

    await stage.changeSettings({ shortForms: true, background: 'beside-listed', links: 'hover' });
    await page.bringToFront();
    await expect.poll(checked).toEqual(first);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('a site that is added is off at once, with all below it, and on again when it is removed', async () => {
    const page = await openSettings(stage);
    await typeSite(page, 'no site at all', 'Switch off');
    await expect
      .poll(() => textsOf(page, '#site-outcome'))
      .toEqual([expect.stringMatching(/^That is no site\./)]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('site');
    await page.evaluate(() => {
      (document.querySelector('#site') as HTMLInputElement).value = '';
    });

    await typeSite(page, `${stage.site.origin}/a/b`, 'Switch off');
    await expect.poll(() => textsOf(page, '.own li span')).toEqual(['127.0.0.1']);
    expect(await textsOf(page, '#site-outcome')).toEqual(['127.0.0.1 is off now.']);
    await waitForMarks(story, 'none');
    await clickOn(page, '[aria-label="Remove 127.0.0.1"]');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Off by you');
    await expect.poll(() => stored(stage)).toMatchObject({ offSites: [], onSites: [] });
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
    await story.bringToFront();
    await waitForMarks(story, 'some');
  });

  test('the built-in list can be looked at and allowed, one by one', async () => {
    const page = await openSettings(stage);
    expect(await textsOf(page, '.group > summary')).toEqual([
      expect.stringMatching(/^Banking \d+$/),
      expect.stringMatching(/^Mail and messages \d+$/),
      expect.stringMatching(/^Health \d+$/),
      expect.stringMatching(/^Intranets and devices at home \d+$/),
    ]);
    await clickOn(page, '.group > summary', 'Mail and messages');
    await clickOn(page, '.built-in label', 'mail.*');
    await expect.poll(() => stored(stage)).toMatchObject({ onSites: ['mail.*'] });
    await expect
      .poll(() => textsOf(page, '.group[open] > summary'))
      .toEqual([expect.stringMatching(/, 1 allowed$/)]);
    expect(await textsOf(page, '.own li span')).toEqual(['mail.*']);
    await clickOn(page, '.built-in label', 'mail.*');
    await expect.poll(() => stored(stage)).toMatchObject({ onSites: [] });
    await page.close();
  });

  test('damaged settings fall back to what holds without any', async () => {
    await stage.inExtension(async () => {
      const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await storage.local.set({
        settings: { marks: 'glitter', offSites: 'all', pausedUntil: 'noon', colour: 1 },
      });
    });
    const page = await openSettings(stage);
    expect(await textsOf(page, '.choice:has(input:checked) label')).toHaveLength(name === 'chromium' ? 7 : 6);
    await story.bringToFront();
    await waitForMarks(story, 'some');
    expect(page.consoleErrors()).toEqual([]);
    expect(story.consoleErrors()).toEqual([]);
    await stage.inExtension(async () => {
      const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await storage.local.set({ settings: {} });
    });
    await page.close();
  });

  test('is the page of options that the browser opens', async () => {
    const options = await stage.inExtension(() => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { getManifest(): { options_ui: object } } } }
      ).chrome;
      return runtime.getManifest().options_ui;
    });
    expect(options).toMatchObject({ page: expect.stringMatching(/settings\.html$/), open_in_tab: true });
  });

  test.each(['light', 'dark'] as const)('%s: axe finds nothing, and it fits 320 px', async (colorScheme) => {
    const page = await openSettings(stage);
    await page.setAppearance({ colorScheme });
    await typeSite(page, 'news.example', 'Switch off');
    await clickOn(page, '.group > summary', 'Banking');
    await expect.poll(() => textsOf(page, '.own li span')).toEqual(['news.example']);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.setViewport(320, 640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await clickOn(page, '[aria-label="Remove news.example"]');
    await expect.poll(() => textsOf(page, '.own li span')).toEqual([]);
    await page.close();
  });
});
