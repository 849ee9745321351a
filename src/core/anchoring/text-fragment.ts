/**
 * A quote as the fragment of an address that scrolls to it: `:~:text=[prefix-,]start[,end][,-suffix]`.
 * https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Quote } from '../library/passage.ts';
import { isInWord, isWordSign, SHORT, weightOf } from './comparable.ts';

/** Signs of a quote that is given whole, and of its two ends where it is longer, up to the next word end. */
const LONGEST_WHOLE = 120;
const END = 40;
const CONTEXT = 32;

/** @returns without the `#`; empty where no whole word stands in the quote */
export function textFragment(quote: Quote): string {
  const { before, words, after } = wholeWords(quote);
  if (words === '') return '';
  const isWhole = words.length <= LONGEST_WHOLE && !words.includes('\n');
  // Each end within one block: what a browser looks for never goes across two.
  const ends = isWhole ? [words] : [headOf(firstLine(words), END), tailOf(lastLine(words), END)];
  const isTold = quote.isRepeated || weightOf(words) < SHORT;
  const prefix = isTold ? tailOf(lastLine(before), CONTEXT) : '';
  const suffix = isTold ? headOf(firstLine(after), CONTEXT) : '';
  const parts = [
    ...(weightOf(prefix) > 0 ? [`${encode(prefix)}-`] : []),
    ...ends.map(encode),
    ...(weightOf(suffix) > 0 ? [`-${encode(suffix)}`] : []),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** The address with it; a fragment that the address has stays before it. */
export function addressWithFragment(url: string, quote: Quote): string {
  const fragment = textFragment(quote);
  if (fragment === '') return url;
  return url.includes('#') ? `${url}${fragment}` : `${url}#${fragment}`;
}

/** A browser finds whole words only. */
function wholeWords({ prefix, exact, suffix }: Quote): { before: string; words: string; after: string } {
  const all = prefix + exact + suffix;
  let start = prefix.length;
  let end = start + exact.length;
  if (isInWord(all, start)) while (start < end && !startsWord(all, start)) start++;
  if (isInWord(all, end)) while (end > start && isInWord(all, end)) end--;
  return {
    before: all.slice(0, start).trimEnd(),
    words: all.slice(start, end).trim(),
    after: all.slice(end).trimStart(),
  };
}

const startsWord = (text: string, at: number) => isWordSign(text.charAt(at)) && !isInWord(text, at);
const firstLine = (text: string) => text.split('\n')[0] ?? '';
const lastLine = (text: string) => text.split('\n').at(-1) ?? '';

function headOf(text: string, length: number): string {
  let end = Math.min(length, text.length);
  while (end < text.length && isInWord(text, end)) end++;
  return text.slice(0, end).trim();
}

function tailOf(text: string, length: number): string {
  let start = Math.max(0, text.length - length);
  while (start > 0 && isInWord(text, start)) start--;
  return text.slice(start).trim();
}

/** `&`, `,` and `-` part the directive; the first two are escaped anyway. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll('-', '%2D');
}
