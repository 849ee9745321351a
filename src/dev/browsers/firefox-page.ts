import { writeFile } from 'node:fs/promises';
import type { BidiConnection, Json } from './bidi.ts';
import type { Appearance, BrowserPage, ClickOptions, Place, WaitOptions } from './browser.ts';
import * as input from './firefox-input.ts';
import { type ChromeScope, callFunction } from './firefox-scope.ts';
import type { FirefoxWindow } from './firefox-window.ts';
import { waitUntil } from './wait-until.ts';

/** Two documents never have the same; a step inside one document changes the address only. */
const whereNow = () => ({
  document: performance.timeOrigin,
  address: location.href,
  state: document.readyState,
});

/** A tab or toolbar popup of Firefox. */
export class FirefoxPage implements BrowserPage {
  readonly #errors: string[] = [];

  constructor(
    readonly connection: BidiConnection,
    readonly scope: ChromeScope,
    readonly context: string,
    public url = 'about:blank',
  ) {}

  /** Content scripts' errors arrive here as well. */
  logged({ level, type, text, stackTrace }: Json): void {
    if (level !== 'error' || (type !== 'console' && type !== 'javascript')) return;
    const frame = stackTrace?.callFrames?.[0];
    this.#errors.push(frame ? `${text} (${frame.url}:${frame.lineNumber + 1})` : text);
  }

  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    return callFunction(this.connection, this.context, fn, arg);
  }

  async evaluateInShadow<T, A>(
    host: string,
    fn: (root: ShadowRoot, arg: A) => T | Promise<T>,
    arg?: A,
  ): Promise<T> {
    const found: Json = await this.connection.send('script.callFunction', {
      functionDeclaration: '(selector) => document.querySelector(selector)',
      arguments: [{ type: 'string', value: host }],
      target: { context: this.context },
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const sharedId = found.result?.value?.shadowRoot?.sharedId;
    if (!sharedId) throw new Error(`No ${host} with a shadow root.`);
    return callFunction(this.connection, this.context, fn, arg, { sharedId });
  }

  async waitFor<A>(fn: (arg: A) => unknown, arg?: A, options?: WaitOptions): Promise<void> {
    await waitUntil(() => this.evaluate(fn, arg), { what: String(fn), ...options });
  }

  async #perform(actions: Json[]): Promise<void> {
    await this.connection.send('input.performActions', { context: this.context, actions });
  }

  moveMouse(x: number, y: number): Promise<void> {
    return this.#perform(input.move(x, y));
  }

  click(x: number, y: number, { button = 'left', modifiers = [] }: ClickOptions = {}): Promise<void> {
    return this.#perform(input.click(x, y, button, modifiers));
  }

  tap(x: number, y: number): Promise<void> {
    return this.#perform(input.tap(x, y));
  }

  drag(from: Place, to: Place): Promise<void> {
    return this.#perform(input.drag('touch', from, to));
  }

  dragMouse(from: Place, to: Place): Promise<void> {
    return this.#perform(input.drag('mouse', from, to));
  }

  press(key: string): Promise<void> {
    return this.#perform(input.press(key));
  }

  type(text: string): Promise<void> {
    return this.#perform(input.type(text));
  }

  async screenshot(path?: string): Promise<Buffer> {
    const { data } = await this.connection.send('browsingContext.captureScreenshot', {
      context: this.context,
    });
    const image = Buffer.from(data, 'base64');
    if (path) await writeFile(path, image);
    return image;
  }

  /** Set on the tab itself, which no preference can do; ESR 153 has no BiDi command for it. */
  async setAppearance(appearance: Appearance): Promise<void> {
    await this.scope.evaluate(
      ({ context, colorScheme, forcedColors, reducedMotion, coarsePointer }) => {
        const { ChromeUtils, Services } = globalThis as FirefoxWindow;
        const module = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
        const { NavigableManager } = ChromeUtils.importESModule(module);
        const tab = NavigableManager.getBrowsingContextById(context);
        // 1: coarse; 6: fine, and it hovers.
        if (coarsePointer !== undefined) {
          for (const which of ['primary', 'all'])
            Services.prefs.setIntPref(`ui.${which}PointerCapabilities`, coarsePointer ? 1 : 6);
        }
        if (colorScheme) tab.prefersColorSchemeOverride = colorScheme;
        if (forcedColors !== undefined) tab.forcedColorsOverride = forcedColors ? 'active' : 'none';
        if (reducedMotion !== undefined) {
          tab.prefersReducedMotionOverride = reducedMotion ? 'reduce' : 'no-preference';
        }
      },
      { context: this.context, ...appearance },
    );
  }

  async setViewport(width: number, height: number): Promise<void> {
    await this.connection.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
    });
  }

  consoleErrors(): string[] {
    return [...this.#errors];
  }

  async goto(url: string): Promise<void> {
    const request = { context: this.context, url, wait: 'complete' };
    try {
      this.url = (await this.connection.send('browsingContext.navigate', request)).url;
    } catch (error) {
      // A frame whose address is refused makes Firefox report the whole page as refused. An error page says so itself.
      const { page, state } = await this.evaluate(() => ({
        page: document.documentURI,
        state: document.readyState,
      }));
      if (page !== new URL(url).href) throw error;
      if (state !== 'complete') {
        await this.waitFor(() => document.readyState === 'complete', undefined, { what: `${url} to load` });
      }
      this.url = page;
    }
  }

  async goBack(): Promise<void> {
    const before = await this.evaluate(whereNow);
    await this.connection.send('browsingContext.traverseHistory', { context: this.context, delta: -1 });
    const after = await waitUntil(
      async () => {
        const now = await this.evaluate(whereNow);
        const isThere =
          now.state === 'complete' && (now.document !== before.document || now.address !== before.address);
        return isThere ? now : null;
      },
      { what: 'the page before this one' },
    );
    // A page that was kept alive comes back without an event.
    this.url = after.address;
  }

  async reload(): Promise<void> {
    await this.connection.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async bringToFront(): Promise<void> {
    await this.connection.send('browsingContext.activate', { context: this.context });
    // After its start Firefox leaves the focus nowhere, and then shows no focus rings.
    await this.scope.evaluate(() => {
      const { gBrowser } = globalThis as FirefoxWindow;
      gBrowser.selectedBrowser.focus();
    });
  }

  async close(): Promise<void> {
    await this.connection.send('browsingContext.close', { context: this.context });
  }
}
