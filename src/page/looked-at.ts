/** Resolves when a reader has the page before her, or when nobody waits any more. */
import { unclobbered } from './dom.ts';

export function whenLookedAt(page: Document, signal: AbortSignal): Promise<void> {
  const document = unclobbered(page);
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const look = () => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return;
      waiting.abort();
      resolve();
    };
    document.addEventListener('visibilitychange', look, { signal: waiting.signal });
    signal.addEventListener('abort', look, { signal: waiting.signal });
    look();
  });
}
