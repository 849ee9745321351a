/** The number of names on a page, told again whenever the browser may have forgotten it. */
import { unclobbered } from './dom.ts';

/**
 * @param send hands a count to the background
 * @returns to be called with every new count
 */
export function reportCount(
  window: Window,
  send: (names: number | null) => void,
  { signal }: { signal: AbortSignal },
): (names: number | null) => void {
  const document = unclobbered(window.document) as Document & { prerendering?: boolean };
  let last: number | null | undefined;
  const tell = () => {
    // A page that nobody looks at yet has no tab of its own: its number would stand on the page before it.
    if (last !== undefined && !document.prerendering) send(last);
  };
  document.addEventListener('prerenderingchange', tell, { signal });
  // Back from the cache of pages, as it was.
  window.addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });
  return (names) => {
    last = names;
    tell();
  };
}
