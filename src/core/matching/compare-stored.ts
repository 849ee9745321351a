/** The last word on a hit: the stored text against the text of the page. A hash alone never convicts. */
import { FIRST_LETTER, IGNORE, SLOW } from '../text/fold-classes.ts';
import { foldOf, foldSlowly } from '../text/fold-table.ts';
import { GAP_NONE, GAP_POINT, GAP_SOFT, gapBefore, startOf } from '../text/gaps.ts';
import { endsLikeKorean, isHangul } from '../text/korean.ts';
import { slowPieceEnd } from '../text/slow-piece.ts';
import type { Tokens } from '../text/tokens.ts';
import { isUnspaced } from '../text/unspaced.ts';
import { EXACT, MAX_HASHED_TOKENS, SIGN, SPACE, TAIL, WIDE } from './index-format.ts';
import { type Index, recordsOf } from './open-index.ts';

export interface Found {
  /** In tokens. */
  length: number;
  start: number;
  end: number;
  records: number[];
}

/** Compares a stored text with the text from token `at` on, sign by sign, and checks both ends. */
export function compareStored(
  index: Index,
  entry: number,
  text: string,
  tokens: Tokens,
  at: number,
  length: number,
  isPlural: boolean,
): Found | undefined {
  const { bytes, table } = index;
  const from = table[entry * 2]!;
  const to = table[entry * 2 + 2]!;
  if (!(from < to) || to > bytes.length) return undefined;
  const flags = bytes[from]!;
  const width = flags & WIDE ? 2 : 1;
  const isExact = (flags & EXACT) !== 0;
  let next = from + 1;

  const start = startOf(text, tokens, at);
  let position = start;
  let previous = 0;
  let units = 0;
  let token = at;
  for (; ; token++) {
    if (token > at) {
      const unit = unitAt(bytes, next, to, width);
      if (unit === -1 || unit === TAIL) break;
      if (token >= tokens.count) return undefined;
      position = startOf(text, tokens, token);
      const gap = gapBefore(text, tokens, token, position);
      if (unit === SPACE || unit === SIGN) {
        if (gap > (unit === SIGN ? GAP_POINT : GAP_SOFT)) return undefined;
        next += width;
      } else if (gap !== GAP_NONE && !(gap === GAP_SOFT && !(isUnspaced(previous) && isUnspaced(unit))))
        return undefined;
    }
    units = 0;
    const tokenEnd = tokens.end[token]! - (isPlural && token - at + 1 === length ? 1 : 0);
    while (position < tokenEnd) {
      const code = text.charCodeAt(position);
      const folded = foldOf(code);
      if (folded >= FIRST_LETTER) {
        previous = isExact ? code : folded;
        if (unitAt(bytes, next, to, width) !== previous) return undefined;
        next += width;
        units++;
        position++;
      } else if (folded === SLOW) {
        const pieceEnd = slowPieceEnd(text, position);
        const piece = foldSlowly(text.slice(position, pieceEnd));
        for (let index = 0; index < piece.length; index++) {
          previous = piece.charCodeAt(index);
          if (unitAt(bytes, next, to, width) !== previous) return undefined;
          next += width;
          units++;
        }
        position = pieceEnd;
      } else position++; // a mark, or a stop as in U.N.
    }
    // A name of fewer tokens than hashed cannot be: the hash covers them all.
    if (token - at + 1 === length && length < MAX_HASHED_TOKENS) {
      token++;
      break;
    }
  }
  const found = token - at;
  if (found < length) return undefined;
  const last = tokens.end[token - 1]!;
  if (isPlural) {
    // "As" is no plural of "A".
    const isWhole = units > 1 && next === to;
    return isWhole ? { length: found, start, end: last - 1, records: recordsOf(index, entry) } : undefined;
  }
  if (!endsWell(text, start, last)) return undefined;
  let end = endOfMarks(text, last);
  if (unitAt(bytes, next, to, width) === TAIL) {
    next += width;
    let tail = end;
    while (next < to && text.charCodeAt(tail) === unitAt(bytes, next, to, width)) {
      tail++;
      next += width;
    }
    if (next >= to) end = tail;
  } else if (next < to) return undefined;
  return { length: found, start, end, records: recordsOf(index, entry) };
}

/** A unit of a stored text; -1 behind its end. */
function unitAt(bytes: Uint8Array, next: number, to: number, width: number): number {
  if (next >= to) return -1;
  return width === 1 ? bytes[next]! : bytes[next]! | (bytes[next + 1]! << 8);
}

/** An accent written as a sign of its own (NFD) belongs to the letter before it. */
function endOfMarks(text: string, end: number): number {
  let position = end;
  while (
    position < text.length &&
    foldOf(text.charCodeAt(position)) === IGNORE &&
    MARK.test(text.charAt(position))
  )
    position++;
  return position;
}

const MARK = /\p{M}/u;

/** Hangul words run on: no syllable may stand before the name, and after it only a particle or a title. */
function endsWell(text: string, start: number, end: number): boolean {
  if (isHangul(text.charCodeAt(start)) && start > 0 && isHangul(text.charCodeAt(start - 1))) return false;
  if (isHangul(text.charCodeAt(end - 1)) && isHangul(text.charCodeAt(end))) return endsLikeKorean(text, end);
  return true;
}
