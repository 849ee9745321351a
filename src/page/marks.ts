/** The marks of one page: on or off, and what can be asked of them. */
import type { LineFinder } from '../core/matching/find-mentions.ts';
import { keyOf, type PageName, type PageNames, sumUpNames } from '../core/matching/page-names.ts';
import { isVisible } from './dom.ts';
import { isInPlace, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { type PageReading, readPage } from './reading.ts';
import { elementAround } from './structure.ts';

export interface PageMarks {
  state(): PageNames['state'];
  /** One row a name that the page shows, in reading order, background names among them. */
  names(): PageName[];
  /** Painted places of one name that can be seen, in reading order. */
  placesOf(key: string): readonly PlacedMention[];
  /** All painted mentions that can be seen, in reading order. */
  painted(): readonly PlacedMention[];
  mentionAt(x: number, y: number): PlacedMention | undefined;
  /** Whether a mention still lies over its words; if not, it is placed again. */
  isInPlace(placed: PlacedMention): boolean;
  /** Draws the eye to one mention for a moment. */
  flash(placed: PlacedMention): void;
  /** What stands on the page is the same; what is made of it, not. */
  decideAnew(): void;
  /**
   * Reads the page and keeps its names painted, from now on so; with nothing, leaves the page as it was, and unread. The state is
   * the new one at once, and what is called last holds, however long a painter takes to come.
   */
  follow(how: Following | undefined): void;
}

/** How a page is to be read and painted. */
export interface Following {
  finder: LineFinder;
  createPainter: () => Promise<Painter>;
}

export interface PageMarksOptions {
  document: Document;
  /** The shadow root of an element, a closed one too. */
  shadowRootOf: (element: Element) => ShadowRoot | null;
  /** After every reading, and when it goes off. */
  onChanged: () => void;
  /** Whether a new copy of the extension may be at work here instead: then this one does nothing more. */
  isOver: () => boolean;
  signal: AbortSignal;
}

export function markPage({ onChanged, isOver, signal, ...page }: PageMarksOptions): PageMarks {
  let state: PageNames['state'] = 'reading';
  let painter: Painter | undefined;
  let reading: PageReading | undefined;
  let turn: AbortController | undefined;

  const placed = () => reading?.placed() ?? [];

  function tell(): void {
    state = 'ready';
    onChanged();
  }

  function stop(): void {
    turn?.abort();
    reading = undefined;
    painter = undefined;
    state = 'off';
  }

  function check(one: PlacedMention): boolean {
    const isRight = isInPlace(one);
    if (!isRight) reading?.lookAgain();
    return isRight;
  }
  const shown = () => placed().filter((one) => isPainted(one.mention) && isShown(one.range) && check(one));

  signal.addEventListener('abort', stop);
  return {
    state: () => state,
    names: () =>
      sumUpNames(
        placed()
          .filter((one) => isRendered(one) && check(one))
          .map(({ mention }) => mention),
      ),
    placesOf: (key) => shown().filter(({ mention }) => keyOf(mention) === key),
    painted: shown,
    mentionAt(x, y) {
      const found = isOver() ? undefined : painter?.mentionAt(x, y);
      return found && check(found) ? found : undefined;
    },
    isInPlace: check,
    flash(one) {
      if (check(one)) painter?.flash(one);
    },
    decideAnew: () => reading?.lookAgain(),
    follow(how) {
      if (signal.aborted) return;
      stop();
      if (!how) {
        onChanged();
        return;
      }
      state = 'reading';
      turn = new AbortController();
      const mine = turn.signal;
      const { finder } = how;
      void how.createPainter().then((created) => {
        if (mine.aborted) return;
        painter = created;
        reading = readPage({ ...page, finder, painter: created, onRead: tell, isOver, signal: mine });
      });
    },
  };
}

/** Whether the page shows it at all: what is not displayed is nobody's to find. */
function isRendered({ range }: PlacedMention): boolean {
  const element = elementAround(range.startContainer);
  return element !== null && isVisible(element, {});
}

/** Whether a reader can see it now; a closed menu may hold names too. */
function isShown(range: Range): boolean {
  const element = elementAround(range.startContainer);
  return (
    element !== null && isVisible(element, { visibilityProperty: true }) && range.getClientRects().length > 0
  );
}
