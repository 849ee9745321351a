/** A place in a text -> the words that find it again. */
import type { Quote } from '../library/passage.ts';
import { type ComparableText, comparable, isInWord, SHORT, weightOf } from './comparable.ts';
import { LONGEST_CONTEXT } from './context.ts';
import { placesOf } from './places-of.ts';
import { findSimilar } from './similar.ts';

/** Of what stands before and after, in UTF-16 units, up to the next word end. */
const CONTEXT = 32;
/** What differs in less is alike. A little more than what is taken for a changed passage. */
const MOST_ALIKE = 0.35;
/** A word that is longer than this is cut. */
const LONGEST_WORD = 24;

/**
 * @param text all of the page's text, as `readText` gives it
 * @param start of the passage in it; white space at its ends is left out
 * @throws RangeError where nothing but white space stands between start and end
 */
export function describeQuote(text: string | ComparableText, start: number, end: number): Quote {
  const page = typeof text === 'string' ? comparable(text) : text;
  const whole = page.original;
  const words = whole.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const exact = words.trim();
  if (exact === '') throw new RangeError('a passage holds at least one word');
  const to = from + exact.length;
  const isRepeated = standsElsewhere(page, from, to);
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
function standsElsewhere({ text, ...page }: ComparableText, from: number, to: number): boolean {
  const [start, end] = [page.fromOriginal(from), page.fromOriginal(to)];
  const words = text.slice(start, end);
  if (placesOf(text, words).length > 1) return true;
  if (weightOf(words) < SHORT) return false;
  const most = Math.floor(words.length * MOST_ALIKE);
  return [text.slice(0, start), text.slice(end)].some((rest) => findSimilar(rest, words, most).length > 0);
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
