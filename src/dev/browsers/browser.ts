// What tests and `npm start` need of a browser that runs the extension. Interfaces only: one driver per browser.

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** Path of the browser's program. */
  executable: string;
  /** Absolute path of the built extension's folder. */
  extension: string;
  /** `host:port` of a proxy that gets every request, those to loopback addresses too. */
  proxy?: string;
  /** Default true. */
  headless?: boolean;
  /** Further arguments for the browser's command line. */
  args?: readonly string[];
  /**
   * `permissions.request()` from a real click is granted without a prompt, which no headless browser can answer.
   * Until then nothing is held. Default false: in Chromium a request then never settles.
   */
  grantWhenAsked?: boolean;
  /** So many bytes may the extension store (Firefox: about so many); or its databases cannot be opened at all. */
  storage?: number | 'broken';
  /**
   * What all pages are zoomed by, 2 for 200 %. Chromium: as set in its settings, which popups follow. Firefox: a popup and a sidebar
   * follow no setting; each is zoomed when it opens, as Ctrl and the wheel over it do. Tabs there keep 1: a viewport of half the width is the same.
   */
  zoom?: number;
  /** The size of text that a reader has set in the browser, in px; default 16. */
  textSize?: number;
}

/** One browser with a profile of its own and the extension loaded. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  /** The browser's own version, "156.0.8078.79". */
  readonly version: string;
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  readonly extensionOrigin: string;
  /** Opens a web page in a new tab, in front, and waits for its load event. */
  open(url: string): Promise<BrowserPage>;
  /** Opens a page of the extension ("popup.html") in a new tab. */
  openExtensionPage(path: string): Promise<BrowserPage>;
  /** Presses the toolbar button while `over` is in front, as a reader does; the real popup, with activeTab. */
  openPopup(over: BrowserPage): Promise<BrowserPage>;
  /** Lets the extension into private windows, as a reader does; it is loaded anew. A tab that is not its own must be open. */
  allowPrivate(): Promise<void>;
  /**
   * Opens a web page in a private window. Chromium: without `evaluateInShadow`. Firefox: tabs that are opened from then on are private, too.
   */
  openPrivate(url: string): Promise<BrowserPage>;
  /** Opens the side panel beside `over`, and waits for it. */
  openPanel(over: BrowserPage): Promise<BrowserPage>;
  /** Waits for a side panel that something else opens. */
  openedPanel(): Promise<BrowserPage>;
  /** Stops the service worker or event page, as the browser does after half a minute. */
  killBackground(): Promise<void>;
  /**
   * Kills all its processes at once, as when the machine runs out of memory, and starts it again with what they left of its profile.
   * Resolves to the new one; this one, and its pages, are gone.
   */
  crash(): Promise<ExtensionBrowser>;
  /** Loads the extension anew from its folder; resolves when the new background runs. */
  reloadExtension(): Promise<void>;
  removeExtension(): Promise<void>;
  /**
   * Runs a keyboard command of the manifest on the tab in front. The key itself is not pressed: neither headless
   * browser hands synthetic keys to its shortcut table.
   */
  runCommand(name: string): Promise<void>;
  /**
   * Chooses an entry of ours in the context menu of the tab in front. The menu itself is not opened: no protocol reaches it.
   */
  chooseInMenu(id: string, info: { selectionText?: string }): Promise<void>;
  /** Resolves when the browser has ended, by `close()` or because the person closed its last window. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export interface WaitOptions {
  /** Milliseconds, default 10000. */
  timeout?: number;
  /** What is waited for, for the error's message: "the card". */
  what?: string;
}

export type Modifier = 'Shift' | 'Control' | 'Alt' | 'Meta';

export interface ClickOptions {
  button?: 'left' | 'middle' | 'right';
  modifiers?: readonly Modifier[];
}

export interface Appearance {
  colorScheme?: 'light' | 'dark';
  forcedColors?: boolean;
  reducedMotion?: boolean;
  /** A finger is what is pointed with. Firefox: for all pages. */
  coarsePointer?: boolean;
}

/** x and y in the viewport, in CSS pixels. */
export type Place = readonly [x: number, y: number];

export interface BrowserPage {
  readonly url: string;
  /** Runs a self-contained function in the page's main world. Argument and result are JSON values. */
  evaluate<T, A = undefined>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  /**
   * The same with the shadow root of the first element that fits `host`, a closed one too. Throws where there is none.
   */
  evaluateInShadow<T, A = undefined>(
    host: string,
    fn: (root: ShadowRoot, arg: A) => T | Promise<T>,
    arg?: A,
  ): Promise<T>;
  /** Asks until the function returns something truthy. What it throws counts as "not yet". */
  waitFor<A = undefined>(fn: (arg: A) => unknown, arg?: A, options?: WaitOptions): Promise<void>;
  moveMouse(x: number, y: number): Promise<void>;
  click(x: number, y: number, options?: ClickOptions): Promise<void>;
  /** A touch at a place. */
  tap(x: number, y: number): Promise<void>;
  /** A finger put down at one place and drawn to another. */
  drag(from: Place, to: Place): Promise<void>;
  /** The same with the mouse, its left button held down. */
  dragMouse(from: Place, to: Place): Promise<void>;
  /** A key by its name (`KeyboardEvent.key`), with modifiers before it: "Escape", "Shift+Tab", "a". */
  press(key: string): Promise<void>;
  type(text: string): Promise<void>;
  /** A PNG of what is visible, also written to `path` if given. */
  screenshot(path?: string): Promise<Buffer>;
  setAppearance(appearance: Appearance): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** console.error and uncaught exceptions since the page was opened, of content scripts on it too. */
  consoleErrors(): string[];
  goto(url: string): Promise<void>;
  goBack(): Promise<void>;
  reload(): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}
