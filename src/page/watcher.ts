/** Calls back, once for many changes, when the readable text of a page may have changed. */
import { CARD_ELEMENT } from './reader.ts';

export interface PageWatch {
  /** Does something to the page without being called back for it. */
  unseen(change: () => void): void;
  /** How many changes there were so far. */
  changes(): number;
}

const QUIET_MS = 250;
/** A page that never rests is read again all the same. */
const LONGEST_WAIT_MS = 2000;

export function watchPage(
  document: Document,
  changed: () => void,
  { signal }: { signal: AbortSignal },
): PageWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let count = 0;

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
    if (!changes.some(isOfPage)) return;
    count++;
    schedule();
  };
  const observer = new MutationObserver(note);
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });

  return {
    changes() {
      note(observer.takeRecords());
      return count;
    },
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
  return [...addedNodes, ...removedNodes].some((node) => (node as Element).localName !== CARD_ELEMENT);
}
