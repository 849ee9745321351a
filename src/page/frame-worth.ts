/** Whether a frame in a page holds anything that a person would read there. Most hold an advertisement, or nothing one sees. */
import { unclobbered } from './dom.ts';

const LEAST_WIDTH_PX = 250;
const LEAST_HEIGHT_PX = 120;
/** A short sentence. */
const LEAST_TEXT = 60;
/** A frame fills late; it is looked at a few times more, then only when it changes its size. */
const LOOKS_MS = [1000, 4000, 15_000];

export function isTopFrame(window: Window): boolean {
  return window.top === window;
}

/**
 * Asks for the reader when the frame is large enough to be read in and holds some text.
 * @param ask false where it is not to be had now, as before the page itself is read: asked again at the next look
 */
export function askWhenWorthReading(window: Window, ask: () => Promise<boolean>): void {
  // The page itself has its reader from the start.
  if (isTopFrame(window)) return;
  const found = new AbortController();
  const { signal } = found;
  let isAsking = false;
  const look = async () => {
    if (isAsking || signal.aborted || !isWorthReading(window)) return;
    isAsking = true;
    if (await ask()) found.abort();
    isAsking = false;
  };
  const soon = () => void look();
  window.addEventListener('resize', soon, { signal });
  window.addEventListener('load', soon, { signal });
  for (const delay of LOOKS_MS) {
    const timer = setTimeout(soon, delay);
    signal.addEventListener('abort', () => clearTimeout(timer));
  }
  soon();
}

function isWorthReading({ innerWidth, innerHeight, document }: Window): boolean {
  if (innerWidth < LEAST_WIDTH_PX || innerHeight < LEAST_HEIGHT_PX) return false;
  const { body } = unclobbered(document);
  if (!body) return false;
  const walker = unclobbered(document).createTreeWalker(body, 4 /* NodeFilter.SHOW_TEXT */);
  let length = 0;
  // Advertisements hold scripts, which are text to the DOM.
  for (let text = walker.nextNode(); text && length < LEAST_TEXT; text = walker.nextNode()) {
    if (!/^(?:script|style|noscript|template)$/i.test(text.parentElement?.nodeName ?? ''))
      length += (text as Text).data.trim().length;
  }
  return length >= LEAST_TEXT;
}
