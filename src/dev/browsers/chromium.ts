import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import type { BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import type { ChromiumExtension } from './chromium-api.ts';
import { ChromiumPage } from './chromium-page.ts';
import { ChromiumPanel } from './chromium-panel.ts';
import { ChromiumPopup } from './chromium-popup.ts';
import { type ChromiumProfile, createProfile, extensionIdOf } from './chromium-profile.ts';
import { ServiceWorkerControl } from './chromium-worker.ts';
import { type ExtensionManifest, readManifest } from './extension-manifest.ts';
import { waitUntil } from './wait-until.ts';

/** Hosts that Chromium calls by itself, whatever the command line says: sign-in state, components, forms. */
const ownHosts = ['accounts.google.com', 'update.googleapis.com', 'content-autofill.googleapis.com'];

/**
 * Without `<-loopback>` Chromium talks to 127.0.0.1 directly, whatever the proxy. Its own hosts are kept from the
 * proxy and lead nowhere: what the proxy sees is then what pages and the extension ask for.
 */
const proxyArguments = (proxy: string) => [
  `--proxy-server=${proxy}`,
  `--proxy-bypass-list=${['<-loopback>', ...ownHosts].join(';')}`,
  `--host-resolver-rules=${ownHosts.map((host) => `MAP ${host} ~NOTFOUND`).join(',')}`,
];

class Chromium implements ExtensionBrowser {
  readonly name = 'chromium';
  readonly closed: Promise<void>;
  readonly #worker: ServiceWorkerControl;
  #id = '';
  #blank: ChromiumPage | undefined;

  constructor(
    readonly context: BrowserContext,
    readonly browserSession: CDPSession,
    readonly options: LaunchOptions,
    readonly manifest: ExtensionManifest,
    readonly profile: ChromiumProfile,
  ) {
    this.#worker = new ServiceWorkerControl(context, browserSession);
    this.closed = new Promise((resolve) => context.once('close', () => resolve()));
    const [blank] = context.pages();
    this.#blank = blank && new ChromiumPage(blank);
    if (options.headless === false) this.#endWithLastPage();
  }

  /** On macOS Chromium outlives its last window. */
  #endWithLastPage(): void {
    const endIfLast = () => {
      // It rejects if the browser is ending already.
      if (this.context.pages().length === 0) this.context.close().catch(() => {});
    };
    for (const page of this.context.pages()) page.on('close', endIfLast);
    this.context.on('page', (page) => page.on('close', endIfLast));
  }

  get version(): string {
    return this.context.browser()?.version() ?? '';
  }

  get extensionOrigin(): string {
    return `chrome-extension://${this.#id}`;
  }

  /** Loads the folder, anew if it was loaded before, and waits until a new service worker is active. */
  async load(): Promise<void> {
    const { extension: path } = this.options;
    const load = async () => {
      this.#id = (await this.browserSession.send('Extensions.loadUnpacked', { path })).id;
    };
    if (this.manifest.background) await this.#worker.started(load, () => this.extensionOrigin);
    else await load();
  }

  async #targets() {
    return (await this.browserSession.send('Target.getTargets', { filter: [{}] })).targetInfos;
  }

  async open(url: string): Promise<BrowserPage> {
    const page = this.#blank ?? new ChromiumPage(await this.context.newPage());
    this.#blank = undefined;
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  openExtensionPage(path: string): Promise<BrowserPage> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  async allowPrivate(): Promise<void> {
    // As on the browser's own page of extensions, by its own interface.
    const settings = await this.context.newPage();
    await settings.goto(`chrome://extensions/?id=${this.#id}`);
    const allow = async (extensionId: string) => {
      const { developerPrivate } = (globalThis as ChromiumExtension).chrome;
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
    };
    await this.#worker.started(
      () => settings.evaluate(allow, this.#id),
      () => this.extensionOrigin,
    );
    await settings.close();
  }

  async openPrivate(url: string): Promise<BrowserPage> {
    const open = (address: string) =>
      (globalThis as ChromiumExtension).chrome.windows.create({ incognito: true, url: address });
    await this.#worker.evaluate(this.extensionOrigin, open, url);
    const opened = await waitUntil(
      async () => (await this.#targets()).find((target) => target.type === 'page' && target.url === url),
      { what: 'the private window' },
    );
    return ChromiumPopup.attach(this.browserSession, opened.targetId, url);
  }

  async openPopup(over: BrowserPage): Promise<BrowserPage> {
    await over.bringToFront();
    const before = new Set((await this.#targets()).map(({ targetId }) => targetId));
    // Not every Chromium tells which tab is in front; then its address has to do.
    const tabs = (await this.#targets()).filter(({ type, url }) => type === 'tab' && url === over.url);
    const inFront = tabs.find(
      (tab) => (tab as { embedderData?: { tabActive?: boolean } }).embedderData?.tabActive,
    );
    const targetId = (inFront ?? tabs[0])?.targetId ?? '';
    await this.browserSession.send('Extensions.triggerAction', { id: this.#id, targetId });
    const popup = await waitUntil(
      async () =>
        (await this.#targets()).find(
          (target) =>
            target.type === 'page' &&
            target.url.startsWith(this.extensionOrigin) &&
            !before.has(target.targetId),
        ),
      { what: 'the popup' },
    );
    return ChromiumPopup.attach(this.browserSession, popup.targetId, popup.url);
  }

  /** From the popup, by a click that nobody sees: Chromium opens it for no protocol. */
  async openPanel(over: BrowserPage): Promise<BrowserPage> {
    const popup = await this.openPopup(over);
    // The popup closes when the panel takes the focus, and may not live to tell of it.
    const click = async () => {
      const { chrome } = globalThis as ChromiumExtension;
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      await chrome.sidePanel.open({ tabId: tab.id });
    };
    const clicked = popup.evaluate(click).catch(() => {});
    const panel = await this.openedPanel();
    await clicked;
    await popup.close();
    return panel;
  }

  async openedPanel(): Promise<BrowserPage> {
    const address = `${this.extensionOrigin}/${this.manifest.side_panel?.default_path}`;
    const isTab = (url: string) => this.context.pages().some((page) => page.url() === url);
    const { targetId } = await waitUntil(
      async () =>
        (await this.#targets()).find(({ type, url }) => type === 'page' && url === address && !isTab(url)),
      { what: 'the side panel' },
    );
    const panel = await ChromiumPanel.attach(this.browserSession, targetId, address);
    await panel.waitFor(() => document.visibilityState === 'visible', undefined, {
      what: 'the side panel to be shown',
    });
    return panel;
  }

  killBackground(): Promise<void> {
    return this.#worker.stop(this.extensionOrigin);
  }

  async crash(): Promise<ExtensionBrowser> {
    const { processInfo } = await this.browserSession.send('SystemInfo.getProcessInfo');
    for (const { id } of processInfo) {
      try {
        process.kill(id, 'SIGKILL');
      } catch {
        // It went with the one that started it.
      }
    }
    await this.closed;
    return start(this.options, this.manifest, this.profile);
  }

  reloadExtension(): Promise<void> {
    return this.load();
  }

  async removeExtension(): Promise<void> {
    await this.browserSession.send('Extensions.uninstall', { id: this.#id });
  }

  /** Calls the listeners by an undocumented method: keys sent through the protocol do not reach commands. */
  async runCommand(name: string): Promise<void> {
    const dispatch = async (command: string) => {
      const { chrome } = globalThis as ChromiumExtension;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.commands.onCommand.dispatch(command, tab);
    };
    await this.#worker.evaluate(this.extensionOrigin, dispatch, name);
  }

  async chooseInMenu(id: string, info: { selectionText?: string }): Promise<void> {
    const dispatch = async (click: object) => {
      const { chrome } = globalThis as ChromiumExtension;
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome.contextMenus.onClicked.dispatch(click, tab);
    };
    await this.#worker.evaluate(this.extensionOrigin, dispatch, { menuItemId: id, ...info });
  }

  async close(): Promise<void> {
    await this.context.close();
    this.profile.remove();
  }
}

/** Starts Chromium with a temporary profile and loads the extension. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const manifest = await readManifest(options.extension);
  const profile = createProfile(options.extension, manifest, options);
  return start(options, manifest, profile);
}

async function start(
  options: LaunchOptions,
  manifest: ExtensionManifest,
  profile: ChromiumProfile,
): Promise<ExtensionBrowser> {
  const { executable, extension, proxy, headless = true, args = [], storage } = options;
  const context = await chromium.launchPersistentContext(profile.folder, {
    executablePath: executable,
    headless,
    ...(!headless && { viewport: null }),
    // Both are needed to load, and load again, at run time: with --disable-extensions `loadUnpacked` says
    // yes and does nothing.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--enable-unsafe-extension-debugging', ...(proxy ? proxyArguments(proxy) : []), ...args],
  });
  const browserSession = await context.browser()?.newBrowserCDPSession();
  if (!browserSession) throw new Error('Chromium has gone away.');
  const browser = new Chromium(context, browserSession, options, manifest, profile);
  if (typeof storage === 'number') {
    // Before anything is stored: how much room there is, IndexedDB asks every half minute only. In force as long as the session lives.
    const session = await context.newCDPSession(await context.newPage());
    const origin = `chrome-extension://${extensionIdOf(extension, manifest)}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: storage });
  }
  await browser.load();
  return browser;
}
