import type { CDPSession } from 'playwright-core';
import type { Json } from './bidi.ts';

/**
 * A DevTools session on a target that Playwright does not show, such as the toolbar popup. Its messages travel
 * inside those of the browser's session, since Playwright offers no other way to a target it does not know.
 */
export class ChromiumTarget {
  readonly #waiting = new Map<number, (reply: Json) => void>();
  readonly #listeners = new Map<string, (params: Json) => void>();
  #lastId = 0;
  #ended = false;

  private constructor(
    readonly browserSession: CDPSession,
    readonly targetId: string,
    readonly sessionId: string,
  ) {
    browserSession.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) this.#receive(JSON.parse(event.message));
    });
    browserSession.on('Target.detachedFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      this.#ended = true;
      for (const resolve of this.#waiting.values()) resolve({ error: { message: 'the popup was closed' } });
    });
  }

  static async attach(browserSession: CDPSession, targetId: string): Promise<ChromiumTarget> {
    const { sessionId } = await browserSession.send('Target.attachToTarget', { targetId, flatten: false });
    return new ChromiumTarget(browserSession, targetId, sessionId);
  }

  get ended(): boolean {
    return this.#ended;
  }

  async send(method: string, params: Json = {}): Promise<Json> {
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<Json>((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.browserSession.send('Target.sendMessageToTarget', { sessionId: this.sessionId, message });
    const { result, error } = await reply;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  async detach(): Promise<void> {
    if (!this.#ended)
      await this.browserSession.send('Target.detachFromTarget', { sessionId: this.sessionId });
  }

  on(event: string, listener: (params: Json) => void): void {
    this.#listeners.set(event, listener);
  }

  #receive({ id, method, params, ...reply }: Json): void {
    if (id === undefined) this.#listeners.get(method)?.(params);
    else this.#waiting.get(id)?.(reply);
    this.#waiting.delete(id);
  }
}
