import type { CDPSession, ConsoleMessage, Page } from 'playwright-core';
import type { Appearance, BrowserPage, ClickOptions, Place, WaitOptions } from './browser.ts';
import { waitUntil } from './wait-until.ts';

/** A console line of the network log ("404 for /favicon.ico") is the page's business, not a script's error. */
const isScriptError = (message: ConsoleMessage) =>
  message.type() === 'error' && !message.text().startsWith('Failed to load resource');

type Touch = Extract<Parameters<CDPSession['send']>[1], { touchPoints: unknown }>;

/** A finger put down at one place, drawn to another and lifted, as `Input.dispatchTouchEvent` wants it. */
export function touchesOf([fromX, fromY]: Place, [toX, toY]: Place): Touch[] {
  const along = (step: number) => [
    { x: fromX + ((toX - fromX) * step) / 4, y: fromY + ((toY - fromY) * step) / 4 },
  ];
  return [
    { type: 'touchStart', touchPoints: along(0) },
    ...[1, 2, 3, 4].map((step): Touch => ({ type: 'touchMove', touchPoints: along(step) })),
    { type: 'touchEnd', touchPoints: [] },
  ];
}

/** A tab of Chromium. */
export class ChromiumPage implements BrowserPage {
  readonly #errors: string[] = [];
  #session: Promise<CDPSession> | undefined;

  constructor(readonly page: Page) {
    // Both events come from content scripts too: Playwright listens to every world of the page.
    page.on('console', (message) => {
      const { url, line } = message.location() as { url?: string; line?: number };
      if (isScriptError(message)) this.#errors.push(`${message.text()} (${url}:${(line ?? 0) + 1})`);
    });
    page.on('pageerror', (error) => this.#errors.push(error.stack ?? String(error)));
  }

  get url(): string {
    return this.page.url();
  }

  /** The DevTools protocol's side of the tab, for what Playwright has no call for. */
  session(): Promise<CDPSession> {
    this.#session ??= this.page.context().newCDPSession(this.page);
    return this.#session;
  }

  evaluate<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    // Playwright's type takes handles out of the argument; there are none in plain JSON.
    return this.page.evaluate(fn as never, arg) as Promise<T>;
  }

  async evaluateInShadow<T, A>(
    host: string,
    fn: (root: ShadowRoot, arg: A) => T | Promise<T>,
    arg?: A,
  ): Promise<T> {
    const session = await this.session();
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
    const described = nodeId === 0 ? undefined : await session.send('DOM.describeNode', { nodeId });
    const backendNodeId = described?.node.shadowRoots?.[0]?.backendNodeId;
    if (backendNodeId === undefined) throw new Error(`No ${host} with a shadow root.`);
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: `function (arg) { return (${fn})(this, arg); }`,
      arguments: [{ value: arg }],
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async waitFor<A>(fn: (arg: A) => unknown, arg?: A, options?: WaitOptions): Promise<void> {
    await waitUntil(() => this.evaluate(fn, arg), { what: String(fn), ...options });
  }

  moveMouse(x: number, y: number): Promise<void> {
    return this.page.mouse.move(x, y);
  }

  async click(x: number, y: number, { button = 'left', modifiers = [] }: ClickOptions = {}): Promise<void> {
    for (const key of modifiers) await this.page.keyboard.down(key);
    await this.page.mouse.click(x, y, { button });
    for (const key of modifiers) await this.page.keyboard.up(key);
  }

  async tap(x: number, y: number): Promise<void> {
    const session = await this.session();
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  }

  async drag(from: Place, to: Place): Promise<void> {
    const session = await this.session();
    for (const touch of touchesOf(from, to)) await session.send('Input.dispatchTouchEvent', touch);
  }

  async dragMouse(from: Place, to: Place): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(...from);
    await mouse.down();
    await mouse.move(...to, { steps: 4 });
    await mouse.up();
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  screenshot(path?: string): Promise<Buffer> {
    return this.page.screenshot({ ...(path && { path }) });
  }

  async setAppearance({
    colorScheme,
    forcedColors,
    reducedMotion,
    coarsePointer,
  }: Appearance): Promise<void> {
    if (coarsePointer !== undefined) {
      const session = await this.session();
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: coarsePointer });
    }
    await this.page.emulateMedia({
      ...(colorScheme && { colorScheme }),
      ...(forcedColors !== undefined && { forcedColors: forcedColors ? 'active' : 'none' }),
      ...(reducedMotion !== undefined && { reducedMotion: reducedMotion ? 'reduce' : 'no-preference' }),
    });
  }

  setViewport(width: number, height: number): Promise<void> {
    return this.page.setViewportSize({ width, height });
  }

  consoleErrors(): string[] {
    return [...this.#errors];
  }

  async goto(url: string): Promise<void> {
    await this.page.goto(url);
  }

  async goBack(): Promise<void> {
    await this.page.goBack();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  bringToFront(): Promise<void> {
    return this.page.bringToFront();
  }

  close(): Promise<void> {
    return this.page.close();
  }
}
