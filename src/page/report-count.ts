/** The number of names on a page, told when it is new, and again whenever the browser may have forgotten it. */
import { unclobbered } from './dom.ts';

export interface CountOptions {
  /** How many names there are now; null where the page is off. */
  count: () => number | null;
  send: (count: number | null) => void;
  signal: AbortSignal;
}

/** @returns to be called whenever the names may have changed */
export function reportCount(window: Window, { count, send, signal }: CountOptions): () => void {
  const document = unclobbered(window.document) as Document & { prerendering?: boolean };
  let last: number | null | undefined;
  const tell = () => {
    // A page that nobody looks at yet has no tab of its own: its number would stand on the page before it.
    if (last !== undefined && !document.prerendering) send(last);
  };
  document.addEventListener('prerenderingchange', tell, { signal });
  // Back from the cache of pages, as it was.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });
  // What is told of a document that is written anew would outlive it.
  signal.addEventListener('abort', () => last && send(0));
  return () => {
    const now = count();
    // Most pages hold no name, and have no number to begin with: the background sleeps on.
    if (now === 0 && last === undefined) return;
    last = now;
    tell();
  };
}

/** The same for a frame, which also tells when it goes, if it has ever told anything. */
export function reportFrame(window: Window, { count, send, signal }: CountOptions): () => void {
  let hasTold = false;
  const tell = (names: number | null) => {
    hasTold = true;
    send(names);
  };
  window.addEventListener('pagehide', () => hasTold && send(0), { signal });
  return reportCount(window, { count, send: tell, signal });
}
