/** Which mention comes next for a reader who goes by keyboard. */
import type { PlacedMention } from './painter.ts';

/**
 * @param placed in the order of the page
 * @param current where the reader is, if anywhere; a page that was read again has new ranges for the same places
 * @returns the next (1) or previous (-1) mention after it, around the end; undefined on a page without any
 */
export function stepFrom(
  placed: readonly PlacedMention[],
  current: PlacedMention | undefined,
  step: 1 | -1,
): PlacedMention | undefined {
  const past = (one: PlacedMention) => current !== undefined && orderOf(one.range, current.range) * step > 0;
  return step === 1 ? (placed.find(past) ?? placed[0]) : (placed.findLast(past) ?? placed.at(-1));
}

/** Negative where `a` begins before `b`. */
function orderOf(a: Range, b: Range): number {
  try {
    return a.compareBoundaryPoints(0 /* START_TO_START */, b);
  } catch {
    // It was moved out of the page.
    return 0;
  }
}
