/**
 * A text as quotes are compared in it: white space is one space, and case, soft hyphens and the make of quotation marks and dashes count
 * for nothing. A publishing system changes them without changing a word.
 */
import { runSteps, type Steps } from '../matching/steps.ts';

export interface ComparableText {
  text: string;
  /** The text it was made of. */
  original: string;
  /** Where in the original a place of `text` begins. */
  toOriginal(start: number): number;
  /** Where in the original what ends at a place of `text` ends. */
  endInOriginal(end: number): number;
  /** The place in `text` of a place in the original. */
  fromOriginal(place: number): number;
}

/** Soft hyphen, joiners, marks of direction, byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/;
const SPACE = /\s/;
const SAME = new Map([
  ...[...'“”„‟«»″'].map((sign) => [sign, '"'] as const),
  ...[...'‘’‚‛′`´'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
]);

export function comparable(original: string): ComparableText {
  return runSteps(comparableInSteps(original));
}

/** UTF-16 units between two pauses. */
const STRETCH = 8192;

/** The same with pauses. */
export function* comparableInSteps(original: string): Steps<ComparableText> {
  const parts: string[] = [];
  const starts = new Uint32Array(original.length + 1);
  let length = 0;
  let isSpace = true;
  for (let at = 0; at < original.length; at++) {
    if (at % STRETCH === STRETCH - 1) yield;
    const sign = original.charAt(at);
    if (UNSEEN.test(sign)) continue;
    const space = SPACE.test(sign);
    if (space && isSpace) continue;
    isSpace = space;
    parts.push(space ? ' ' : foldSign(sign));
    starts[length++] = at;
  }
  starts[length] = original.length;
  if (isSpace && length > 0) {
    parts.pop();
    length--;
  }
  return {
    text: parts.join(''),
    original,
    toOriginal: (start) => starts[start] ?? original.length,
    endInOriginal: (end) => (end === 0 ? 0 : (starts[end - 1] ?? original.length - 1) + 1),
    fromOriginal(place) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < place) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** One unit for one: "İ" has a small form of two, and stays. */
function foldSign(sign: string): string {
  const lower = sign.toLowerCase();
  return SAME.get(sign) ?? (lower.length === 1 ? lower : sign);
}

/** The words themselves: only white space and what nobody sees are folded. */
export function spoken(text: string): string {
  return text.replace(new RegExp(UNSEEN, 'g'), '').replace(/\s+/g, ' ').trim();
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

export function isWordSign(sign: string): boolean {
  return sign !== '' && WORD.test(sign);
}

/** Whether a word goes on across a place. Surrogates count as parts of one. */
export function isInWord(text: string, place: number): boolean {
  const isPart = (sign: string) => isWordSign(sign) || /[\ud800-\udfff]/.test(sign);
  return isPart(text.charAt(place - 1)) && isPart(text.charAt(place));
}

const DENSE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** How much a text says, in letters: a sign of Chinese or Korean says as much as two or more. */
export function weightOf(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return letters + (text.match(DENSE)?.length ?? 0);
}

/** Words that weigh less stand in many sentences: they are looked for as they are, and only among their neighbours. */
export const SHORT = 24;
