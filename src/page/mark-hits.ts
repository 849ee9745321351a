/** Wraps what was searched for in <mark>, in an element of our own whose text nothing else changes. */
import Mark from 'mark.js';

/** @param hits UTF-16 units of the element's text, in order */
export function markHits(element: HTMLElement, hits: readonly { start: number; length: number }[]): void {
  if (hits.length > 0) new Mark(element).markRanges([...hits], { element: 'mark', className: 'hit' });
}
