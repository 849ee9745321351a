/** A place in a text -> the words that find it again. */
import type { Quote } from '../library/passage.ts';
import { type ComparableText, comparable, isInWord } from './comparable.ts';
import { placesOf } from './places-of.ts';

/** Of what stands before and after, in UTF-16 units, up to the next word end. */
const CONTEXT = 32;
/** How far it grows where the words with it stand elsewhere too, and what it grows by. */
const LONGEST_CONTEXT = 160;
const STEP = 32;
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
  const isRepeated = placesOf(page.text, comparable(exact).text).length > 1;
  return {
    exact,
    prefix: grow(page, isRepeated, (length) => whole.slice(wordStart(whole, from, length), to), exact, -1),
    suffix: grow(page, isRepeated, (length) => whole.slice(from, wordEnd(whole, to, length)), exact, 1),
    start: from,
    end: to,
    ...(isRepeated && { isRepeated }),
  };
}

/** What stands on one side: more of it for words that stand elsewhere too, until they stand once with it. */
function grow(
  page: ComparableText,
  isRepeated: boolean,
  withContext: (length: number) => string,
  exact: string,
  side: -1 | 1,
): string {
  for (let length = CONTEXT; ; length += STEP) {
    const both = withContext(length);
    const isEnough =
      !isRepeated || length >= LONGEST_CONTEXT || placesOf(page.text, comparable(both).text).length < 2;
    if (isEnough) return side < 0 ? both.slice(0, both.length - exact.length) : both.slice(exact.length);
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
