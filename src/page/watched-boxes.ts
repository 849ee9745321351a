/**
 * Frames around the names of the reader's own, in a closed layer: a highlight or an element would tell the page whom she
 * follows. The element is there wherever her names are looked for, found or not: else a page could try names until it comes.
 */
import { createClosedLayer } from './closed-layer.ts';
import { unclobbered } from './dom.ts';
import { FLASH_MS, isPainted, type Painter, type PlacedMention } from './painter.ts';
import { type Box, boxReader, holds, isCoveredAt } from './text-boxes.ts';
import { WATCHED_ATTRIBUTE } from './watched-attribute.ts';

export interface WatchedBoxes extends Painter {
  /** Puts the element on the page. At fixed times, never where a name was found: the page sees it come. */
  show(): void;
  /** Takes the element from the page. */
  remove(): void;
  /** Draws those in and about view where they stand now. */
  draw(): void;
  /** The same, and, when the page has come to rest, for all that may have come about view by it. */
  moved(): void;
}

/** A page is at rest when nothing has moved on it for so long, in ms. */
const REST_MS = 200;

/** @param isCovered whether a mark of the lexicon stands there: that stays as it is */
export function createWatchedBoxes(
  page: Document,
  css: string,
  isCovered: (placed: PlacedMention) => boolean,
): WatchedBoxes {
  const document = unclobbered(page);
  const layer = createClosedLayer(document, { attribute: WATCHED_ATTRIBUTE, css, name: 'frames' });
  let painted: readonly PlacedMention[] = [];
  /** How far down each stands, from the layer's top. A page may hold a thousand: only those about view are drawn. */
  let heights: { one: PlacedMention; top: number; bottom: number }[] = [];
  let resting: ReturnType<typeof setTimeout> | undefined;
  let drawn: { one: PlacedMention; boxes: Box[] }[] = [];
  let flashed: PlacedMention | undefined;
  let flashTimer: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
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
  function endFlash(): void {
    clearTimeout(flashTimer);
    flashed = undefined;
  }

  return {
    changesPage: false,
    show,
    draw,
    moved() {
      draw();
      clearTimeout(resting);
      resting = setTimeout(() => {
        measure();
        draw();
      }, REST_MS);
    },
    giveWay: () => [],
    isIntact: () => true,
    paint(placed) {
      painted = placed.filter(({ mention }) => isPainted(mention));
      measure();
      draw();
      return [];
    },
    erase() {
      endFlash();
      clearTimeout(resting);
      painted = [];
      heights = [];
      drawn = [];
      layer.draw([]);
    },
    remove: layer.remove,
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

/** How far apart pieces of one line may lie, in px: a space between two elements. */
const GAP = 8;

/** A name in several elements has a box for each; on one line they are one. */
function byLine(boxes: readonly Box[]): Box[] {
  const lines: Box[] = [];
  for (const box of boxes) {
    const last = lines.at(-1);
    if (last && isBeside(last, box)) lines[lines.length - 1] = around(last, box);
    else lines.push(box);
  }
  return lines;
}

function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a.top + a.height, b.top + b.height) - Math.max(a.top, b.top);
  const apart = Math.max(a.left, b.left) - Math.min(a.left + a.width, b.left + b.width);
  return shared > Math.min(a.height, b.height) / 2 && apart < GAP;
}

function around(a: Box, b: Box): Box {
  const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
