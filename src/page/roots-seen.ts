/** Shadow roots that a reader has before him: looked for at a few points of what is seen, others each time. */
import { parentElementOf, rootOf, unclobbered } from './dom.ts';

const COLUMNS = 3;
const ROWS = 4;

/** @param shadowOf the shadow root of an element, a closed one too; what stands in a root is looked at as well */
export function rootsSeen(
  page: Document,
  shadowOf: (element: Element) => ShadowRoot | null,
): Set<ShadowRoot> {
  const document = unclobbered(page);
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  const roots = new Set<ShadowRoot>();
  const asked = new Set<Element>();

  function lookAt(x: number, y: number): void {
    let tree: Document | ShadowRoot | null = document;
    while (tree) {
      const top: Element | null = tree.elementFromPoint(x, y);
      // Of what is not in it a shadow root tells the host, or what lies around.
      if (!top || (tree !== document && rootOf(top) !== tree)) return;
      tree = null;
      for (let at: Element | null = top; at && (at === top || !asked.has(at)); at = parentElementOf(at)) {
        asked.add(at);
        const shadow = shadowOf(at);
        if (shadow) roots.add(shadow);
        if (at === top) tree = shadow;
      }
    }
  }

  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      const x = (column + Math.random()) / COLUMNS;
      const y = (row + Math.random()) / ROWS;
      lookAt(x * innerWidth, y * innerHeight);
    }
  }
  return roots;
}
