/** Brings a range to the middle of what is seen, however tall the element around it is. */
import { scrollToElement } from './dom.ts';
import { elementAround } from './structure.ts';

export function scrollToRange(range: Range): void {
  const parent = elementAround(range.startContainer);
  if (!parent) return;
  // First everything that scrolls around it, then the rest of the way.
  scrollToElement(parent, { block: 'center', behavior: 'instant' });
  for (let box: Element | null = parent; box; box = elementAround(box)) {
    if (box.scrollHeight <= box.clientHeight) continue;
    const { top, bottom } = range.getBoundingClientRect();
    const isPage = elementAround(box) === null;
    const seen = isPage ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect();
    if (top < seen.top || bottom > seen.bottom)
      box.scrollBy({ top: (top + bottom - seen.top - seen.bottom) / 2, behavior: 'instant' });
  }
}
