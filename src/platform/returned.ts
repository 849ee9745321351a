/**
 * A browser may keep a page that was left, and show it again as it was. No script runs in it meanwhile, and what was said then, of storage
 * or by a message, it never hears (https://github.com/w3c/webextensions/issues/747).
 */

/** Tells that the page is back; whatever was followed may have changed. */
export function onReturned(again: () => void, { signal }: { signal: AbortSignal }): void {
  const look = (event: PageTransitionEvent) => event.isTrusted && event.persisted && again();
  // Node has no pages.
  globalThis.addEventListener?.('pageshow', look as (event: Event) => void, { signal });
}
