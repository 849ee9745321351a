import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage, ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { type RecordingProxy, startRecordingProxy } from '../../src/dev/recording-proxy.ts';
import { type ServedFolder, serveFolder } from '../../src/dev/serve.ts';
import { makeTinyExtension } from './tiny-extension.ts';

const page = `<!doctype html><title>Page</title><body style="margin:0">
  <button style="position:absolute;left:50px;top:50px;width:100px;height:40px">Press</button>
  <script>
    addEventListener('click', (e) => { document.title = 'clicked' + (e.shiftKey ? ' with shift' : ''); });
    addEventListener('keydown', (e) => { document.title = (e.shiftKey ? 'Shift+' : '') + e.key; });
    addEventListener('touchstart', () => { document.documentElement.lang = 'touched'; });
    if (location.search === '?fail') setTimeout(() => { throw new Error('thrown by page'); });
  </script>`;

interface TinyWindow {
  askBackground(): Promise<{ started: string; commands: number; edition: string }>;
  askAccess(): Promise<boolean>;
  hasAccess(): Promise<boolean>;
  granted?: boolean;
}

const askBackground = (extensionPage: BrowserPage) =>
  extensionPage.evaluate(() => (globalThis as unknown as TinyWindow).askBackground());

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let browser: ExtensionBrowser;
  let tiny: Awaited<ReturnType<typeof makeTinyExtension>>;
  let site: ServedFolder;
  let proxy: RecordingProxy;

  beforeAll(async () => {
    tiny = await makeTinyExtension();
    const extraPages = new Map(['/', '/next'].map((path) => [path, page]));
    site = await serveFolder(tiny.folder, { extraPages });
    proxy = await startRecordingProxy();
    browser = await launchBrowser(name, {
      extension: tiny.folder,
      proxy: proxy.address,
      grantWhenAsked: true,
    });
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([proxy?.close(), site?.close(), tiny?.remove()]);
  });

  test('opens a page with the content script in it, seen by the proxy', async () => {
    const tab = await browser.open(`${site.origin}/`);
    expect(tab.url).toBe(`${site.origin}/`);
    expect(await tab.evaluate((n) => n + document.title.length, 1)).toBe(5);
    await tab.waitFor(
      () => getComputedStyle(document.documentElement).getPropertyValue('--tiny') === 'painted',
    );
    expect(proxy.requests).toContainEqual({ method: 'GET', host: new URL(site.origin).host, url: tab.url });
    expect(proxy.requests.filter(({ url }) => !url.startsWith(site.origin))).toEqual([]);
    await tab.close();
  });

  test('clicks, taps and presses keys', async () => {
    const tab = await browser.open(`${site.origin}/`);
    await tab.moveMouse(10.5, 10.5);
    await tab.click(60, 60);
    await tab.waitFor(() => document.title === 'clicked', undefined, { what: 'the click' });
    await tab.click(60.5, 60.5, { modifiers: ['Shift'] });
    await tab.waitFor(() => document.title === 'clicked with shift');
    await tab.press('Escape');
    await tab.waitFor(() => document.title === 'Escape');
    await tab.press('Shift+Tab');
    await tab.waitFor(() => document.title === 'Shift+Tab');
    await tab.type('ab');
    await tab.waitFor(() => document.title === 'b');
    await tab.tap(20, 20);
    await tab.waitFor(() => document.documentElement.lang === 'touched');
    await expect(tab.waitFor(() => false, undefined, { timeout: 60, what: 'nothing' })).rejects.toThrow(
      'Waited 60 ms in vain for nothing.',
    );
    await tab.close();
  });

  test('goes to the next page and back', async () => {
    const tab = await browser.open(`${site.origin}/`);
    await tab.goto(`${site.origin}/next`);
    expect(tab.url).toBe(`${site.origin}/next`);
    await tab.goBack();
    await expect.poll(() => tab.url).toBe(`${site.origin}/`);
    await tab.reload();
    expect(await tab.evaluate(() => location.pathname)).toBe('/');
    await tab.close();
  });

  test('shows the page dark, in forced colours, calm and small', async () => {
    const tab = await browser.open(`${site.origin}/`);
    await tab.setAppearance({ colorScheme: 'dark', forcedColors: true, reducedMotion: true });
    await tab.setViewport(400, 300);
    const holds = () =>
      matchMedia('(prefers-color-scheme: dark) and (forced-colors: active) and (prefers-reduced-motion)')
        .matches && innerWidth === 400;
    await tab.waitFor(holds, undefined, { what: 'the appearance' });
    await tab.setAppearance({ colorScheme: 'light', forcedColors: false, reducedMotion: false });
    await tab.waitFor(() => matchMedia('(prefers-color-scheme: light) and (forced-colors: none)').matches);
    expect((await tab.screenshot()).subarray(1, 4).toString()).toBe('PNG');
    await tab.close();
  });

  test('collects errors of the page and of content scripts', async () => {
    const tab = await browser.open(`${site.origin}/?fail`);
    await expect.poll(() => tab.consoleErrors().length).toBe(3);
    for (const message of ['said by content', 'thrown by content', 'thrown by page']) {
      expect(tab.consoleErrors().join('\n')).toContain(message);
    }
    await tab.close();
  });

  test('kills the background, which wakes again', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    const before = await askBackground(popup);
    await browser.killBackground();
    const after = await askBackground(popup);
    expect(after.started).not.toBe(before.started);
    await popup.close();
  });

  test('runs a command, with the background asleep too', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    const { commands } = await askBackground(popup);
    await browser.runCommand('next');
    await expect.poll(async () => (await askBackground(popup)).commands).toBe(commands + 1);
    await browser.killBackground();
    await browser.runCommand('next');
    await expect.poll(async () => (await askBackground(popup)).commands).toBe(1);
    await popup.close();
  });

  test('opens the toolbar popup, twice', async () => {
    const tab = await browser.open(`${site.origin}/`);
    for (const time of ['first', 'second']) {
      const popup = await browser.openPopup(tab);
      expect(popup.url, time).toBe(`${browser.extensionOrigin}/popup.html`);
      expect((await askBackground(popup)).edition).toBe('first');
      await popup.waitFor(() => innerWidth >= 300, undefined, { what: 'the popup at its full size' });
      const at = await popup.evaluate(() => {
        const { x, y } = document.querySelector('button')?.getBoundingClientRect() ?? { x: 0, y: 0 };
        return { x: x + 5, y: y + 5 };
      });
      await popup.click(at.x, at.y);
      await popup.waitFor(() => document.title === 'clicked');
      await popup.click(at.x, at.y, { modifiers: ['Shift'] });
      await popup.waitFor(() => document.title === 'shift-clicked');
      await popup.press('Tab');
      await popup.type('Kim 1');
      await popup.waitFor(() => document.querySelector('input')?.value === 'Kim 1');
      await popup.press('Shift+Tab');
      await popup.press('Enter');
      await popup.waitFor(() => document.title === 'clicked');
      await popup.setAppearance({ colorScheme: 'dark' });
      await popup.waitFor(() => matchMedia('(prefers-color-scheme: dark)').matches);
      expect((await popup.screenshot()).subarray(1, 4).toString()).toBe('PNG');
      expect(popup.consoleErrors()).toEqual([]);
      await popup.close();
    }
    await tab.close();
  });

  test('grants optional access when asked, not before', async () => {
    const popup = await browser.openExtensionPage('popup.html');
    expect(await popup.evaluate(() => (globalThis as unknown as TinyWindow).hasAccess())).toBe(false);
    await popup.evaluate(() => {
      const tinyWindow = globalThis as unknown as TinyWindow;
      document.querySelector('button')?.addEventListener('click', async () => {
        tinyWindow.granted = await tinyWindow.askAccess();
      });
    });
    await popup.click(30, 30);
    await popup.waitFor(() => (globalThis as unknown as TinyWindow).granted === true);
    expect(await popup.evaluate(() => (globalThis as unknown as TinyWindow).hasAccess())).toBe(true);
    await popup.close();
  });

  test('loads the extension anew and removes it', async () => {
    await tiny.writeEdition('second');
    await browser.reloadExtension();
    const popup = await browser.openExtensionPage('popup.html');
    expect((await askBackground(popup)).edition).toBe('second');
    await browser.removeExtension();
    const tab = await browser.open(`${site.origin}/`);
    expect(
      await tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--tiny')),
    ).toBe('');
  });
});
