/**
 * The marks of one page: reads, finds, paints, and does it again when the page has changed.
 */
import type { Mention } from '../core/matching/mention.ts';
import { keyOf, type PageName, type PageNames, sumUpNames } from '../core/matching/page-names.ts';
import { isPainted, type Painter, type PlacedMention } from './painter.ts';
import { readText, toRange } from './reader.ts';
import { watchPage } from './watcher.ts';

export interface PageMarks {
  state(): PageNames['state'];
  /** One row a name, in reading order, background names among them. */
  names(): PageName[];
  /** Painted places of one name that can be seen, in reading order. */
  placesOf(key: string): readonly PlacedMention[];
  /** All painted mentions that can be seen, in reading order. */
  painted(): readonly PlacedMention[];
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** Reads and paints; what is done on a page that is on. */
  start(): void;
  /** Erases; what is done on a page that is off. */
  stop(): void;
}

export interface PageMarksOptions {
  document: Document;
  painter: Painter;
  find: (text: string) => Mention[];
  /** After every reading and after stop: how many distinct names are painted, null when off. */
  onCounted: (names: number | null) => void;
  signal: AbortSignal;
}

export function markPage({ document, painter, find, onCounted, signal }: PageMarksOptions): PageMarks {
  let placed: PlacedMention[] = [];
  let state: PageNames['state'] = 'off';
  let watching: AbortController | undefined;

  function read(): void {
    state = 'reading';
    const readable = readText(document.body);
    const mentions = find(readable.text);
    placed = mentions.map((mention) => ({ mention, range: toRange(readable, mention.start, mention.end) }));
    painter.paint(placed);
    state = 'ready';
    onCounted(sumUpNames(mentions.filter(isPainted)).length);
  }

  function stop(): void {
    watching?.abort();
    watching = undefined;
    placed = [];
    state = 'off';
    painter.erase();
  }

  const shown = () => placed.filter(({ mention, range }) => isPainted(mention) && isShown(range));

  signal.addEventListener('abort', stop);
  return {
    state: () => state,
    names: () => sumUpNames(placed.map(({ mention }) => mention)),
    placesOf: (key) => shown().filter(({ mention }) => keyOf(mention) === key),
    painted: shown,
    mentionAt: (x, y) => painter.mentionAt(x, y),
    start() {
      if (watching || signal.aborted) return;
      watching = new AbortController();
      read();
      watchPage(document, read, { signal: watching.signal });
    },
    stop() {
      if (state === 'off') return;
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
