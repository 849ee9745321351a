/** What the popup says when something is missing, old or kept from it; and what a name in a note leads to. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import {
  BROWSERS,
  boxOfMark,
  cardOf,
  centreOf,
  clickOn,
  type ExtensionApi,
  launch,
  type Stage,
} from '../browser/stage.ts';
import { textOf } from '../browser/texts.ts';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;
  /** Scripts of the build as they were. */
  const whole = new Map<string, string>();

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set(
      '/news.html',
      '<!doctype html><title>News</title><p>Green Pine Associated Corporation and KOMID.</p>',
    );
    stage.extraPages.set('/none.html', '<!doctype html><title>None</title><p>Nothing of note.</p>');
    page = await stage.open('/news.html');
  });
  afterAll(() => stage?.close());

  async function change(file: string, how: (script: string) => string): Promise<void> {
    const path = join(stage.extension, file);
    const script = whole.get(file) ?? (await readFile(path, 'utf8'));
    whole.set(file, script);
    await writeFile(path, how(script));
  }
  async function openPopup(over = page): Promise<BrowserPage> {
    await stage.lookAt(over);
    const popup = await stage.browser.openPopup(over);
    await popup.waitFor(() => document.querySelector('.row, .message:not([aria-live])'));
    return popup;
  }

  test('a name in a note opens in the same row, with back and forward', async () => {
    const popup = await openPopup();
    await clickOn(popup, '.row summary', 'Green Pine');
    await popup.waitFor(() => document.querySelector('.entry .note'));
    await clickOn(popup, '.note > summary');
    const heading = () => textOf(popup, '.entry .who strong');
    const first = await heading();
    // Pressed by key: the popup grows while the note opens, and a name may be wrapped over two lines.
    await popup.waitFor(() => {
      const name = document.querySelector<HTMLElement>('.note[open] button.name-in-note');
      name?.focus();
      return name !== null && document.activeElement === name;
    });
    await popup.press('Enter');
    await expect.poll(heading).not.toBe(first);
    expect(await popup.evaluate(() => document.activeElement?.className)).toBe('entry');
    expect(await violationsOn(stage, popup)).toEqual([]);
    const second = await heading();
    await clickOn(popup, '.steps button:first-child');
    await expect.poll(heading).toBe(first);
    await clickOn(popup, '.steps button:last-child');
    await expect.poll(heading).toBe(second);
    expect(popup.consoleErrors()).toEqual([]);
    await popup.close();
  });

  test('no name here, and names that the settings keep back', async () => {
    const none = await stage.open('/none.html');
    const empty = await openPopup(none);
    expect(await textOf(empty, '.message > p')).toBe('No name of the lexicon is on this page.');
    expect(await textOf(empty, '.partial')).toBe('');
    await empty.close();
    await none.close();
    const count = async () => (await stage.lookAt(page)).names.length;
    await stage.changeSettings({ unmarkedKinds: ['organisations'] });
    await expect.poll(count).toBe(0);
    const popup = await openPopup();
    await expect
      .poll(() => textOf(popup, '.message'))
      .toBe('No name that your settings show is on this page.');
    expect(await textOf(popup, '.partial')).toMatch(/^Your settings, or what you left out, may keep names/);
    expect(await violationsOn(stage, popup)).toEqual([]);
    await popup.close();
    await stage.changeSettings({ unmarkedKinds: [] });
    await expect.poll(count).toBe(2);
  });

  test('an old lexicon is said to be old, with its date', async () => {
    await change('popup.js', (script) =>
      script.replace(/"\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}"/, '"2026-02-01.00000000"'),
    );
    const popup = await openPopup();
    await expect
      .poll(() => textOf(popup, '.notices'))
      .toBe(
        'The lexicon is of 1 February 2026, more than 90 days ago. What the lists say may have changed since.',
      );
    expect(await violationsOn(stage, popup)).toEqual([]);
    await popup.close();
    await change('popup.js', (script) => script);
  });

  test('while the lexicon is being written it is said so, and names are marked and listed', async () => {
    // The packaged lexicon comes when the test lets it.
    const gate = `const slow=fetch;globalThis.fetch=async(...all)=>{while(String(all[0]).endsWith("lexicon.json")&&!(await browser.storage.local.get("go")).go)await new Promise((go)=>setTimeout(go,50));return slow(...all)};`;
    await change(
      'background.js',
      (script) => gate + script.replace(/"\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}"/g, '"2026-11-22.00000000"'),
    );
    await stage.browser.reloadExtension();
    await page.reload();
    const popup = await openPopup();
    await expect
      .poll(() => textOf(popup, '.notices'))
      .toMatch(/^The lexicon is being written into this browser’s database/);
    expect(await popup.evaluate(() => document.querySelectorAll('.row').length)).toBe(2);
    await popup.evaluate(async () => {
      const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await storage.local.set({ go: true });
    });
    await expect.poll(() => textOf(popup, '.notices')).toBe('');
    await clickOn(popup, '.row summary', 'KOMID');
    await popup.waitFor(() => document.querySelector('.entry .who'));
    await popup.close();
    await change('background.js', (script) => script);
  });

  test('without a database the names are marked, and popup and card say what is missing', async () => {
    await change(
      'background.js',
      (script) => `Object.defineProperty(globalThis,"indexedDB",{value:undefined});${script}`,
    );
    await stage.browser.reloadExtension();
    await page.reload();
    const popup = await openPopup();
    await expect
      .poll(() => textOf(popup, '.notices'))
      .toMatch(/^This browser gives Sidelight no storage here/);
    await clickOn(popup, '.row summary', 'KOMID');
    await expect.poll(() => textOf(popup, '.row details[open]')).toContain('no storage here');
    expect(await violationsOn(stage, popup)).toEqual([]);
    await popup.close();
    await stage.lookAt(page);
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    const card = cardOf(page);
    await card.opened();
    expect(await card.text()).toContain('The names are marked all the same.');
    await page.press('Escape');
    await change('background.js', (script) => script);
    await stage.browser.reloadExtension();
  });
});
