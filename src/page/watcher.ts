/** Calls back, once for many changes, when the readable text of a page may have changed. */
import { contentParts } from './content-parts.ts';
import { unclobbered } from './dom.ts';

export interface PageWatch {
  /** Does something to the page without being called back for it. */
  unseen(change: () => void): void;
  /** Calls back soon, as after a change. */
  soon(): void;
}

const QUIET_MS = 250;
/** A page that never rests is read again all the same. */
const LONGEST_WAIT_MS = 2000;

export function watchPage(
  page: Document,
  changed: () => void,
  { signal }: { signal: AbortSignal },
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  const document = unclobbered(page);

  const wake = () => {
    timer = undefined;
    waitingSince = 0;
    // A hidden tab is read when it is looked at.
    if (document.visibilityState === 'hidden') {
      document.addEventListener('visibilitychange', schedule, { once: true, signal });
      return;
    }
    changed();
  };
  const schedule = () => {
    const now = performance.now();
    waitingSince ||= now;
    clearTimeout(timer);
    timer = setTimeout(wake, Math.max(0, Math.min(QUIET_MS, waitingSince + LONGEST_WAIT_MS - now)));
  };

  const note = (changes: readonly MutationRecord[]) => {
    if (changes.some(isOfPage)) schedule();
  };
  const observer = new MutationObserver(note);
  // The document itself: a page may put another root element in place of its first.
  observer.observe(page, {
    childList: true,
    characterData: true,
    subtree: true,
    // What the reader goes by, beside the names of elements.
    attributeFilter: ['hidden', 'contenteditable'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    soon: schedule,
    unseen(change) {
      // What the page itself did just before still counts.
      note(observer.takeRecords());
      change();
      observer.takeRecords();
    },
  };
}

/** Our card comes and goes on the page without changing it. */
function isOfPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type !== 'childList') return true;
  const { cardHost } = contentParts();
  return [...addedNodes, ...removedNodes].some((node) => node !== cardHost);
}
