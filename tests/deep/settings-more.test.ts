/** Settings that change what is seen at once, what is stored, and how it goes. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { expectNoCard } from '../browser/card-watch.ts';
import { handedOver, keepHandedOver } from '../browser/handed-over.ts';
import { openSettings } from '../browser/own-pages.ts';
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
import { storedIn } from '../browser/stored.ts';
import { markedOn, textOf } from '../browser/texts.ts';

const NEWS = `<!doctype html><title>News</title>
  <p>Thae Yong-ho spoke of KOMID and of UN Security Council Resolution 2270.</p><p>Later, Thae left.</p>
  <form><input value="KOMID"><textarea>KOMID</textarea></form><pre>KOMID</pre><p hidden>KOMID</p>
  <div contenteditable>KOMID</div>`;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let story: BrowserPage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/news.html', NEWS);
    story = await stage.open('/news.html');
    page = await openSettings(stage);
  });
  afterAll(() => stage?.close());
  beforeEach(() => page.bringToFront());

  const words = () => markedOn(story);

  /** Notes the highlights of the page: what is read and painted anew has others. */
  const remember = () =>
    story.evaluate(() => {
      (globalThis as { before?: Highlight | undefined }).before = CSS.highlights.get('sidelight-listed');
    });
  const isSame = () =>
    story.evaluate(
      () => (globalThis as { before?: Highlight }).before === CSS.highlights.get('sidelight-listed'),
    );

  test('kinds, and only what is listed: at once, the rest stays as it was painted', async () => {
    await stage.lookAt(story);
    const all = ['Thae Yong-ho', 'KOMID', 'UN Security Council Resolution 2270', 'Thae'];
    expect(await words()).toEqual(all);
    await remember();
    await page.bringToFront();
    await clickOn(page, '.kinds label', 'People');
    await story.bringToFront();
    await expect.poll(words).toEqual(['KOMID', 'UN Security Council Resolution 2270']);
    await page.bringToFront();
    await clickOn(page, '.choice label', 'Only what is listed');
    await story.bringToFront();
    await expect.poll(words).toEqual(['KOMID']);
    expect(await isSame()).toBe(true);
    await page.bringToFront();
    await clickOn(page, '.kinds label', 'People');
    await clickOn(page, '.choice label', 'Only what is listed');
    await story.bringToFront();
    await expect.poll(words).toEqual(all);
  });

  test('another colour: of the sample and of the page, which is not read again for it', async () => {
    await stage.lookAt(story);
    await remember();
    const colour = () =>
      story.evaluate(
        () =>
          getComputedStyle(document.querySelector('p')!, '::highlight(sidelight-listed)').textDecorationColor,
      );
    expect(await colour()).toBe('rgb(194, 112, 10)');
    await page.bringToFront();
    await clickOn(page, '.colours label', 'Blue');
    await expect
      .poll(() =>
        page.evaluate(() => getComputedStyle(document.querySelector('.sample .listed')!).textDecorationColor),
      )
      .toBe('rgb(43, 98, 217)');
    await story.bringToFront();
    await expect.poll(colour).toBe('rgb(43, 98, 217)');
    expect(await isSame()).toBe(true);
    // A page that is loaded now has it from the start.
    await story.reload();
    await stage.lookAt(story);
    await expect.poll(colour).toBe('rgb(43, 98, 217)');
    await page.bringToFront();
    await clickOn(page, '.colours label', 'Amber');
    await story.bringToFront();
    await expect.poll(colour).toBe('rgb(194, 112, 10)');
  });

  test('what shows a mark elsewhere has the same colour', async () => {
    await clickOn(page, '.colours label', 'Green');
    await expect.poll(() => storedIn(stage)).toMatchObject({ settings: { colour: 'green' } });
    const green = 'rgb(0, 138, 100)';
    const lineOf = (on: BrowserPage, selector: string) =>
      on.evaluate((wanted) => {
        const { borderBottomColor, textDecorationColor, textDecorationLine } = getComputedStyle(
          document.querySelector(wanted)!,
        );
        return textDecorationLine === 'none' ? borderBottomColor : textDecorationColor;
      }, selector);
    const check = async (on: BrowserPage, selector: string) => {
      await on.waitFor((wanted) => document.querySelector(wanted), selector);
      await expect.poll(() => lineOf(on, selector)).toBe(green);
      expect(on.consoleErrors()).toEqual([]);
      await on.close();
    };
    await check(await stage.browser.openExtensionPage('welcome.html'), '.legend .mark');
    await check(await stage.browser.openExtensionPage('browse.html#entity/komid'), '.swatch');
    await stage.lookAt(story);
    await check(await stage.browser.openPopup(story), '.swatch');
    await check(await stage.browser.openPanel(story), '.sentence strong');
    await story.bringToFront();
    await story.click(...centreOf(await boxOfMark(story, 'KOMID')));
    const card = cardOf(story);
    await card.opened();
    expect(
      await card.inside((root) => getComputedStyle(root.querySelector('.swatch')!).borderBottomColor),
    ).toBe(green);
    await story.press('Escape');
    await card.closed();
    await page.bringToFront();
    await clickOn(page, '.colours label', 'Amber');
  });

  test('a card by a click only', async () => {
    await clickOn(page, '.choice label', 'Only by a click');
    await expect.poll(() => storedIn(stage)).toMatchObject({ settings: { cards: 'click' } });
    await story.bringToFront();
    const at = centreOf(await boxOfMark(story, 'KOMID'));
    await expectNoCard(story, async () => {
      await story.moveMouse(1, 1);
      await story.moveMouse(...at);
    });
    await story.click(...at);
    await cardOf(story).opened();
    await story.press('Escape');
    await cardOf(story).closed();
    await story.moveMouse(1, 1);
    await page.bringToFront();
    await clickOn(page, '.choice label', 'When the pointer rests on a name');
  });

  test('what was left out is listed, marked again, left out again, and saved as a file for editors', async () => {
    await stage.inExtension(async () => {
      const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const one = { key: 'a', ids: ['komid'], words: 'KOMID', text: 'KOMID sings.', why: 'a choir' };
      await storage.local.set({ 'left-out:news.example': [one, { ...one, key: 'b', page: 7 }] });
    });
    await page.bringToFront();
    const rows = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-labelledby=left-out] .own li > span')].map(
          (one) => one.textContent,
        ),
      );
    const both = ['KOMID on the whole site · a choirKOMID sings.', 'KOMID on one page · a choirKOMID sings.'];
    await expect.poll(rows).toEqual(both);
    await keepHandedOver(page);
    await clickOn(page, '[aria-labelledby=left-out] .actions button', 'Save as a file');
    const [file] = await handedOver(page);
    expect(file!.name).toBe('sidelight-not-this-one.json');
    const suggestion = {
      id: 'komid',
      name: 'KOMID',
      text: 'KOMID sings.',
      why: 'a choir',
      site: 'news.example',
    };
    expect(JSON.parse(file!.text)).toEqual({ version: 1, suggestions: [suggestion, suggestion] });

    await clickOn(page, '[aria-label="Mark again: KOMID"]');
    await expect.poll(rows).toEqual([both[1]]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('left-out');
    await clickOn(page, '.outcome button', 'Undo');
    await expect.poll(async () => (await rows()).sort()).toEqual([...both].sort());
    expect(await violationsOn(stage, page)).toEqual([]);
  });

  test('what is stored can be looked at, built anew, deleted after a question, and brought back', async () => {
    await expect
      .poll(() => textOf(page, '[aria-labelledby=data] .rows'))
      .toMatch(/Lexicon\d{3} entries, .*Library0 passages.*Your names0 names.*Left out by you2 marks/);
    await clickOn(page, '[aria-labelledby=data] button', 'Build the lexicon');
    await expect
      .poll(() => textOf(page, '[aria-labelledby=data] [role=status]'))
      .toBe('Built anew from the package.');
    const before = await storedIn(stage);
    await page.bringToFront();
    await clickOn(page, '[aria-labelledby=data] button', 'Delete what is yours');
    await clickOn(page, '.question button', 'Keep it');
    expect(await storedIn(stage)).toEqual(before);
    await page.bringToFront();
    await clickOn(page, '[aria-labelledby=data] button', 'Delete what is yours');
    expect(await violationsOn(stage, page)).toEqual([]);
    await clickOn(page, '.question button', 'Delete it');
    await expect.poll(() => storedIn(stage)).toEqual({});
    await page.bringToFront();
    await expect.poll(() => textOf(page, '[aria-labelledby=data] .rows')).toContain('Left out by you0 marks');
    // The only copy is in this page: leaving asks, and an undo that fails says so and can be tried again.
    const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    expect(await asks()).toBe(true);
    await page.evaluate(() => {
      // Nothing is written without it.
      const { request } = LockManager.prototype;
      Object.assign(globalThis, { mend: () => Object.assign(LockManager.prototype, { request }) });
      LockManager.prototype.request = () => Promise.reject(new Error('no answer'));
    });
    await clickOn(page, '[aria-labelledby=data] .outcome button', 'Undo');
    await expect
      .poll(() => textOf(page, '[aria-labelledby=data] .outcome:last-child'))
      .toMatch(/^Not brought back: .* Undo$/);
    expect(await storedIn(stage)).toEqual({});
    await page.bringToFront();
    expect(await asks()).toBe(true);
    await page.evaluate(() => void (globalThis as { mend?: () => void }).mend?.());
    await page.bringToFront();
    await clickOn(page, '[aria-labelledby=data] .outcome button', 'Undo');
    await expect.poll(() => storedIn(stage)).toEqual(before);
    await page.bringToFront();
    // The page hears of it after it is written.
    await expect.poll(asks).toBe(false);
    await expect.poll(() => textOf(page, '[aria-labelledby=data] .rows')).toContain('Left out by you2 marks');
  });

  test('diagnostics say what pages cost and what is left unread, and nothing of what they say', async () => {
    await stage.lookAt(story);
    await page.bringToFront();
    await clickOn(page, '[aria-labelledby=diagnostics] button', 'Show');
    await page.waitFor(() => document.querySelector('pre'));
    const text = await textOf(page, 'pre');
    expect(text).toMatch(/^Sidelight \d+\.\d+\.\d+, lexicon \d{4}-\d{2}-\d{2}/);
    expect(text).toMatch(
      /Page 1: 3 names; read \d+ times? in \d+\.\d ms; decided and painted in \d+\.\d ms; \d+ elements; left unread: /,
    );
    for (const part of ['2 form field', '1 editable', '1 code', '1 hidden']) expect(text).toContain(part);
    for (const word of ['127.0.0.1', 'news', 'http', 'KOMID', 'Thae']) expect(text).not.toContain(word);
    expect(await violationsOn(stage, page)).toEqual([]);
    expect(page.consoleErrors()).toEqual([]);
    expect(story.consoleErrors()).toEqual([]);
  });

  test('in Korean, and at 320 px, light and dark', async () => {
    await stage.changeSettings({ language: 'ko' });
    await page.bringToFront();
    await expect.poll(() => textOf(page, 'h1')).toBe('Sidelight 설정');
    await page.setViewport(320, 900);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setAppearance({ colorScheme });
      expect(await violationsOn(stage, page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }
  });
});
