/**
 * When a content script is orphaned: the extension was reloaded, updated or removed under an open page. Neither browser tells
 * it so, but its runtime id is gone then. Reading it once a second costs nothing; a port would keep waking the background
 * instead.
 */
import { browser } from './browser.ts';

const PERIOD_MS = 1000;

export interface Lifetime {
  /** Fires once the extension is gone, or `end` was called. */
  signal: AbortSignal;
  /** Looks now, for what must not wait: a new copy of the script may be at work on this page already. */
  isOver(): boolean;
  /** Ends it here and now, for a page that must not be read any more. A new copy of the script may start again. */
  end(): void;
}

export function extensionLifetime(): Lifetime {
  const controller = new AbortController();
  const timer = setInterval(isOver, PERIOD_MS);

  function isOver(): boolean {
    if (!controller.signal.aborted && !isAlive()) end();
    return controller.signal.aborted;
  }

  function end(): void {
    clearInterval(timer);
    controller.abort();
  }

  return { signal: controller.signal, isOver, end };
}

/** Firefox throws on a dead runtime, Chromium has no id any more. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
