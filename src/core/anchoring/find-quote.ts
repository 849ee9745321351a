/**
 * The words of a passage -> their place in a text, which may be another than it was.
 *
 *   1. the same words: with the same context `exact`, else `moved`, where context says which
 *   2. what stands between the same context, where it holds most of the words: `changed`
 *   3. words like them, beside the same context: `changed`
 *
 * A wrong place is worse than none: where nothing decides it is `not found`.
 */
import type { Quote } from '../library/passage.ts';
import { type ComparableText, comparable, isInWord, SHORT, spoken, weightOf } from './comparable.ts';
import {
  type Agreement,
  agreementAt,
  bestOf,
  type ComparableQuote,
  comparableQuote,
  isFull,
  meanOf,
  reverse,
  worstOf,
} from './context.ts';
import { commonStretch, differenceBetween, keptOf, type Span } from './difference.ts';
import { placesOf } from './places-of.ts';
import { findSimilar } from './similar.ts';

export type Found =
  /** The same words; `exact` with the same words around them, `moved` among others. Offsets of the text as it was given. */
  | { state: 'exact' | 'moved'; start: number; end: number }
  | { state: 'changed'; start: number; end: number; difference: Span[] }
  | { state: 'not found'; reason: LostReason };

/**
 * `gone`: nothing on the page is like it. `several`: the same words stand in several places, and nothing tells which was meant.
 * `unsure`: the same or similar words stand somewhere, and nothing around them says that they are the ones.
 */
export type LostReason = 'gone' | 'several' | 'unsure';

/** How much of a passage may have changed, sign by sign, that it is still looked for as one. */
const MOST_CHANGED = 0.25;
/** Between the same context more may have come in; so much of the words must still be there, and it may be so many times as long. */
const LEAST_KEPT = 0.6;
const MOST_TIMES = 3;

/** By weight. Words with so much in them stand for themselves, if they stood on the page once, and do so now. */
const LONG = 40;
/** Of the context, on one side; or on either. */
const ONE_SIDE = 0.8;
const BOTH_SIDES = 0.6;
/** How much better the context must fit than in the next best place. */
const MARGIN = 0.2;

const MOST_ALIKE = 5;

interface Candidate {
  start: number;
  end: number;
  agreement: Agreement;
}

export function findQuote(text: string | ComparableText, quote: Quote): Found {
  const page = typeof text === 'string' ? comparable(text) : text;
  const sought = comparableQuote(quote);
  if (sought.words === '') return { state: 'not found', reason: 'gone' };
  const same = findSame(page, quote, sought);
  if (typeof same === 'object') return describe(page, quote, same);
  // Words that stand there as they were have not changed somewhere else.
  if (same === 'several') return { state: 'not found', reason: 'several' };
  const changed = findBetween(page, quote, sought) ?? findChanged(page, sought);
  if (changed && changed !== 'unsure') return describe(page, quote, changed);
  return { state: 'not found', reason: same ?? changed ?? 'gone' };
}

function describe(page: ComparableText, quote: Quote, { start, end, agreement }: Candidate): Found {
  const place = { start: page.toOriginal(start), end: page.endInOriginal(end) };
  const [before, after] = [spoken(quote.exact), spoken(page.original.slice(place.start, place.end))];
  if (before !== after) return { state: 'changed', ...place, difference: differenceBetween(before, after) };
  return { state: isFull(agreement) ? 'exact' : 'moved', ...place };
}

/** The place of the same words; why none was chosen; undefined where they stand nowhere. */
function findSame(
  page: ComparableText,
  quote: Quote,
  sought: ComparableQuote,
): Candidate | 'several' | 'unsure' | undefined {
  const { text } = page;
  const { words } = sought;
  const [startsInWord, endsInWord] = edgesOf(sought);
  const candidates = placesOf(text, words)
    .map((start) => ({ start, end: start + words.length }))
    .filter(
      ({ start, end }) => (startsInWord || !isInWord(text, start)) && (endsInWord || !isInWord(text, end)),
    )
    .map((place): Candidate => ({ ...place, agreement: agreementAt(text, place.start, place.end, sought) }));
  if (candidates.length === 0) return undefined;
  const full = candidates.filter(({ agreement }) => isFull(agreement));
  const isTold = hasContext(sought) && (!sought.isRepeated || sought.tellsBefore || sought.tellsAfter);
  if (isTold && full.length === 1) return full[0]!;
  // The same words in the same context several times: only a page that has not changed tells which.
  const inPlace = full.find(({ start }) => page.toOriginal(start) === quote.start);
  if (inPlace && hasContext(sought)) return inPlace;
  if (full.length > 1) return 'several';

  const [best, next] = candidates.sort((a, b) => meanOf(b.agreement) - meanOf(a.agreement));
  const isAlone = candidates.length === 1;
  const isAhead = isAlone || meanOf(best!.agreement) - meanOf(next!.agreement) >= MARGIN;
  if (isAhead && isSupported(best!, sought, isAlone)) return best!;
  return isAlone ? 'unsure' : 'several';
}

function isSupported({ agreement }: Candidate, sought: ComparableQuote, isAlone: boolean): boolean {
  // It may be another one with much the same around it, while the one that was meant is gone.
  if (sought.isRepeated) return false;
  const weight = weightOf(sought.words);
  if (weight >= LONG && isAlone) return true;
  if (weight >= SHORT) return bestOf(agreement) >= ONE_SIDE || worstOf(agreement) >= BOTH_SIDES;
  // The same few words stand in many sentences.
  return agreement.isBeside && worstOf(agreement) >= BOTH_SIDES;
}

const hasContext = ({ prefix, suffix }: ComparableQuote) => (prefix + suffix).trim() !== '';

/** Whether the passage began and ended within a word when it was saved. */
function edgesOf({ prefix, words, suffix }: ComparableQuote): [boolean, boolean] {
  const all = prefix + words + suffix;
  return [isInWord(all, prefix.length), isInWord(all, prefix.length + words.length)];
}

function findChanged(page: ComparableText, sought: ComparableQuote): Candidate | 'unsure' | undefined {
  const { text } = page;
  const { words } = sought;
  if (weightOf(words) < SHORT) return undefined;
  const most = Math.floor(words.length * MOST_CHANGED);
  const matches = findSimilar(text, words, most);
  if (matches.length === 0) return undefined;
  // A page of rows that are all alike.
  if (matches.length > MOST_ALIKE) return 'unsure';
  // What is nearly as like it may be the one as well: the search tells of the very best alone.
  const rivals = matches.flatMap(({ start, end }) => [
    ...findSimilar(text.slice(0, start), words, most),
    ...findSimilar(text.slice(end), words, most).map((one) => ({
      ...one,
      start: one.start + end,
      end: one.end + end,
    })),
  ]);
  const candidates = [...matches, ...rivals]
    .map((match) => fitted(page, match, sought))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => meanOf(b.agreement) - meanOf(a.agreement));
  const [best] = candidates;
  // Rows made alike have much the same context, too.
  const isRow = candidates.some((candidate) => isNeighbour(text, candidate, sought));
  if (best && sought.isRepeated && !((sought.tellsBefore || sought.tellsAfter) && isFull(best.agreement)))
    return 'unsure';
  if (!best || (isRow ? worstOf(best.agreement) : bestOf(best.agreement)) < ONE_SIDE) return 'unsure';
  const next = candidates.find(({ start, end }) => start >= best.end || end <= best.start);
  if (next && meanOf(best.agreement) - meanOf(next.agreement) < MARGIN) return 'unsure';
  return best;
}

/** Whether what stands there is what stood beside the passage: then the passage is gone, and its neighbour has moved up. */
function isNeighbour(
  text: string,
  { start, end }: Candidate,
  { words, prefix, suffix }: ComparableQuote,
): boolean {
  const there = text.slice(start, end);
  const [before, after] = [prefix.trim(), suffix.trim()];
  const begins = commonHead(there, after);
  const ends = commonHead(reverse(there), reverse(before));
  return (
    (begins >= LEAST_NEIGHBOUR && begins > commonHead(there, words)) ||
    (ends >= LEAST_NEIGHBOUR && ends > commonHead(reverse(there), reverse(words)))
  );
}
const LEAST_NEIGHBOUR = 6;

function commonHead(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charAt(at) === b.charAt(at)) at++;
  return at;
}

/** How far the ends of a similar text may be set by the context, or by words that were cut. */
const REACH = 24;
/** Outward less: what is put in at an end is no part of what was saved, and the context may stand further on once more. */
const REACH_OUT = 8;
/** So much of the context, right beside it, says where the passage begins or ends. */
const EDGE = 12;

/** A similar text with its ends where the context, or the words, have theirs. */
function fitted(
  { text }: ComparableText,
  match: { start: number; end: number },
  sought: ComparableQuote,
): Candidate {
  let { start, end } = match;
  const before = sought.prefix.slice(-EDGE);
  const after = sought.suffix.slice(0, EDGE);
  const [startsInWord, endsInWord] = edgesOf(sought);
  const knownStart = before.length < EDGE ? undefined : nearest(text, before, start - EDGE, REACH_OUT, REACH);
  const knownEnd = after.length < EDGE ? undefined : nearest(text, after, end, REACH, REACH_OUT);
  const isStartKnown = knownStart !== undefined;
  const isEndKnown = knownEnd !== undefined && knownEnd > start;
  if (isStartKnown) start = knownStart + EDGE;
  if (isEndKnown) end = knownEnd;
  // What stood beside the passage may have been taken for a part of it: much that is printed is printed twice.
  for (const place of placesOf(text, sought.prefix).map((at) => at + sought.prefix.length))
    if (sought.tellsBefore && place > start && place < end) start = place;
  for (const place of placesOf(text, sought.suffix))
    if (sought.tellsAfter && place > start && place < end) end = place;
  while (start < end && text.charAt(start) === ' ') start++;
  const [from, to] = commonStretch(differenceBetween(sought.words, text.slice(start, end)));
  if (!isEndKnown) end = start + to;
  if (!isStartKnown) start += from;
  if (!isStartKnown && !startsInWord) while (start > 0 && isInWord(text, start)) start--;
  if (!isEndKnown && !endsInWord) while (end < text.length && isInWord(text, end)) end++;
  while (start < end && text.charAt(start) === ' ') start++;
  while (end > start && text.charAt(end - 1) === ' ') end--;
  return { start, end, agreement: agreementAt(text, start, end, sought) };
}

/** Where some words stand nearest to a place, within reach of it. */
function nearest(
  text: string,
  words: string,
  place: number,
  before: number,
  after: number,
): number | undefined {
  const from = Math.max(0, place - before);
  const places = placesOf(text.slice(from, place + after + words.length), words).map((at) => from + at);
  return places.sort((a, b) => Math.abs(a - place) - Math.abs(b - place))[0];
}

/** What stands between the same context now, if that stands there once. */
function findBetween(page: ComparableText, quote: Quote, sought: ComparableQuote): Candidate | undefined {
  const { text } = page;
  const { prefix, words, suffix } = sought;
  if (prefix.trim().length < EDGE || suffix.trim().length < EDGE) return undefined;
  const starts = placesOf(text, prefix).map((place) => place + prefix.length);
  const ends = placesOf(text, suffix);
  const pairs = starts.flatMap((start) => {
    const end = ends.find((place) => place > start);
    return end !== undefined && end - start <= words.length * MOST_TIMES ? [{ start, end }] : [];
  });
  const [only] = pairs;
  const isBegin = only?.start === prefix.length;
  if (!only || pairs.length > 1 || !(sought.tellsBefore || isBegin) || !sought.tellsAfter) return undefined;
  const place = fitted(page, only, sought);
  const there = page.original.slice(page.toOriginal(place.start), page.endInOriginal(place.end));
  const isKept = keptOf(differenceBetween(spoken(quote.exact), spoken(there))) >= LEAST_KEPT;
  return isKept && weightOf(words) >= SHORT ? place : undefined;
}
