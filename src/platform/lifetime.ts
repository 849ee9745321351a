/**
 * A signal that fires when this content script is orphaned: the extension was reloaded, updated or removed under
 * an open page. Neither browser tells it so, but its runtime id is gone then. Reading it once a second costs nothing;
 * a port would keep waking the background instead.
 */
import { browser } from './browser.ts';

const PERIOD_MS = 1000;

export function extensionLifetime(): AbortSignal {
  const controller = new AbortController();
  const timer = setInterval(() => {
    if (isAlive()) return;
    clearInterval(timer);
    controller.abort();
  }, PERIOD_MS);
  return controller.signal;
}

/** Firefox throws on a dead runtime, Chromium has no id any more. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false;
  }
}
