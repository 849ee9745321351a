/**
 * The marks of one page: reads, finds, paints, and does it again when the page has changed.
 */
import type { Mention } from '../core/matching/mention.ts';
import { keyOf, type PageName, type PageNames, sumUpNames } from '../core/matching/page-names.ts';
import type { Steps } from '../core/matching/steps.ts';
import { CARD_ATTRIBUTE } from './card-attribute.ts';
import { isVisible, parentElementOf, unclobbered } from './dom.ts';
import { isInPlace, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { isAsRead, type ReadableText, readText, readTextInSteps, toRange } from './reader.ts';
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
  /** Whether a mention still lies over its words; if not, the page is read again. */
  isInPlace(placed: PlacedMention): boolean;
  /** Draws the eye to one mention for a moment. */
  flash(placed: PlacedMention): void;
  /**
   * On: reads the page and keeps its names painted, from now on with this painter. Off: leaves the page as it was, and
   * unread. The state is the new one at once, and what is called last holds, however long a painter takes to come.
   */
  follow(isOn: boolean, createPainter: () => Promise<Painter>): void;
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

interface Found {
  readable: ReadableText;
  mentions: Mention[];
}

/** A copy of these scripts that died with its extension may have left a card behind, which nobody can close. */
export function removeLeftovers(page: Document): void {
  const cards = unclobbered(page).querySelectorAll(`div[${CARD_ATTRIBUTE}][popover]:empty`);
  for (const card of cards) card.remove();
}

export function markPage({ document: page, find, onCounted, isOver, signal }: PageMarksOptions): PageMarks {
  const document = unclobbered(page);
  let placed: PlacedMention[] = [];
  let state: PageNames['state'] = 'reading';
  let painter: Painter | undefined;
  let watching: AbortController | undefined;
  let watch: PageWatch | undefined;
  /** Counts what was asked for by `follow`, so that what was overtaken can tell. */
  let turn = 0;
  /** One reading at a time: a page that never rests would overtake every one. */
  let isReading = false;
  let isReadAgain = false;

  // A document that is no HTML may have no body.
  const root = () => document.body ?? document.documentElement;

  function* readAndFind(): Steps<Found> {
    let readable = yield* readTextInSteps(root());
    // Once more, and without a pause: finding is what takes long.
    if (!readable.isWhole) readable = readText(root());
    return { readable, mentions: yield* find(readable.text) };
  }

  async function read(): Promise<void> {
    if (isReading) {
      isReadAgain = true;
      return;
    }
    if (isOver() || !painter) return;
    isReading = true;
    isReadAgain = false;
    const mine = turn;
    const isStale = () => mine !== turn || isOver();
    try {
      const found = await runInSlices(readAndFind(), isStale);
      if (found && !isStale()) watch?.unseen(() => paint(found));
    } catch (error) {
      if (!isStale()) giveUp(error);
    }
    isReading = false;
    if (mine !== turn) void read();
    else if (isReadAgain) watch?.soon();
  }

  function paint({ readable, mentions }: Found): void {
    let now = readable;
    if (painter?.changesPage) {
      // Elements of an earlier painting part the text nodes, and go with it.
      painter.erase();
      now = readText(root());
    }
    const shift = now.text.length - readable.text.length;
    // The page went on meanwhile: what still stands where it did, or as far on as the text grew, is right.
    placed = mentions.flatMap((mention) => place(now, mention, 0) ?? place(now, mention, shift) ?? []);
    painter?.paint(placed);
    tell();
  }

  /** A page that cannot be read is a page without names. */
  function giveUp(error: unknown): void {
    console.warn('Sidelight', error);
    placed = [];
    tell();
    watch?.unseen(() => painter?.erase());
  }

  function tell(): void {
    state = 'ready';
    onCounted(sumUpNames(placed.map(({ mention }) => mention).filter(isPainted)).length);
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

  function check(one: PlacedMention): boolean {
    const isRight = isInPlace(one);
    if (!isRight) watch?.soon();
    return isRight;
  }
  const shown = () => placed.filter((one) => isPainted(one.mention) && isShown(one.range) && check(one));

  signal.addEventListener('abort', stop);
  return {
    state: () => state,
    names: () => sumUpNames(placed.filter(check).map(({ mention }) => mention)),
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
    follow(isOn, createPainter) {
      if (signal.aborted) return;
      stop();
      if (!isOn) {
        onCounted(null);
        return;
      }
      state = 'reading';
      const mine = turn;
      void createPainter().then((next) => {
        if (mine !== turn) return;
        painter = next;
        watching = new AbortController();
        watch = watchPage(page, () => void read(), { signal: watching.signal });
        void read();
      });
    },
  };
}

/** A mention in the page, moved on by so many characters; undefined where its words do not stand. */
function place(readable: ReadableText, mention: Mention, by: number): PlacedMention | undefined {
  const start = mention.start + by;
  const end = mention.end + by;
  if (!readable.text.startsWith(mention.text, start) || !isAsRead(readable, start, end)) return undefined;
  const range = toRange(readable, start, end);
  return { mention, range, words: range.toString() };
}

/** Whether a reader can see it now; a closed menu may hold names too. */
function isShown(range: Range): boolean {
  const element = parentElementOf(range.startContainer);
  return (
    element !== null && isVisible(element, { visibilityProperty: true }) && range.getClientRects().length > 0
  );
}
