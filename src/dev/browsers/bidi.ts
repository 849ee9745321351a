import { WebSocket } from 'ws';

/** A JSON object as the protocol sends it. */
// biome-ignore lint/suspicious/noExplicitAny: each command has its own shape; its caller names the one it expects
export type Json = any;

/**
 * A connection that speaks WebDriver BiDi, which Firefox has built in: no geckodriver is needed.
 * https://w3c.github.io/webdriver-bidi/
 */
export class BidiConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<
    number,
    { resolve(value: Json): void; reject(error: Error): void; method: string }
  >();
  readonly #listeners = new Map<string, Set<(params: Json) => void>>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(JSON.parse(String(data))));
    socket.on('close', () => {
      for (const { reject, method } of this.#waiting.values()) {
        reject(new Error(`${method}: the browser has gone away`));
      }
      this.#waiting.clear();
    });
    socket.on('error', () => socket.terminate());
  }

  /** Connects to `ws://127.0.0.1:PORT`, as the browser prints it, and starts a session. */
  static async connect(address: string): Promise<BidiConnection> {
    // `perMessageDeflate` is refused by Firefox's server; screenshots are large, so no limit on messages.
    const socket = new WebSocket(`${address}/session`, { perMessageDeflate: false, maxPayload: 0 });
    await new Promise<void>((resolve, reject) => {
      socket.once('open', () => resolve());
      socket.once('error', reject);
    });
    const connection = new BidiConnection(socket);
    await connection.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return connection;
  }

  send(method: string, params: Json = {}): Promise<Json> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject, method });
      this.#socket.send(JSON.stringify({ id, method, params }), (error) => {
        if (!error) return;
        this.#waiting.delete(id);
        reject(new Error(`${method}: the browser has gone away`));
      });
    });
  }

  /** Calls back on every such event; the session has to be subscribed to it. */
  on(event: string, listener: (params: Json) => void): void {
    const listeners = this.#listeners.get(event) ?? new Set();
    this.#listeners.set(event, listeners.add(listener));
  }

  close(): void {
    this.#socket.terminate();
  }

  #receive(message: Json): void {
    if (message.type === 'event') {
      for (const listener of this.#listeners.get(message.method) ?? []) listener(message.params);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    if (!waiting) return;
    this.#waiting.delete(message.id);
    if (message.type === 'success') waiting.resolve(message.result);
    else waiting.reject(new Error(`${waiting.method}: ${message.message || message.error}`));
  }
}
