/**
 * The marks of one page: reads, finds, paints, and does it again when the page has changed.
 */
import type { Mention } from '../core/matching/mention.ts';
import { keyOf, type PageName, type PageNames, sumUpNames } from '../core/matching/page-names.ts';
import { isPainted, type Painter, type PlacedMention } from './painter.ts';
import { CARD_ELEMENT, readText, toRange } from './reader.ts';
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
  find: (text: string) => Mention[];
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

  function read(): void {
    if (isOver()) return;
    const readAndPaint = () => {
      // Elements of an earlier painting would part the text nodes that the new ranges lie in.
      painter?.erase();
      const readable = readText(document.body);
      placed = find(readable.text).map((mention) => ({
        mention,
        range: toRange(readable, mention.start, mention.end),
      }));
      painter?.paint(placed);
    };
    if (watch) watch.unseen(readAndPaint);
    else readAndPaint();
    state = 'ready';
    onCounted(sumUpNames(placed.map(({ mention }) => mention).filter(isPainted)).length);
  }

  function stop(): void {
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
      painter = next;
      watching = new AbortController();
      watch = watchPage(document, read, { signal: watching.signal });
      read();
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
