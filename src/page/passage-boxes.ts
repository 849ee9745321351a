/** Passages drawn over the page as boxes, in a closed layer: the page must see neither what was saved nor where. */
import { htmlElement } from './closed-host.ts';
import { createClosedLayer } from './closed-layer.ts';
import { unclobbered } from './dom.ts';
import type { PlacedPassage } from './page-passages.ts';
import { PASSAGES_ATTRIBUTE } from './passages-attribute.ts';
import { type Box, boxReader, holds } from './text-boxes.ts';

export interface PassageBoxes {
  /** Where the interface is drawn: above the boxes. */
  surface: HTMLElement;
  /** The element on the page. */
  element: Element;
  /** Draws them where they stand now. The element is on the page for as long as there is one of them, or something on the surface. */
  draw(placed: readonly PlacedPassage[], isSurfaceUsed: boolean): void;
  /** Whether it happened in our element. */
  isOwn(event: Event): boolean;
  /**
   * The passage that a click on the page means: the one whose box lies there.
   *
   * @param nameAt the name that is marked there: it has its card, and a passage that is more than the name gives way
   */
  hitBy(click: MouseEvent, nameAt: (x: number, y: number) => string | undefined): PlacedPassage | undefined;
  /** What its boxes take up together, in the window's coordinates. */
  boxOf(id: string): DOMRect | undefined;
  /** Hides what is drawn on the surface, and brings it back, with the focus where it was. */
  stepAside(isAside: boolean): void;
  remove(): void;
  /** Takes the boxes away, and leaves what is on the surface until `remove`: a new copy of these scripts does not remove it either. */
  stay(): void;
}

export function createPassageBoxes(page: Document, css: string): PassageBoxes {
  const document = unclobbered(page);
  const layer = createClosedLayer(document, { attribute: PASSAGES_ATTRIBUTE, css, name: 'boxes' });
  const surface = htmlElement(document, 'div');
  surface.className = 'surface';
  layer.root.append(surface);
  let focused: Element | null = null;
  let drawn: { one: PlacedPassage; boxes: Box[] }[] = [];
  const isOwn = (event: Event) => event.composedPath().includes(layer.host);

  return {
    surface,
    element: layer.host,
    draw(placed, isSurfaceUsed) {
      if (placed.length === 0 && !isSurfaceUsed) {
        layer.remove();
        return;
      }
      layer.show();
      const boxesOf = boxReader(document);
      drawn = placed.map((one) => ({ one, boxes: boxesOf(one.pieces) }));
      layer.draw(
        drawn.flatMap(({ one: { passage, found }, boxes }) =>
          boxes.map((box) => ({ ...box, look: `box ${passage.colour} ${found.state}` })),
        ),
      );
    },
    isOwn,
    hitBy(click, nameAt) {
      if (isOwn(click)) return undefined;
      const { clientX: x, clientY: y } = click;
      const name = nameAt(x, y);
      return drawn.findLast(
        ({ one: { passage }, boxes }) =>
          boxes.some((box) => holds(box, x, y)) &&
          (name === undefined || passage.quote.exact.length <= name.length),
      )?.one;
    },
    boxOf(id) {
      const { boxes = [] } = drawn.find(({ one }) => one.passage.id === id) ?? {};
      if (boxes.length === 0) return undefined;
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const right = Math.max(...boxes.map((box) => box.left + box.width));
      const bottom = Math.max(...boxes.map((box) => box.top + box.height));
      return new DOMRect(left, top, right - left, bottom - top);
    },
    stepAside(isAside) {
      // A card may follow upon another.
      if (isAside) focused = layer.root.activeElement ?? focused;
      surface.classList.toggle('aside', isAside);
      if (isAside) return;
      const { activeElement, body } = document;
      if (!activeElement || activeElement === body)
        (focused as HTMLElement | null)?.focus({ preventScroll: true });
      focused = null;
    },
    remove: layer.remove,
    stay() {
      layer.draw([]);
      layer.host.setAttribute(PASSAGES_ATTRIBUTE, 'left');
      layer.show();
    },
  };
}
