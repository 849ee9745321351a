/** What a reader sees of a large page at once: read first, so that nobody waits for the rest. */
import { unclobbered } from './dom.ts';
import { blockOf, isElement, isUnread } from './structure.ts';

/** Smaller pages are read before anybody could see the difference. */
const LARGE_PAGE = 4000;
/** Elements with more than so many others in them are looked into. */
const LARGE_PART = 150;
/** Whatever a page is made of, so many places are asked for at most. */
const MOST_ASKED = 1500;

/** The blocks of a large page that stand in the viewport now, in any order; none of a page that is not large. */
export function visibleBlocks(page: Document): Element[] {
  const document = unclobbered(page);
  const { body, defaultView: view } = document;
  const size = (element: Element) => element.getElementsByTagName('*').length;
  if (!body || !view || size(body) < LARGE_PAGE) return [];
  const blocks = new Set<Element>();
  const parts: Element[] = [body];
  let asked = 0;
  for (let part = parts.pop(); part; part = parts.pop()) {
    for (const child of part.children) {
      if (++asked > MOST_ASKED) return [...blocks];
      const { top, bottom, width } = child.getBoundingClientRect();
      if (width === 0 || bottom < 0 || top > view.innerHeight) continue;
      if (size(child) > LARGE_PART) parts.push(child);
      else {
        const block = blockOf(child);
        if (isElement(block) && block !== body && !isUnread(block)) blocks.add(block);
      }
    }
  }
  return [...blocks];
}
