/** The last word on a hit: the stored text against the text of the page. A hash alone never convicts. */
import { IGNORE, SLOW, STOP } from '../text/fold-classes.ts';
import { FOLD, foldSlowly } from '../text/fold-table.ts';
import { endsLikeKorean, isHangul } from '../text/korean.ts';
import { GAP_NONE, GAP_POINT, GAP_SOFT, isUnspaced, slowPieceEnd, type Tokens } from '../text/tokens.ts';
import { EXACT, MAX_HASHED_TOKENS, SIGN, SPACE, TAIL, WIDE } from './index-format.ts';
import { type Index, recordsOf } from './open-index.ts';

export interface Found {
  length: number;
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
  const { bytes, offsets } = index;
  const from = offsets[entry]!;
  const to = offsets[entry + 1]!;
  if (!(from < to) || to > bytes.length) return undefined;
  const flags = bytes[from]!;
  const width = flags & WIDE ? 2 : 1;
  const exact = (flags & EXACT) !== 0;
  let next = from + 1;
  const stored = (): number =>
    next >= to ? -1 : width === 1 ? bytes[next]! : bytes[next]! | (bytes[next + 1]! << 8);

  let token = at;
  let previous = 0;
  for (; ; token++) {
    if (token > at) {
      const unit = stored();
      if (unit === -1 || unit === TAIL) break;
      if (token >= tokens.count) return undefined;
      const gap = tokens.gap[token]!;
      if (unit === SPACE || unit === SIGN) {
        if (gap > (unit === SIGN ? GAP_POINT : GAP_SOFT)) return undefined;
        next += width;
      } else if (gap !== GAP_NONE && !(gap === GAP_SOFT && !(isUnspaced(previous) && isUnspaced(unit))))
        return undefined;
    }
    const tokenEnd = tokens.end[token]! - (isPlural && token - at + 1 === length ? 1 : 0);
    for (let position = tokens.start[token]!; position < tokenEnd; ) {
      const code = text.charCodeAt(position);
      const folded = FOLD[code]!;
      if (folded === IGNORE || folded === STOP) {
        position++;
        continue;
      }
      let pieceEnd = position + 1;
      if (folded === SLOW) {
        pieceEnd = slowPieceEnd(text, position);
        const piece = foldSlowly(text.slice(position, pieceEnd));
        for (let unit = 0; unit < piece.length; unit++) {
          previous = piece.charCodeAt(unit);
          if (stored() !== previous) return undefined;
          next += width;
        }
      } else {
        previous = exact ? code : folded;
        if (stored() !== previous) return undefined;
        next += width;
      }
      position = pieceEnd;
    }
    // A name of fewer tokens than hashed cannot be: the hash covers them all.
    if (token - at + 1 === length && length < MAX_HASHED_TOKENS) {
      token++;
      break;
    }
  }
  const found = token - at;
  if (found < length) return undefined;
  if (isPlural)
    return stored() === -1
      ? { length: found, end: tokens.end[token - 1]! - 1, records: recordsOf(index, entry) }
      : undefined;
  let end = endOfMarks(text, tokens.end[token - 1]!);
  if (!endsWell(text, tokens, at, token)) return undefined;
  if (stored() === TAIL) {
    next += width;
    let tail = end;
    while (stored() !== -1 && text.charCodeAt(tail) === stored()) {
      tail++;
      next += width;
    }
    if (stored() === -1) end = tail;
  } else if (stored() !== -1) return undefined;
  return { length: found, end, records: recordsOf(index, entry) };
}

/** An accent written as a sign of its own (NFD) belongs to the letter before it. */
function endOfMarks(text: string, end: number): number {
  let position = end;
  while (
    position < text.length &&
    FOLD[text.charCodeAt(position)] === IGNORE &&
    MARK.test(text.charAt(position))
  )
    position++;
  return position;
}

const MARK = /\p{M}/u;

/** Hangul words run on: no syllable may stand before the name, and after it only a particle or a title. */
function endsWell(text: string, tokens: Tokens, at: number, after: number): boolean {
  const start = tokens.start[at]!;
  const end = tokens.end[after - 1]!;
  if (isHangul(text.charCodeAt(start)) && start > 0 && isHangul(text.charCodeAt(start - 1))) return false;
  if (isHangul(text.charCodeAt(end - 1)) && isHangul(text.charCodeAt(end))) return endsLikeKorean(text, end);
  return true;
}
