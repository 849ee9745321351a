/** What the functions that run in Firefox's own window use of it: no type definition has these. */

export type FirefoxWindow = typeof globalThis & {
  ChromeUtils: {
    importESModule(module: 'chrome://remote/content/shared/NavigableManager.sys.mjs'): {
      NavigableManager: NavigableManager;
    };
    importESModule(module: 'resource://gre/modules/ExtensionPermissions.sys.mjs'): {
      ExtensionPermissions: {
        add(
          id: string,
          what: { permissions: string[]; origins: string[] },
          extension: Extension,
        ): Promise<void>;
      };
    };
    importESModule(module: 'resource:///modules/BrowserWindowTracker.sys.mjs'): {
      BrowserWindowTracker: { promiseOpenWindow(options: { private: boolean }): Promise<FirefoxWindow> };
    };
    importESModule(module: 'resource://gre/modules/AddonManager.sys.mjs'): {
      AddonManager: { getAddonByID(id: string): Promise<{ reload(): Promise<void> }> };
    };
    importESModule(module: 'resource://gre/modules/ExtensionParent.sys.mjs'): {
      ExtensionParent: {
        apiManager: {
          global: { browserActionFor(extension: Extension): { triggerAction(window: Window): void } };
        };
      };
    };
  };
  Services: {
    appinfo: { version: string };
    prefs: { setIntPref(name: string, value: number): void };
    wm: { getMostRecentWindow(type: 'navigator:browser'): Window };
  };
  SidebarController: { show(id: string): Promise<void>; hide(): void };
  WebExtensionPolicy: {
    getByID(id: string): { extension: Extension; privateBrowsingAllowed: boolean } | null;
  };
  gBrowser: { selectedBrowser: Browser; selectedTab: object };
};

/** A `<browser>`: what holds a page. */
export type Browser = HTMLElement & {
  currentURI?: { spec: string };
  permanentKey?: object;
  /** 2 for 200 %. */
  fullZoom: number;
  /** Ours: BiDi was told of it. */
  isAddressed?: boolean;
};

/** A `<panel>`: what holds a popup. */
export type Panel = HTMLElement & { state: 'closed' | 'showing' | 'open' | 'hiding'; hidePopup(): void };

interface Extension {
  instanceId: string;
  backgroundState: string;
  backgroundContext?: { childId: string };
  terminateBackground(options: {
    ignoreDevToolsAttached: boolean;
    disableResetIdleForTest: boolean;
  }): Promise<void>;
  shortcuts: { onCommand(name: string): void };
  emit(event: string, ...about: object[]): void;
}

interface NavigableManager {
  getBrowserById(id: string): Browser | null;
  getIdForBrowser(browser: Browser): string;
  getBrowsingContextById(id: string): {
    prefersColorSchemeOverride: 'light' | 'dark';
    forcedColorsOverride: 'active' | 'none';
    prefersReducedMotionOverride: 'reduce' | 'no-preference';
  };
}
