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

/** Resolves when the frame is large enough to be read in and holds some text; never for the others. */
export function whenWorthReading(window: Window): Promise<void> {
  return new Promise((resolve) => {
    const found = new AbortController();
    const { signal } = found;
    const look = () => {
      if (signal.aborted || !isWorthReading(window)) return;
      found.abort();
      resolve();
    };
    window.addEventListener('resize', look, { signal });
    window.addEventListener('load', look, { signal });
    for (const delay of LOOKS_MS) {
      const timer = setTimeout(look, delay);
      signal.addEventListener('abort', () => clearTimeout(timer));
    }
    look();
  });
}

function isWorthReading({ innerWidth, innerHeight, document }: Window): boolean {
  if (innerWidth < LEAST_WIDTH_PX || innerHeight < LEAST_HEIGHT_PX) return false;
  return (unclobbered(document).body?.textContent.trim().length ?? 0) >= LEAST_TEXT;
}
