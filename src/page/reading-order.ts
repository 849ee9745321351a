/** Which mention comes next for a reader who goes by keyboard. */
import { keyOf } from '../core/matching/page-names.ts';
import { orderOf } from './document-order.ts';
import type { PlacedMention } from './painter.ts';
import { blockOf } from './structure.ts';

/**
 * @param placed in the order of the page
 * @param current where the reader is, if anywhere; a page that was read again has new ranges for the same places
 * @returns the next (1) or previous (-1) mention after it; from nowhere the first or last; undefined where there is none
 */
export function stepFrom(
  placed: readonly PlacedMention[],
  current: PlacedMention | undefined,
  step: 1 | -1,
): PlacedMention | undefined {
  const past = (one: PlacedMention) => !current || compare(one.range, current.range) * step > 0;
  return step === 1 ? placed.find(past) : placed.findLast(past);
}

/**
 * The mention that stands where one stood before its text was written anew: in the same block, or, where that has gone too, the only
 * one of its words.
 */
export function successorOf(
  { mention, words, range }: PlacedMention,
  placed: readonly PlacedMention[],
): PlacedMention | undefined {
  const same = placed.filter((one) => one.words === words && keyOf(one.mention) === keyOf(mention));
  const block = blockOf(range.startContainer);
  const beside = same.filter((one) => blockOf(one.range.startContainer) === block);
  return beside[0] ?? (same.length === 1 ? same[0] : undefined);
}

/** Two lists, each in the order of the page, as one. */
export function inReadingOrder(
  some: readonly PlacedMention[],
  others: readonly PlacedMention[],
): PlacedMention[] {
  const all: PlacedMention[] = [];
  let at = 0;
  for (const one of some) {
    for (; at < others.length && compare(others[at]!.range, one.range) < 0; at++) all.push(others[at]!);
    all.push(one);
  }
  return [...all, ...others.slice(at)];
}

/** Negative where `a` begins before `b`; 0 where they have no page in common, as after one was moved out of it. */
function compare(a: Range, b: Range): number {
  return a.startContainer === b.startContainer
    ? a.startOffset - b.startOffset
    : orderOf(a.startContainer, b.startContainer);
}
