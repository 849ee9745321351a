/** Where stretches of text are seen on a page: what is drawn over them lies in boxes of our own, not in the page's. */
import { isOwnHost } from './content-parts.ts';
import { elementAround } from './structure.ts';

/** In the window's coordinates. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export function holds({ left, top, width, height }: Box, x: number, y: number): boolean {
  return x >= left && x < left + width && y >= top && y < top + height;
}

/** Holds while the page stays as it is: what can be seen of these ranges, cut off where something around it scrolls. */
export function boxReader(document: Document): (ranges: readonly Range[]) => Box[] {
  const edges = new Map<Element, DOMRect | undefined>();
  return (ranges) =>
    ranges.flatMap((range) => {
      const around = elementAround(range.startContainer);
      const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
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
  for (; over && !own.has(over) && !isOwnHost(over); over = elementAround(over))
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
