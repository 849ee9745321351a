/**
 * The marks of one page: reads, finds, paints, and does it again when the page has changed.
 */
import type { Mention } from '../core/matching/mention.ts';
import { keyOf, type PageName, type PageNames, sumUpNames } from '../core/matching/page-names.ts';
import { runSteps, type Steps } from '../core/matching/steps.ts';
import { isPainted, type Painter, type PlacedMention } from './painter.ts';
import { CARD_ELEMENT, readTextInSteps, toRange } from './reader.ts';
import { runInSlices } from './slices.ts';
import { type PageWatch, watchPage } from './watcher.ts';

export interface PageMarks {
  state(): PageNames['state'];
  /** One row a name, in reading order, background names among them. */
  names(): PageName[];
  /** Painted places of one name that can be seen, in reading order. */
  placesOf(key: string): readonly PlacedMention[];
  /** All painted mentions that can be seen, in reading order. */
  painted(): readonly PlacedMention[];
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** Draws the eye to one mention for a moment. */
  flash(placed: PlacedMention): void;
  /** Reads the page and keeps its names painted, from now on with this painter. */
  show(painter: Painter): void;
  /** Leaves the page as it was, and unread. */
  hide(): void;
}

export interface PageMarksOptions {
  document: Document;
  find: (text: string) => Steps<Mention[]>;
  /** After every reading: how many distinct names are painted; null when hidden. */
  onCounted: (names: number | null) => void;
  /** Whether a new copy of the extension may be at work here instead: then this one does nothing more. */
  isOver: () => boolean;
  signal: AbortSignal;
}

/** A copy of these scripts that died with its extension may have left a card behind, which nobody can close. */
export function removeLeftovers(document: Document): void {
  for (const card of document.querySelectorAll(CARD_ELEMENT)) card.remove();
}

export function markPage({ document, find, onCounted, isOver, signal }: PageMarksOptions): PageMarks {
  let placed: PlacedMention[] = [];
  let state: PageNames['state'] = 'reading';
  let painter: Painter | undefined;
  let watching: AbortController | undefined;
  let watch: PageWatch | undefined;

  /** Counts the readings, so that one overtaken by the next can tell. */
  let turn = 0;

  function* readAndFind(): Steps<PlacedMention[]> {
    const readable = yield* readTextInSteps(document.body);
    const mentions = yield* find(readable.text);
    return mentions.map((mention) => ({ mention, range: toRange(readable, mention.start, mention.end) }));
  }

  async function read(): Promise<void> {
    if (isOver()) return;
    const mine = ++turn;
    const found = painter?.changesPage ? undefined : await readQuietly(() => mine !== turn || isOver());
    if (mine !== turn || !painter || isOver()) return;
    watch?.unseen(() => {
      if (!found) {
        // Elements of an earlier painting would part the text nodes that the new ranges lie in.
        if (painter?.changesPage) painter.erase();
        placed = runSteps(readAndFind());
      } else placed = found;
      painter?.paint(placed);
    });
    state = 'ready';
    onCounted(sumUpNames(placed.map(({ mention }) => mention).filter(isPainted)).length);
  }

  /** Reads in slices; undefined where the page does not hold still for it. */
  async function readQuietly(isStale: () => boolean): Promise<PlacedMention[] | undefined> {
    for (let tries = 0; tries < 2 && watch; tries++) {
      const before = watch.changes();
      try {
        const found = await runInSlices(readAndFind(), isStale);
        if (isStale() || before === watch?.changes()) return found;
      } catch (error) {
        // Text that was cut away under the reader; read again.
        if (!(error instanceof DOMException || error instanceof RangeError)) throw error;
      }
    }
    return undefined;
  }

  function stop(): void {
    turn++;
    watching?.abort();
    watching = undefined;
    watch = undefined;
    placed = [];
    state = 'off';
    painter?.erase();
    painter = undefined;
  }

  const shown = () => placed.filter(({ mention, range }) => isPainted(mention) && isShown(range));

  signal.addEventListener('abort', stop);
  return {
    state: () => state,
    names: () => sumUpNames(placed.map(({ mention }) => mention)),
    placesOf: (key) => shown().filter(({ mention }) => keyOf(mention) === key),
    painted: shown,
    mentionAt: (x, y) => (isOver() ? undefined : painter?.mentionAt(x, y)),
    flash: (one) => painter?.flash(one),
    show(next) {
      if (signal.aborted) return;
      stop();
      state = 'reading';
      painter = next;
      watching = new AbortController();
      watch = watchPage(document, () => void read(), { signal: watching.signal });
      void read();
    },
    hide() {
      stop();
      onCounted(null);
    },
  };
}

/** Whether a reader can see it now; a closed menu may hold names too. */
function isShown(range: Range): boolean {
  const element = range.startContainer.parentElement;
  const isVisible = element?.checkVisibility({ visibilityProperty: true }) ?? false;
  return isVisible && range.getClientRects().length > 0;
}
