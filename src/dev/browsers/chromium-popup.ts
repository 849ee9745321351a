import { writeFile } from 'node:fs/promises';
import type { CDPSession } from 'playwright-core';
import type { Json } from './bidi.ts';
import type { Appearance, BrowserPage, ClickOptions, Place, WaitOptions } from './browser.ts';
import { touchesOf } from './chromium-page.ts';
import { ChromiumTarget } from './chromium-target.ts';
import { waitUntil } from './wait-until.ts';

/** `Input.dispatchKeyEvent` wants the old key codes; without them a focused button ignores Enter. */
const keyCodes: Record<string, number> = {
  Backspace: 8,
  Tab: 9,
  Enter: 13,
  Escape: 27,
  ' ': 32,
  End: 35,
  Home: 36,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  Delete: 46,
};
const modifierBits: Record<string, number> = { Alt: 1, Control: 2, Meta: 4, Shift: 8 };
const bitsOf = (modifiers: readonly string[]) =>
  modifiers.reduce((bits, name) => bits | (modifierBits[name] ?? 0), 0);

/** The toolbar popup of Chromium, which Playwright does not show among its pages. */
export class ChromiumPopup implements BrowserPage {
  readonly #errors: string[] = [];

  protected constructor(
    readonly target: ChromiumTarget,
    readonly url: string,
  ) {}

  static async attach(browserSession: CDPSession, targetId: string, url: string): Promise<ChromiumPopup> {
    const target = await ChromiumTarget.attach(browserSession, targetId);
    // A panel is attached to in the same way.
    const popup = new this(target, url);
    target.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      popup.#errors.push(exception?.description ?? text),
    );
    target.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') popup.#errors.push(args.map((a: Json) => a.value ?? a.description).join(' '));
    });
    await target.send('Runtime.enable');
    await popup.waitFor(() => document.readyState === 'complete', undefined, { what: 'the popup to load' });
    return popup;
  }

  async evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    const { result, exceptionDetails } = await this.target.send('Runtime.evaluate', {
      expression: `(${fn})(${JSON.stringify(arg) ?? 'undefined'})`,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async evaluateInShadow(): Promise<never> {
    throw new Error('A popup has no shadow roots of ours.');
  }

  async waitFor<A>(fn: (arg: A) => unknown, arg?: A, options?: WaitOptions): Promise<void> {
    await waitUntil(() => this.evaluate(fn, arg), { what: String(fn), ...options });
  }

  async #mouse(type: string, x: number, y: number, options: Json = {}): Promise<void> {
    await this.target.send('Input.dispatchMouseEvent', { type, x, y, ...options });
  }

  moveMouse(x: number, y: number): Promise<void> {
    return this.#mouse('mouseMoved', x, y);
  }

  async click(x: number, y: number, { button = 'left', modifiers = [] }: ClickOptions = {}): Promise<void> {
    const options = { button, clickCount: 1, modifiers: bitsOf(modifiers) };
    await this.#mouse('mouseMoved', x, y);
    await this.#mouse('mousePressed', x, y, options);
    await this.#mouse('mouseReleased', x, y, options);
  }

  async tap(x: number, y: number): Promise<void> {
    await this.target.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await this.target.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async drag(from: Place, to: Place): Promise<void> {
    for (const touch of touchesOf(from, to)) await this.target.send('Input.dispatchTouchEvent', touch);
  }

  async dragMouse(from: Place, to: Place): Promise<void> {
    await this.#mouse('mouseMoved', ...from);
    await this.#mouse('mousePressed', ...from);
    await this.#mouse('mouseMoved', ...to);
    await this.#mouse('mouseReleased', ...to);
  }

  async press(combination: string): Promise<void> {
    const names = combination.split(/(?<=.)\+/);
    const key = names.pop() ?? '';
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const event = {
      key,
      code: key === ' ' ? 'Space' : key,
      modifiers: bitsOf(names),
      windowsVirtualKeyCode: keyCodes[key] ?? key.toUpperCase().charCodeAt(0),
    };
    const down = { ...event, type: text ? 'keyDown' : 'rawKeyDown', ...(text && { text }) };
    await this.target.send('Input.dispatchKeyEvent', down);
    // Escape has closed the popup by now.
    if (!this.target.ended) {
      await this.target.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch((error) => {
        if (!this.target.ended) throw error;
      });
    }
  }

  async type(text: string): Promise<void> {
    for (const letter of text) await this.press(letter);
  }

  async screenshot(path?: string): Promise<Buffer> {
    const { data } = await this.target.send('Page.captureScreenshot', { format: 'png' });
    const image = Buffer.from(data, 'base64');
    if (path) await writeFile(path, image);
    return image;
  }

  async setAppearance({ colorScheme, forcedColors, reducedMotion }: Appearance): Promise<void> {
    const features = [
      colorScheme && { name: 'prefers-color-scheme', value: colorScheme },
      forcedColors !== undefined && { name: 'forced-colors', value: forcedColors ? 'active' : 'none' },
      reducedMotion !== undefined && {
        name: 'prefers-reduced-motion',
        value: reducedMotion ? 'reduce' : 'no-preference',
      },
    ].filter(Boolean);
    await this.target.send('Emulation.setEmulatedMedia', { features });
  }

  async setViewport(_width: number, _height: number): Promise<void> {
    throw new Error('A popup takes the size of its content.');
  }

  consoleErrors(): string[] {
    return [...this.#errors];
  }

  async goto(): Promise<void> {
    throw new Error('A popup does not navigate.');
  }

  goBack(): Promise<void> {
    return this.goto();
  }

  async reload(): Promise<void> {
    await this.target.send('Page.reload');
    await this.waitFor(() => document.readyState === 'complete');
  }

  /** A popup is in front while it exists. */
  async bringToFront(): Promise<void> {}

  async close(): Promise<void> {
    if (!this.target.ended) await this.target.browserSession.send('Target.closeTarget', this.target);
  }
}
