/**
 * Where a frame stands, told without a word to the page: a window may look at the windows around it and count theirs, of whatever
 * site they are. https://html.spec.whatwg.org/multipage/nav-history-apis.html#cross-origin-objects
 */
import { orderOf } from './document-order.ts';
import { unclobbered } from './dom.ts';

/** From the page down to this window: at each step, which of the frames there. -1 where it stands in a shadow root. */
export function pathOf(window: Window): number[] {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) path.unshift(indexIn(at.parent, at));
  return path;
}

/** The frames of a document in reading order, each with its number among the window's own. */
export function framesIn(window: Window): { index: number; element: Element }[] {
  const elements = [
    ...unclobbered(window.document).querySelectorAll<HTMLIFrameElement>('iframe, frame, object, embed'),
  ];
  return elements
    .flatMap((element) => {
      const index = element.contentWindow ? indexIn(window, element.contentWindow) : -1;
      return index === -1 ? [] : [{ index, element }];
    })
    .sort((a, b) => orderOf(a.element, b.element));
}

function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index++) if (parent[index] === child) return index;
  return -1;
}
