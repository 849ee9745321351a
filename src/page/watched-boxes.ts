/**
 * Frames around the names of the reader's own, in a closed layer: a highlight or an element would tell the page whom she
 * follows. The element is there wherever her names are looked for, found or not: else a page could try names until it comes.
 */
import { byLine } from './boxes-by-line.ts';
import { createClosedLayer } from './closed-layer.ts';
import { unclobbered } from './dom.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { onMoved } from './redraw.ts';
import { type Box, boxReader, holds, isCoveredAt } from './text-boxes.ts';
import { WATCHED_ATTRIBUTE } from './watched-attribute.ts';

export interface WatchedBoxes extends Painter {
  /** Puts the element on the page, and keeps it there. At fixed times, never where a name was found: the page sees it come. */
  show(): void;
  /** Takes the element from the page. */
  remove(): void;
  /** Draws those in and about view where they stand then, at the next frame, and all again when the page has come to rest. */
  soon(): void;
}

export interface WatchedBoxesOptions {
  css: string;
  /** Whether a mark of the lexicon stands there: that stays as it is. */
  isCovered: (placed: PlacedMention) => boolean;
  signal: AbortSignal;
}

/** How often is looked where her names stand, whatever was told, in ms: some things move without an event. */
const BEAT_MS = 1000;

/** A page is at rest when nothing has moved on it for so long, in ms. */
const REST_MS = 200;

export function createWatchedBoxes(
  page: Document,
  { css, isCovered, signal }: WatchedBoxesOptions,
): WatchedBoxes {
  const document = unclobbered(page);
  const layer = createClosedLayer(document, { attribute: WATCHED_ATTRIBUTE, css, name: 'frames' });
  let isWanted = false;
  let painted: readonly PlacedMention[] = [];
  /** How far down each stands, from the layer's top. A page may hold a thousand: only those about view are drawn. */
  let heights: { one: PlacedMention; top: number; bottom: number }[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  let drawn: { one: PlacedMention; boxes: Box[] }[] = [];
  let flashed: PlacedMention | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    isWanted = true;
    if (layer.isShown()) return;
    layer.show();
    measure();
    draw();
  }
  function measure(): void {
    const { top: origin } = layer.origin();
    heights = painted.map((one) => {
      const { top, bottom } = one.range.getBoundingClientRect();
      return { one, top: top - origin, bottom: bottom - origin };
    });
  }
  function draw(): void {
    if (!layer.isShown() || heights.length + drawn.length === 0) return;
    const boxesOf = boxReader(document);
    // By whole screens: the frames stay the same while one scrolls within one.
    const screen = Math.floor(-layer.origin().top / innerHeight);
    const [from, to] = [(screen - 1) * innerHeight, (screen + 3) * innerHeight];
    drawn = heights
      .filter(({ one, top, bottom }) => bottom > from && top < to && (one === flashed || !isCovered(one)))
      .map(({ one }) => ({ one, boxes: byLine(boxesOf([one.range])) }))
      .filter(({ boxes }) => boxes.length > 0);
    layer.draw(
      drawn.flatMap(({ one, boxes }) =>
        boxes.map((box) => ({
          ...box,
          look: `frame ${one.mention.mark}${one === flashed ? ' flash' : ''}`,
        })),
      ),
    );
  }
  function moved(): void {
    draw();
    clearTimeout(resting);
    resting = setTimeout(() => {
      measure();
      draw();
    }, REST_MS);
  }
  function erase(): void {
    endFlash();
    clearTimeout(resting);
    painted = [];
    heights = [];
    drawn = [];
    layer.draw([]);
  }
  function remove(): void {
    isWanted = false;
    layer.remove();
  }
  function endFlash(): void {
    clearTimeout(flashTimer);
    flashed = undefined;
  }

  const { soon } = onMoved(page, moved, { signal });
  const beat = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    if (isWanted) show();
    draw();
  }, BEAT_MS);
  signal.addEventListener('abort', () => {
    clearInterval(beat);
    erase();
    remove();
  });

  return {
    changesPage: false,
    show,
    remove,
    soon,
    giveWay: () => [],
    isIntact: () => true,
    paint(placed) {
      painted = placed.filter(({ mention }) => isPainted(mention));
      measure();
      draw();
      return [];
    },
    erase,
    mentionAt(x, y) {
      const under = drawn.findLast(({ boxes }) => boxes.some((box) => holds(box, x, y)))?.one;
      // A menu may have opened over it since.
      return under && !isCoveredAt(document, x, y, under.range) ? under : undefined;
    },
    flash(placed) {
      endFlash();
      flashed = placed;
      draw();
      flashTimer = setTimeout(() => {
        endFlash();
        draw();
      }, FLASH_MS);
    },
  };
}
