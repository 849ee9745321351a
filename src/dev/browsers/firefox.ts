import { BidiConnection, type Json } from './bidi.ts';
import type { BrowserPage, ExtensionBrowser, LaunchOptions } from './browser.ts';
import { readManifest } from './extension-manifest.ts';
import { FirefoxPage } from './firefox-page.ts';
import { addressSidebar, FirefoxPanel, showSidebar } from './firefox-panel.ts';
import { FirefoxPopup, openFirefoxPopup } from './firefox-popup.ts';
import { type FirefoxProcess, startFirefox } from './firefox-process.ts';
import { createProfile, type FirefoxProfile } from './firefox-profile.ts';
import { ChromeScope } from './firefox-scope.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { waitUntil } from './wait-until.ts';

const pageEvents = [
  'log.entryAdded',
  'browsingContext.contextCreated',
  'browsingContext.contextDestroyed',
  'browsingContext.load',
  'browsingContext.fragmentNavigated',
  'browsingContext.historyUpdated',
];

class Firefox implements ExtensionBrowser {
  readonly name = 'firefox';
  readonly #pages = new Map<string, FirefoxPage>();
  /** A frame's context -> that of the document around it. */
  readonly #parents = new Map<string, string>();
  #blank: string | undefined;

  private constructor(
    readonly process: FirefoxProcess,
    readonly connection: BidiConnection,
    readonly scope: ChromeScope,
    readonly options: LaunchOptions,
    readonly profile: FirefoxProfile,
    readonly extensionId: string,
    readonly version: string,
  ) {}

  static async connect(
    firefox: FirefoxProcess,
    options: LaunchOptions,
    profile: FirefoxProfile,
    extensionId: string,
  ): Promise<Firefox> {
    const connection = await BidiConnection.connect(firefox.address);
    const scope = await ChromeScope.find(connection);
    const version = await scope.evaluate(() => {
      const { Services } = globalThis as FirefoxWindow;
      return Services.appinfo.version;
    });
    const browser = new Firefox(firefox, connection, scope, options, profile, extensionId, version);
    await browser.#listen();
    await browser.reloadExtension();
    return browser;
  }

  async #listen(): Promise<void> {
    for (const event of pageEvents) {
      this.connection.on(event, (params) => this.#happened(event, params));
    }
    await this.connection.send('session.subscribe', { events: pageEvents });
    const { contexts } = await this.connection.send('browsingContext.getTree');
    this.#blank = contexts[0]?.context;
  }

  #happened(event: string, params: Json): void {
    const context: string = params.context ?? params.source?.context;
    if (event === 'browsingContext.contextCreated') {
      if (params.parent) this.#parents.set(context, params.parent);
      return;
    }
    if (event === 'browsingContext.contextDestroyed') {
      this.#parents.delete(context);
      this.#pages.delete(context);
      return;
    }
    if (event !== 'log.entryAdded') {
      const page = this.#pages.get(context);
      if (page) page.url = params.url;
      return;
    }
    let top = context;
    for (let parent = this.#parents.get(top); parent; parent = this.#parents.get(top)) top = parent;
    this.#pages.get(top)?.logged(params);
  }

  get extensionOrigin(): string {
    return `moz-extension://${this.profile.extensionHost}`;
  }

  get closed(): Promise<void> {
    return this.process.ended;
  }

  async open(url: string): Promise<BrowserPage> {
    const context =
      this.#blank ?? (await this.connection.send('browsingContext.create', { type: 'tab' })).context;
    this.#blank = undefined;
    const page = new FirefoxPage(this.connection, this.scope, context);
    this.#pages.set(context, page);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  openExtensionPage(path: string): Promise<BrowserPage> {
    return this.open(`${this.extensionOrigin}/${path}`);
  }

  async allowPrivate(): Promise<void> {
    // As on the browser's own page of add-ons.
    await this.scope.evaluate(async (id) => {
      const { ChromeUtils, WebExtensionPolicy } = globalThis as FirefoxWindow;
      const permissions = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
      await permissions.ExtensionPermissions.add(id, allowed, WebExtensionPolicy.getByID(id)!.extension);
      await (await AddonManager.getAddonByID(id)).reload();
    }, this.extensionId);
    const isAllowed = (id: string) => {
      const policy = (globalThis as FirefoxWindow).WebExtensionPolicy.getByID(id);
      return policy?.privateBrowsingAllowed && policy.extension.backgroundState === 'running';
    };
    await waitUntil(() => this.scope.evaluate(isAllowed, this.extensionId), {
      what: 'the extension, allowed',
    });
  }

  async openPrivate(url: string): Promise<BrowserPage> {
    // Its first page is still on its way then, and would come after ours.
    const context = await this.scope.evaluate(async () => {
      const { ChromeUtils } = globalThis as FirefoxWindow;
      const tracker = ChromeUtils.importESModule('resource:///modules/BrowserWindowTracker.sys.mjs');
      const { gBrowser } = await tracker.BrowserWindowTracker.promiseOpenWindow({ private: true });
      const remote = ChromeUtils.importESModule('chrome://remote/content/shared/NavigableManager.sys.mjs');
      return remote.NavigableManager.getIdForBrowser(gBrowser.selectedBrowser);
    });
    const page = new FirefoxPage(this.connection, this.scope, context);
    this.#pages.set(context, page);
    await page.waitFor(() => location.href !== 'about:blank' && document.readyState === 'complete');
    await page.goto(url);
    return page;
  }

  async openPopup(over: BrowserPage): Promise<BrowserPage> {
    await over.bringToFront();
    const { context, url } = await openFirefoxPopup(this.scope, this.extensionId, this.options.zoom);
    const popup = new FirefoxPopup(this.connection, this.scope, context, url);
    this.#pages.set(context, popup);
    await popup.waitFor(() => document.readyState === 'complete', undefined, { what: 'the popup to load' });
    return popup;
  }

  async openPanel(over: BrowserPage): Promise<BrowserPage> {
    await over.bringToFront();
    await showSidebar(this.scope, this.extensionId);
    return this.openedPanel();
  }

  async openedPanel(): Promise<BrowserPage> {
    const { context, url } = await addressSidebar(this.scope, this.options.zoom);
    const panel = new FirefoxPanel(this.connection, this.scope, context, url);
    this.#pages.set(context, panel);
    await panel.waitFor(() => document.readyState === 'complete', undefined, {
      what: 'the side panel to load',
    });
    return panel;
  }

  /** The two options: kill it although BiDi is attached, and although a listener's promise is pending. */
  async killBackground(): Promise<void> {
    const kill = async (id: string) => {
      const { extension } = (globalThis as FirefoxWindow).WebExtensionPolicy.getByID(id)!;
      if (extension.backgroundState === 'stopped') return true;
      const before = extension.backgroundContext?.childId;
      await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      // A page may have woken it again already: then it is another one.
      return before !== undefined && extension.backgroundContext?.childId !== before;
    };
    await waitUntil(() => this.scope.evaluate(kill, this.extensionId), { what: 'the event page to stop' });
  }

  async crash(): Promise<ExtensionBrowser> {
    this.connection.close();
    await this.process.kill();
    return start(this.options, this.profile, this.extensionId);
  }

  #background(): Promise<{ state: string | undefined; instance: string | undefined }> {
    return this.scope.evaluate((id) => {
      const extension = (globalThis as FirefoxWindow).WebExtensionPolicy.getByID(id)?.extension;
      return { state: extension?.backgroundState, instance: extension?.instanceId };
    }, this.extensionId);
  }

  async reloadExtension(): Promise<void> {
    const before = await this.#background();
    const extensionData = { type: 'path', path: this.options.extension };
    await this.connection.send('webExtension.install', { extensionData });
    if (!(await readManifest(this.options.extension)).background) return;
    await waitUntil(
      async () => {
        const { state, instance } = await this.#background();
        return state === 'running' && instance !== before.instance;
      },
      { what: 'the event page of the extension' },
    );
  }

  async removeExtension(): Promise<void> {
    await this.connection.send('webExtension.uninstall', { extension: this.extensionId });
  }

  /** As the shortcut's own handler does it, activeTab included. */
  async runCommand(name: string): Promise<void> {
    await this.scope.evaluate(
      ({ id, command }) => {
        const { WebExtensionPolicy } = globalThis as FirefoxWindow;
        WebExtensionPolicy.getByID(id)!.extension.shortcuts.onCommand(command);
      },
      { id: this.extensionId, command: name },
    );
  }

  async chooseInMenu(id: string, info: { selectionText?: string }): Promise<void> {
    await this.scope.evaluate(
      ({ extensionId, click }) => {
        const { WebExtensionPolicy, gBrowser } = globalThis as FirefoxWindow;
        const { extension } = WebExtensionPolicy.getByID(extensionId)!;
        extension.emit('webext-menu-menuitem-click', click, gBrowser.selectedTab);
      },
      { extensionId: this.extensionId, click: { menuItemId: id, modifiers: [], ...info } },
    );
  }

  async close(): Promise<void> {
    this.connection.close();
    await this.process.end();
  }
}

/** Starts Firefox with a temporary profile and loads the extension as a temporary add-on. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { executable, extension } = options;
  const id = (await readManifest(extension)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension}/manifest.json gives no browser_specific_settings.gecko.id.`);
  return start(options, createProfile(executable, id, options), id);
}

async function start(options: LaunchOptions, profile: FirefoxProfile, id: string): Promise<ExtensionBrowser> {
  const { executable, headless = true, args = [] } = options;
  const firefox = await startFirefox(executable, profile, { headless, args });
  try {
    return await Firefox.connect(firefox, options, profile, id);
  } catch (error) {
    await firefox.end();
    throw error;
  }
}
