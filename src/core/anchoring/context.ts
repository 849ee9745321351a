/** How much of what stood around some words stands around a place now. */
import type { Quote } from '../library/passage.ts';
import { comparable } from './comparable.ts';
import { findSimilar } from './similar.ts';

/** How far context grows until it stands on the page once. What has grown so far tells nothing: menus are printed twice. */
export const LONGEST_CONTEXT = 512;

/** A quote in comparable text. */
export interface ComparableQuote {
  words: string;
  prefix: string;
  suffix: string;
  isRepeated: boolean;
  /** Whether what is known of a side stood on the page once. */
  tellsBefore: boolean;
  tellsAfter: boolean;
}

export function comparableQuote({
  prefix,
  exact,
  suffix,
  isRepeated = false,
  ...place
}: Quote): ComparableQuote {
  const all = comparable(prefix + exact + suffix);
  const start = all.fromOriginal(prefix.length);
  const end = all.fromOriginal(prefix.length + exact.length);
  return {
    prefix: all.text.slice(0, start),
    words: all.text.slice(start, end),
    suffix: all.text.slice(end),
    isRepeated,
    tellsBefore: prefix.length < LONGEST_CONTEXT && prefix.length < place.start,
    tellsAfter: suffix.length < LONGEST_CONTEXT,
  };
}

/** One side: from 0, nothing of it stands there, to 1, all of it right beside the words. */
export interface Agreement {
  /** Undefined where nothing is known of that side. */
  before: number | undefined;
  after: number | undefined;
  /** Whether on both sides the nearest words are the same, or the page begins there as it did. */
  isBeside: boolean;
}

/** What is less alike than this is alike by chance. */
const LEAST = 0.6;
/** All of it stands nearby: something was put between. It says less than what stands right beside the words. */
const NEARBY = 0.7;
const NEARBY_SIGNS = 600;
const LEAST_NEARBY = 16;
/** Signs right beside the words. */
const BESIDE = 8;

export function agreementAt(text: string, start: number, end: number, quote: ComparableQuote): Agreement {
  const { prefix, suffix } = quote;
  const before = text.slice(Math.max(0, start - NEARBY_SIGNS), start).trimEnd();
  const after = text.slice(end, end + NEARBY_SIGNS).trimStart();
  const [known, next] = [prefix.trimEnd(), suffix.trimStart()];
  return {
    before: known === '' ? undefined : sideOf(reverse(before), reverse(known)),
    after: next === '' ? undefined : sideOf(after, next),
    isBeside:
      before.endsWith(known.slice(-BESIDE)) &&
      after.startsWith(next.slice(0, BESIDE)) &&
      (known !== '' || before === '') &&
      (next !== '' || after === ''),
  };
}

/** Both read away from the words. */
function sideOf(there: string, known: string): number {
  if (there.startsWith(known)) return 1;
  const length = known.length;
  const beside = there.slice(0, length + (length >> 2));
  const [best] = findSimilar(beside, known, Math.floor(length * (1 - LEAST)));
  const alike = best ? 1 - (best.errors + best.start) / length : 0;
  const nearby = length >= LEAST_NEARBY && there.includes(known) ? NEARBY : 0;
  return Math.max(alike < LEAST ? 0 : alike, nearby);
}

export const reverse = (text: string) => [...text].reverse().join('');

/** One figure for both sides, those that are known. */
export function meanOf({ before, after }: Agreement): number {
  return ((before ?? after ?? 0) + (after ?? before ?? 0)) / 2;
}

export function bestOf({ before = 0, after = 0 }: Agreement): number {
  return Math.max(before, after);
}

export function worstOf({ before = 0, after = 0 }: Agreement): number {
  return Math.min(before, after);
}

/** Everything that is known stands there as it stood. */
export function isFull({ before = 1, after = 1 }: Agreement): boolean {
  return before === 1 && after === 1;
}
