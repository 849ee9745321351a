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

/** Whether a point, in the window's coordinates, lies in it. */
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
        return box && !isCovered(document, box, range) ? [box] : [];
      });
    });
}

function isCovered(document: Document, { left, top, width, height }: Box, range: Range): boolean {
  return isCoveredAt(document, left + width / 2, top + height / 2, range);
}

/**
 * Whether something else is seen at this point of a range: a bar that stays where it is, as a site's head, a menu, a picture. What has no
 * ground of its own may be of glass: links are laid over whole teasers.
 */
export function isCoveredAt(document: Document, x: number, y: number, range: Range): boolean {
  let over = document.elementFromPoint(x, y);
  if (!over || range.intersectsNode(over)) return false;
  const own = new Set<Element>();
  for (let at = elementAround(range.startContainer); at; at = elementAround(at)) own.add(at);
  for (; over && !own.has(over) && !isOwnHost(over); over = elementAround(over)) {
    const { position, backgroundColor, backgroundImage } = getComputedStyle(over);
    if (/^(?:fixed|sticky)$/.test(position) || backgroundImage !== 'none') return true;
    if (PICTURES.has(over.localName) || isOpaque(backgroundColor)) return true;
  }
  return false;
}

const PICTURES = new Set(['img', 'picture', 'video', 'canvas', 'iframe', 'embed', 'object']);

/** Of a colour as browsers write it. */
function isOpaque(colour: string): boolean {
  const [, alpha = '1'] = /^rgba\(.*[ ,]([\d.]+)\)$/.exec(colour) ?? [];
  return Number(alpha) > 0.5;
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
