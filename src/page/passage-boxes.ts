/**
 * Passages drawn over the page as boxes, in a closed shadow root of our own: the page can see one empty element, and neither what was
 * saved nor where.
 */
import type { PassageColour } from '../core/library/passage.ts';
import { ownHost } from './content-parts.ts';
import { unclobbered } from './dom.ts';
import type { PlacedPassage } from './page-passages.ts';
import { PASSAGES_ATTRIBUTE } from './passages-attribute.ts';
import { elementAround } from './structure.ts';

export interface PassageBoxes {
  /** Where the interface is drawn: above the boxes. */
  surface: HTMLElement;
  /** The element on the page. */
  element: Element;
  /** Draws them where they stand now. */
  draw(placed: readonly PlacedPassage[]): void;
  /** The passage whose box lies there, in the window's coordinates. */
  at(x: number, y: number): PlacedPassage | undefined;
  /** What its boxes take up together, in the window's coordinates. */
  boxOf(id: string): DOMRect | undefined;
  remove(): void;
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A copy of these scripts that died with its extension may have left its boxes behind. */
export function removePassageLeftovers(page: Document): void {
  for (const left of unclobbered(page).querySelectorAll(`div[${PASSAGES_ATTRIBUTE}]:empty`)) left.remove();
}

export function createPassageBoxes(page: Document, css: string): PassageBoxes {
  const document = unclobbered(page);
  const host = document.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLDivElement;
  host.setAttribute(PASSAGES_ATTRIBUTE, '');
  ownHost(host);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const layer = document.createElement('div');
  layer.className = 'boxes';
  layer.ariaHidden = 'true';
  const surface = document.createElement('div');
  surface.className = 'surface';
  root.append(layer, surface);
  let drawn: { one: PlacedPassage; boxes: Box[] }[] = [];
  let before = '';

  return {
    surface,
    element: host,
    draw(placed) {
      // Pages that write themselves anew take it along.
      if (!host.isConnected) document.documentElement.append(host);
      const origin = layer.getBoundingClientRect();
      drawn = placed.map((one) => ({ one, boxes: boxesOf(document, one) }));
      const shapes = drawn.flatMap(({ one, boxes }) =>
        boxes.map((box) => ({
          colour: one.passage.colour,
          state: one.found.state,
          left: Math.round(box.left - origin.left),
          top: Math.round(box.top - origin.top),
          width: Math.round(box.width),
          height: Math.round(box.height),
        })),
      );
      const now = JSON.stringify(shapes);
      if (now === before) return;
      before = now;
      layer.replaceChildren(...shapes.map((shape) => drawBox(document, shape)));
    },
    at: (x, y) =>
      drawn.findLast(({ boxes }) =>
        boxes.some(
          ({ left, top, width, height }) => x >= left && x < left + width && y >= top && y < top + height,
        ),
      )?.one,
    boxOf(id) {
      const { boxes = [] } = drawn.find(({ one }) => one.passage.id === id) ?? {};
      if (boxes.length === 0) return undefined;
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.left + box.width));
      const bottom = Math.max(...boxes.map((box) => box.top + box.height));
      return new DOMRect(left, top, right - left, bottom - top);
    },
    remove: () => host.remove(),
  };
}

function drawBox(
  document: Document,
  { colour, state, ...box }: Box & { colour: PassageColour; state: string },
): HTMLElement {
  const element = document.createElement('div');
  element.className = `box ${colour} ${state}`;
  // By properties: a page's policy may forbid styles as attributes.
  for (const [side, length] of Object.entries(box)) element.style.setProperty(side, `${length}px`);
  return element;
}

/** What of a passage can be seen, cut off where something around it scrolls. */
function boxesOf(document: Document, { pieces }: PlacedPassage): Box[] {
  const edges = new Map<Element, DOMRect | undefined>();
  return pieces.flatMap((piece) => {
    const around = elementAround(piece.startContainer);
    const rects = [...piece.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (rects.length === 0) return [];
    return rects.flatMap((rect) => {
      const box = cut(rect, around, edges);
      return box && !isCovered(document, box, around) ? [box] : [];
    });
  });
}

/**
 * Whether a bar that stays where it is, as a site's head, lies over it. Anything else that lies there may be of glass: links are laid over
 * whole teasers.
 */
function isCovered(document: Document, { left, top, width, height }: Box, around: Element | null): boolean {
  const own = new Set<Element>();
  for (let at = around; at; at = elementAround(at)) own.add(at);
  let over = document.elementFromPoint(left + width / 2, top + height / 2);
  for (; over && !own.has(over) && !over.hasAttribute(PASSAGES_ATTRIBUTE); over = elementAround(over))
    if (/^(?:fixed|sticky)$/.test(getComputedStyle(over).position)) return true;
  return false;
}

function cut(
  { left, top, right, bottom }: DOMRect,
  from: Element | null,
  edges: Map<Element, DOMRect | undefined>,
): Box | undefined {
  let box = { left, top, right, bottom };
  for (let at = from; at; at = elementAround(at)) {
    if (!edges.has(at)) edges.set(at, edgeOf(at));
    const edge = edges.get(at);
    if (!edge) continue;
    box = {
      left: Math.max(box.left, edge.left),
      top: Math.max(box.top, edge.top),
      right: Math.min(box.right, edge.right),
      bottom: Math.min(box.bottom, edge.bottom),
    };
  }
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  return width > 0 && height > 0 ? { left: box.left, top: box.top, width, height } : undefined;
}

/** Of an element that shows only a part of what is in it; undefined for any other, and for the page itself. */
function edgeOf(element: Element): DOMRect | undefined {
  if (elementAround(element) === null || element.localName === 'body') return undefined;
  const { overflowX, overflowY } = getComputedStyle(element);
  const cuts = (overflow: string) => overflow !== 'visible';
  return cuts(overflowX) || cuts(overflowY) ? element.getBoundingClientRect() : undefined;
}
