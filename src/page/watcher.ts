/** Gathers what changes on a page, and hands it over once for many changes, when the page is looked at. */
import { type Changes, everything, isNothing, noChanges, noteRecord } from './changes.ts';
import { isOwnHost } from './content-parts.ts';
import { unclobbered } from './dom.ts';

export interface PageWatch {
  /** Does something to the page without noticing it. */
  unseen(change: () => void): void;
  /** Watches what happens in a shadow root, too. */
  include(root: ShadowRoot): void;
  /** Something must be looked at again soon: these places, or what could not be told. */
  soon(...places: Node[]): void;
  /** All of the page must be read again. */
  anew(): void;
  /** What was taken away since changes were handed over last, to be put in elsewhere or not. */
  gone(): ReadonlySet<Node>;
}

const QUIET_MS = 250;
/** A page that never rests is read again all the same. */
const LONGEST_WAIT_MS = 1000;
/** How often is looked at what no browser tells of. */
const BEAT_MS = 1000;

const WHAT: MutationObserverInit = {
  childList: true,
  characterData: true,
  subtree: true,
  // What the reader goes by, beside the names of elements.
  attributeFilter: ['hidden', 'contenteditable'],
};

export interface PageWatchOptions {
  /**
   * Called first of all for the page as a whole; never while nobody looks at it, and never again before it is done: a page
   * that does not rest would overtake every reading.
   */
  onChanged: (changes: Changes) => Promise<void>;
  /** Called once a second while somebody looks. */
  onBeat: () => void;
  signal: AbortSignal;
}

export function watchPage(page: Document, { onChanged, onBeat, signal }: PageWatchOptions): PageWatch {
  const document = unclobbered(page);
  let changes = everything();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of what waits came, and when it is handed over. */
  let waitingSince = 0;
  let due = 0;
  let isWanted = true;
  let isBusy = false;
  let isFirst = true;

  // A page that is not looked at yet, or is being prepared for a reader who may never come, is not read.
  const isLookedAt = () => document.visibilityState !== 'hidden';

  async function wake(): Promise<void> {
    timer = undefined;
    if (isBusy || !isWanted || !isLookedAt()) return;
    isBusy = true;
    isFirst = false;
    isWanted = false;
    waitingSince = 0;
    const taken = changes;
    changes = noChanges();
    try {
      await onChanged(taken);
    } finally {
      isBusy = false;
      if (isWanted) schedule();
    }
  }
  function schedule(): void {
    isWanted = true;
    // The first reading of all waits for no rest.
    if (signal.aborted || isFirst) return;
    const now = performance.now();
    waitingSince ||= now;
    const next = Math.min(now + QUIET_MS, waitingSince + LONGEST_WAIT_MS);
    // Not set again and again for the same moment: what never rests would put it off for ever.
    if (timer !== undefined && next === due) return;
    due = next;
    clearTimeout(timer);
    timer = setTimeout(() => void wake(), Math.max(0, due - now));
  }
  function note(records: readonly MutationRecord[]): void {
    for (const record of records) noteRecord(changes, record, isOwnHost);
    if (!isNothing(changes)) schedule();
  }

  const observer = new MutationObserver(note);
  // The document itself: a page may put another root element in place of its first.
  observer.observe(page, WHAT);
  document.addEventListener('visibilitychange', () => void wake(), { signal });
  const beat = setInterval(() => isLookedAt() && onBeat(), BEAT_MS);
  timer = setTimeout(() => void wake());
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(beat);
  });

  return {
    include: (root) => observer.observe(root, WHAT),
    soon(...places) {
      for (const place of places) changes.whole.add(place);
      schedule();
    },
    gone: () => changes.gone,
    anew() {
      changes.isAll = true;
      schedule();
    },
    unseen(change) {
      // What the page itself did just before still counts.
      note(observer.takeRecords());
      change();
      observer.takeRecords();
    },
  };
}
