/**
 * Text -> tokens, in one pass: folds, cuts and hashes at once. There is no normalised copy of the text, so a
 * token's start and end are offsets in the original, however much folding changes its length.
 *
 *   "Kim Jong-un’s"  ->  kim | jong | un | s        gaps: soft soft soft
 *   "U.N."           ->  un                         stops between single letters are not there
 *   "김정은"          ->  김 | 정 | 은                gaps: none none
 */
import { BREAK, FIRST_LETTER, IGNORE, POINT, SLOW, SOFT, STOP } from './fold-classes.ts';
import { FOLD, foldSlowly } from './fold-table.ts';
import { finishHash, HASH_SEED, hashUnit } from './hash.ts';

const SMALL_S = 0x73;

/** What stands between a token and the one before it. */
export const GAP_NONE = 0;
export const GAP_SOFT = 1;
export const GAP_POINT = 2;
export const GAP_HARD = 3;

export interface Tokens {
  count: number;
  hash: Int32Array;
  /** Hash without a final s, for names in the plural; 0 where there is none. */
  stem: Int32Array;
  /** UTF-16 offsets in the original text; end is exclusive. */
  start: Int32Array;
  end: Int32Array;
  /** The gap before the token. */
  gap: Uint8Array;
}

/** Abbreviations whose full stop ends no sentence; one letter alone counts as one too. */
const ABBREVIATIONS =
  /^(?:co|corp|ltd|inc|no|nos|st|mr|mrs|ms|dr|gen|col|lt|sgt|capt|jr|sr|dept|dep|gov|sen|rep|bros|cie|mt|ft|pte|pvt)$/i;

/** Scripts that put no space between words: each unit is a token of its own. `unit` is folded. */
export function isUnspaced(unit: number): boolean {
  if (unit < 0x0e00) return unit === 0x26;
  return (
    (unit >= 0x3040 && unit <= 0x30ff) ||
    (unit >= 0x3400 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3) ||
    (unit >= 0x0e00 && unit <= 0x0eff) ||
    (unit >= 0x1000 && unit <= 0x109f) ||
    (unit >= 0x1780 && unit <= 0x17ff) ||
    (unit >= 0x31f0 && unit <= 0x31ff) ||
    (unit >= 0xd800 && unit <= 0xdfff) ||
    (unit >= 0xf900 && unit <= 0xfaff)
  );
}

function makeTokens(capacity: number): Tokens {
  return {
    count: 0,
    hash: new Int32Array(capacity),
    stem: new Int32Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

function grow(tokens: Tokens): Tokens {
  const larger = makeTokens(tokens.hash.length * 2);
  larger.count = tokens.count;
  larger.hash.set(tokens.hash);
  larger.stem.set(tokens.stem);
  larger.start.set(tokens.start);
  larger.end.set(tokens.end);
  larger.gap.set(tokens.gap);
  return larger;
}

/** Cuts a text into tokens. Never throws, whatever the text holds; linear in its length. */
export function tokenise(text: string): Tokens {
  const length = text.length;
  let tokens = makeTokens(Math.max(16, Math.ceil(length / 4)));
  let { hash, stem, start, end, gap: gaps } = tokens;
  let count = 0;
  let gap = GAP_HARD;
  let position = 0;

  while (position < length) {
    const code = text.charCodeAt(position);
    let folded = FOLD[code]!;
    if (folded < FIRST_LETTER && folded !== SLOW) {
      if (folded === SOFT) {
        if (gap === GAP_NONE) gap = GAP_SOFT;
      } else if (folded === POINT) {
        if (gap < GAP_POINT) gap = GAP_POINT;
      } else if (folded === STOP) {
        if (gap < GAP_POINT) {
          const last = count - 1;
          const isAbbreviation =
            last >= 0 && end[last] === position && endsAbbreviation(text, start[last]!, position);
          gap = isAbbreviation ? (gap === GAP_NONE ? GAP_SOFT : gap) : GAP_POINT;
        }
      } else if (folded === BREAK) {
        gap = GAP_HARD;
      }
      position++;
      continue;
    }

    // A token begins here.
    if (count === hash.length) {
      tokens.count = count;
      tokens = grow(tokens);
      ({ hash, stem, start, end, gap: gaps } = tokens);
    }
    const tokenStart = position;
    let tokenEnd = position;
    let value = HASH_SEED;
    let before = HASH_SEED;
    let lastUnit = 0;
    let units = 0;
    for (;;) {
      if (folded >= FIRST_LETTER) {
        if (isUnspaced(folded)) {
          if (units === 0) {
            value = hashUnit(value, folded);
            units = 1;
            tokenEnd = ++position;
            // Marks belong to the letter before them.
            while (position < length && FOLD[text.charCodeAt(position)] === IGNORE) position++;
          }
          break;
        }
        before = value;
        lastUnit = folded;
        value = hashUnit(value, folded);
        units++;
        tokenEnd = ++position;
      } else if (folded === IGNORE) {
        position++;
      } else if (folded === SLOW) {
        const pieceEnd = slowPieceEnd(text, position);
        const piece = foldSlowly(text.slice(position, pieceEnd));
        if (piece === '' || isUnspaced(piece.charCodeAt(0))) {
          if (units === 0) {
            for (let index = 0; index < piece.length; index++)
              value = hashUnit(value, piece.charCodeAt(index));
            units = piece.length;
            position = pieceEnd;
            tokenEnd = pieceEnd;
          }
          break;
        }
        for (let index = 0; index < piece.length; index++) value = hashUnit(value, piece.charCodeAt(index));
        units += piece.length;
        lastUnit = 0;
        position = pieceEnd;
        tokenEnd = pieceEnd;
      } else if (folded === STOP && isDottedLetter(text, tokenStart, tokenEnd, units, position)) {
        // U.N.: the stop is not there. A last one right after it belongs to the token.
        position++;
        lastUnit = 0;
        if (!isSingleLetter(text, position)) {
          tokenEnd = position;
          break;
        }
      } else {
        break;
      }
      if (position >= length) break;
      folded = FOLD[text.charCodeAt(position)]!;
    }
    if (units === 0) {
      // A lone surrogate or a symbol outside the table: it parts names.
      gap = GAP_HARD;
      continue;
    }
    hash[count] = finishHash(value);
    stem[count] = lastUnit === SMALL_S && units > 2 ? finishHash(before) : 0;
    start[count] = tokenStart;
    end[count] = tokenEnd;
    gaps[count] = gap;
    count++;
    gap = GAP_NONE;
  }
  tokens.count = count;
  return tokens;
}

/** End of the piece that begins with a SLOW unit: a surrogate pair, one syllable in jamo, or the unit itself. */
export function slowPieceEnd(text: string, position: number): number {
  const code = text.charCodeAt(position);
  if (code >= 0xd800 && code <= 0xdbff) {
    const next = text.charCodeAt(position + 1);
    return next >= 0xdc00 && next <= 0xdfff ? position + 2 : position + 1;
  }
  if (code >= 0x1100 && code <= 0x115f) {
    let end = position + 1;
    if (isJamo(text.charCodeAt(end), 0x1160, 0x11a7)) {
      end++;
      if (isJamo(text.charCodeAt(end), 0x11a8, 0x11ff)) end++;
    }
    return end;
  }
  return position + 1;
}

const isJamo = (code: number, from: number, to: number) => code >= from && code <= to;

/** Whether the token so far is single letters parted by stops, and the stop at `position` goes on with them. */
function isDottedLetter(text: string, start: number, end: number, units: number, position: number): boolean {
  if (position !== end || isDigit(text.charCodeAt(end - 1))) return false;
  // "U." then a letter then not a letter, or "U.N" so far.
  const letters = end - start;
  if (letters !== units * 2 - 1) return false;
  return units > 1 || isSingleLetter(text, position + 1);
}

function isSingleLetter(text: string, position: number): boolean {
  const after = text.charCodeAt(position + 1);
  return isLetter(text.charCodeAt(position)) && !isLetter(after) && !isDigit(after);
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isLetter = (code: number) => {
  const folded = FOLD[code];
  return folded !== undefined && folded > 0x40 && !isUnspaced(folded);
};

function endsAbbreviation(text: string, start: number, end: number): boolean {
  if (end - start === 1) return !isDigit(text.charCodeAt(start));
  return end - start <= 4 && ABBREVIATIONS.test(text.slice(start, end));
}
