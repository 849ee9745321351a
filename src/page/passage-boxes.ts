/**
 * Passages drawn over the page as boxes, in a closed shadow root of our own: the page can see one empty element, and neither what was
 * saved nor where.
 */
import type { PassageColour } from '../core/library/passage.ts';
import { ownHost } from './content-parts.ts';
import { unclobbered } from './dom.ts';
import type { PlacedPassage } from './page-passages.ts';
import { PASSAGES_ATTRIBUTE } from './passages-attribute.ts';
import { type Box, boxReader, holds } from './text-boxes.ts';

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
      const boxesOf = boxReader(document);
      drawn = placed.map((one) => ({ one, boxes: boxesOf(one.pieces) }));
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
    at: (x, y) => drawn.findLast(({ boxes }) => boxes.some((box) => holds(box, x, y)))?.one,
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
