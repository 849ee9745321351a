/** Which mention comes next for a reader who goes by keyboard. */
import type { PlacedMention } from './painter.ts';

/**
 * @param current where the reader is, if anywhere
 * @returns the next (1) or previous (-1) mention after it, around the end; undefined on a page without any
 */
export function stepFrom(
  placed: readonly PlacedMention[],
  current: PlacedMention | undefined,
  step: 1 | -1,
): PlacedMention | undefined {
  if (placed.length === 0) return undefined;
  const at = current ? placed.findIndex(({ range }) => isSamePlace(range, current.range)) : -1;
  if (at === -1) return step === 1 ? placed[0] : placed.at(-1);
  return placed[(at + step + placed.length) % placed.length];
}

/** A re-read page has new ranges for the same places. */
function isSamePlace(a: Range, b: Range): boolean {
  return a === b || (a.startContainer === b.startContainer && a.startOffset === b.startOffset);
}
