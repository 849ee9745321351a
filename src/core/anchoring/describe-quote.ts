/** A place in a text -> the words that find it again. */
import type { Quote } from '../library/passage.ts';
import { runSteps, type Steps } from '../matching/steps.ts';
import {
  type ComparableText,
  comparable,
  comparableInSteps,
  isInWord,
  SHORT,
  weightOf,
} from './comparable.ts';
import { LONGEST_CONTEXT } from './context.ts';
import { placesOf } from './places-of.ts';
import { standsIn } from './similar.ts';

/** Of what stands before and after, in UTF-16 units, up to the next word end. */
const CONTEXT = 32;
/** What differs in less is alike. A little more than what is taken for a changed passage. */
const MOST_ALIKE = 0.35;
/** In UTF-16 units. Of words twice as long only their beginning and their end are compared: all of them take seconds on a large page. */
const LONGEST_COMPARED = 1000;
/** A word that is longer than this is cut. */
const LONGEST_WORD = 24;

/**
 * @param text all of the page's text, as `readText` gives it
 * @param start of the passage in it; white space at its ends is left out
 * @throws RangeError where nothing but white space stands between start and end
 */
export function describeQuote(text: string | ComparableText, start: number, end: number): Quote {
  return runSteps(describeInSteps(text, start, end));
}

/** The same with pauses. */
export function* describeInSteps(text: string | ComparableText, start: number, end: number): Steps<Quote> {
  const page = typeof text === 'string' ? yield* comparableInSteps(text) : text;
  const whole = page.original;
  const words = whole.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const exact = words.trim();
  if (exact === '') throw new RangeError('a passage holds at least one word');
  const to = from + exact.length;
  const isRepeated = yield* standsElsewhere(page, from, to);
  return {
    exact,
    prefix: grow(page, (length) => whole.slice(wordStart(whole, from, length), from)),
    suffix: grow(page, (length) => whole.slice(to, wordEnd(whole, to, length))),
    start: from,
    end: to,
    ...(isRepeated && { isRepeated }),
  };
}

/** Whether the words, or such as could be taken for them once they have changed, stand elsewhere too. */
function* standsElsewhere({ text, ...page }: ComparableText, from: number, to: number): Steps<boolean> {
  const [start, end] = [page.fromOriginal(from), page.fromOriginal(to)];
  const words = text.slice(start, end);
  if (placesOf(text, words).length > 1) return true;
  if (weightOf(words) < SHORT) return false;
  const compared =
    words.length <= 2 * LONGEST_COMPARED
      ? [words]
      : [words.slice(0, LONGEST_COMPARED), words.slice(-LONGEST_COMPARED)];
  for (const part of compared)
    for (const rest of [text.slice(0, start), text.slice(end)])
      if (yield* standsIn(rest, part, Math.floor(part.length * MOST_ALIKE))) return true;
  return false;
}

/** What stands on one side, and so much of it that it stands nowhere else. */
function grow(page: ComparableText, contextOf: (length: number) => string): string {
  for (let length = CONTEXT; ; length *= 2) {
    const context = contextOf(length);
    const isAll = context.length < length;
    if (isAll || length >= LONGEST_CONTEXT || placesOf(page.text, comparable(context).text).length < 2)
      return context;
  }
}

function wordStart(text: string, from: number, length: number): number {
  const wanted = Math.max(0, from - length);
  let start = wanted;
  while (start > 0 && isInWord(text, start) && wanted - start < LONGEST_WORD) start--;
  return start > 0 && isInWord(text, start) ? offSurrogate(text, wanted) : start;
}

function wordEnd(text: string, to: number, length: number): number {
  const wanted = Math.min(text.length, to + length);
  let end = wanted;
  while (end < text.length && isInWord(text, end) && end - wanted < LONGEST_WORD) end++;
  return end < text.length && isInWord(text, end) ? offSurrogate(text, wanted) : end;
}

/** Half a sign is none. */
function offSurrogate(text: string, place: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(place)) ? place + 1 : place;
}
