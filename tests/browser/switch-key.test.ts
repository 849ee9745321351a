/** The key that pages of Chromium hear, where its manifest has no room for one. Firefox has it from the manifest: panel.test.ts. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { clickOn, type ExtensionApi, launch, type Stage, waitForMarks } from './stage.ts';
import { storedIn } from './stored.ts';
import { textsOf } from './texts.ts';

const KEY = 'Alt+Shift+End';
/** It notes the keys that it hears, as a page's own script would. */
const PAGE = `<!doctype html><title>Keys</title>
  <script>heard = []; addEventListener('keydown', ({ code }) => heard.push(code), true)</script>
  <p>KOMID was named.</p><textarea></textarea><p id="edited" contenteditable>Of KOMID.</p>
  <div id="host"></div><iframe src="/en/live-hearing.html" width="600" height="400"></iframe>
  <script>
    host.attachShadow({ mode: 'closed' }).innerHTML = '<input>';
  </script>`;

describe('the key of pages in chromium', () => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch('chromium');
    stage.extraPages.set('/keys.html', PAGE);
    // A page that was open before the script was registered has listeners before it.
    await waitUntil(async () => (await registered()).includes('sidelight-switch-key'), {
      what: 'the script',
    });
    page = await stage.open('/keys.html');
  });
  afterAll(() => stage?.close());

  const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard.splice(0));
  const registered = () =>
    stage.inExtension(async () => {
      const { scripting } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return (await scripting.getRegisteredContentScripts()).map(({ id }) => id);
    });
  const offSites = async () => (await storedIn(stage)).settings as { offSites?: string[] } | undefined;

  test('switches the site off and on, and the page hears nothing of it', async () => {
    await waitForMarks(page, 'some');
    await page.press(KEY);
    await waitForMarks(page, 'none');
    await page.press('a');
    expect(await heard()).toEqual(['AltLeft', 'ShiftLeft', 'KeyA']);
    // Where Sidelight is off from the start, the key is there all the same.
    await page.reload();
    await page.press(KEY);
    await waitForMarks(page, 'some');
    expect(page.consoleErrors()).toEqual([]);
  });

  test('works with the focus in a frame', async () => {
    await page.evaluate(() => document.querySelector('iframe')!.focus());
    await page.press(KEY);
    await waitForMarks(page, 'none');
    await page.press(KEY);
    await waitForMarks(page, 'some');
  });

  test.each([
    ['a field', 'textarea'],
    ['an editor', '#edited'],
  ])('is left alone in %s', async (_what, selector) => {
    await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.focus(), selector);
    await heard();
    await page.press(KEY);
    expect(await heard()).toEqual(['AltLeft', 'ShiftLeft', 'End']);
    expect(await offSites()).toMatchObject({ offSites: [] });
  });

  test('is left alone in a field that lies in a closed shadow root', async () => {
    await page.evaluateInShadow('#host', (root) => root.querySelector('input')!.focus());
    await heard();
    await page.press(KEY);
    expect(await heard()).toContain('End');
  });

  test('a page cannot press it', async () => {
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
      const how = { code: 'End', altKey: true, shiftKey: true, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new KeyboardEvent('keydown', how));
    });
    expect(await heard()).toContain('End');
    expect(await offSites()).toMatchObject({ offSites: [] });
  });

  test('goes by a tick in the settings, and comes back', async () => {
    const settings = await stage.browser.openExtensionPage('settings.html');
    await settings.waitFor(() => document.querySelector('.keys'));
    const keys = async () => (await textsOf(settings, '.keys div'))[4];
    expect(await keys()).toBe(`Switch this site on or off${KEY.replaceAll('+', ' + ')}`);
    await clickOn(settings, '.choice label', 'switches this site');
    await expect.poll(keys).toBe('Switch this site on or offnone yet');
    const popup = await stage.browser.openPopup(page);
    await popup.waitFor(() => document.querySelector('.choose-key'));
    await popup.close();

    await page.bringToFront();
    // The first press is how a page that was open already comes to know.
    await page.press(KEY);
    await expect
      .poll(async () => {
        await page.press(KEY);
        return heard();
      })
      .toContain('End');
    await waitForMarks(page, 'some');
    await page.reload();
    await page.press(KEY);
    expect(await heard()).toContain('End');

    await settings.bringToFront();
    await clickOn(settings, '.choice label', 'switches this site');
    await expect.poll(registered).toContain('sidelight-switch-key');
    await page.bringToFront();
    await page.reload();
    await waitForMarks(page, 'some');
    await page.press(KEY);
    await waitForMarks(page, 'none');
    await settings.close();
  });
});
