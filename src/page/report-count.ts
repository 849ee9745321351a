/** The names on a page, told again whenever the browser may have forgotten them. */
import { unclobbered } from './dom.ts';

/**
 * @param send tells the background
 * @returns to be called whenever the names have changed
 */
export function reportCount(
  window: Window,
  send: () => void,
  { signal }: { signal: AbortSignal },
): () => void {
  const document = unclobbered(window.document) as Document & { prerendering?: boolean };
  let isKnown = false;
  const tell = () => {
    // A page that nobody looks at yet has no tab of its own: its number would stand on the page before it.
    if (isKnown && !document.prerendering) send();
  };
  document.addEventListener('prerenderingchange', tell, { signal });
  // Back from the cache of pages, as it was.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });
  return () => {
    isKnown = true;
    tell();
  };
}

/** The same for a frame, which also tells when it goes. */
export function reportFrame(
  window: Window,
  send: () => void,
  { signal }: { signal: AbortSignal },
): () => void {
  window.addEventListener('pagehide', send, { signal });
  return reportCount(window, send, { signal });
}
