/** send and serve: one message, one envelope, in every direction. */
import { browser, type Runtime } from '../platform/browser.ts';
import { listenUntil } from '../platform/listen-until.ts';
import type {
  Envelope,
  ErrorCode,
  Handlers,
  Reply,
  Request,
  ToBackground,
  ToPage,
  ToPanel,
} from './protocol.ts';

/** An error that crosses between parts with its code. */
export class MessageError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/** Asks the background. @throws MessageError */
export async function send<N extends keyof ToBackground>(
  name: N,
  request: Request<ToBackground, N>,
): Promise<Reply<ToBackground, N>> {
  return open(await browser.runtime.sendMessage({ name, request }));
}

/** Tells the page of a tab and every frame in it; most tabs have no content script, and do not answer. */
export async function sendToAllFrames<N extends keyof ToPage>(
  tabId: number,
  name: N,
  request: Request<ToPage, N>,
): Promise<void> {
  await browser.tabs.sendMessage(tabId, { name, request }).catch(() => {});
}

/** Asks the page of a tab, or one of its frames. @throws MessageError, also where no content script answers. */
export async function sendToPage<N extends keyof ToPage>(
  tabId: number,
  name: N,
  request: Request<ToPage, N>,
  frameId = 0,
): Promise<Reply<ToPage, N>> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, { name, request }, { frameId });
  } catch {
    throw new MessageError('not possible here', 'Sidelight does not run on this page.');
  }
  return open(answer as Envelope<Reply<ToPage, N>> | undefined);
}

export interface ServeOptions<P> {
  /** Turns what arrived into a request or throws; the background passes its schemas. */
  check?: (name: keyof P & string, request: unknown) => unknown;
  /** The code under which an error of another layer travels. */
  codeOf?: (error: unknown) => ErrorCode | undefined;
  signal?: AbortSignal;
}

/**
 * Answers the messages that have a handler here and leaves all others alone.
 */
export function serve<P>(
  handlers: Handlers<P>,
  { check = (_name, request) => request, codeOf = () => undefined, signal }: ServeOptions<P> = {},
): void {
  const listen = (message: unknown, sender: Runtime.MessageSender) => {
    const { name, request } = (message ?? {}) as { name?: keyof P & string; request?: unknown };
    const handler = name === undefined || !Object.hasOwn(handlers, name) ? undefined : handlers[name];
    // Undefined, not a promise: another listener may be meant.
    if (!handler || name === undefined) return undefined;
    // A native promise: Dexie's own kind of promise arrives as undefined in both browsers.
    return (async (): Promise<Envelope<unknown>> => {
      try {
        const checked = check(name, request) as Request<P, typeof name>;
        const { tab, frameId } = sender;
        const value = await handler(checked, {
          tabId: tab?.id,
          frameId,
          host: tab?.url ? new URL(tab.url).hostname : undefined,
          url: sender.url ?? '',
          isPrivate: tab?.incognito ?? false,
        });
        return { ok: true, value };
      } catch (error) {
        const code = error instanceof MessageError ? error.code : (codeOf(error) ?? 'failed');
        return {
          ok: false,
          error: { code, message: error instanceof Error ? error.message : String(error) },
        };
      }
    })();
  };
  // The polyfill's types know no listener that answers only sometimes.
  type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
  listenUntil(signal, browser.runtime.onMessage, listen as Listener);
}

/** Hears that a page says something to the background, and does not answer. */
export function overhear(names: readonly (keyof ToBackground)[], heard: (tabId: number) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): undefined => {
    const { name } = (message ?? {}) as { name?: keyof ToBackground };
    if (name && names.includes(name) && sender.tab?.id !== undefined) heard(sender.tab.id);
  });
}

/** Tells every panel that is open; mostly there is none. */
export async function sendToPanels<N extends keyof ToPanel>(
  name: N,
  request: Request<ToPanel, N>,
): Promise<void> {
  await browser.runtime.sendMessage({ name, request }).catch(() => {});
}

function open<T>(answer: Envelope<T> | undefined): T {
  if (!answer) throw new MessageError('not possible here', 'Nobody answered.');
  if (!answer.ok) throw new MessageError(answer.error.code, answer.error.message);
  return answer.value;
}
