/** Tokens that hold anything but plain letters: marks, stops, ligatures, surrogate pairs, scripts without spaces. */
import { FIRST_LETTER, IGNORE, SLOW, STOP } from './fold-classes.ts';
import { foldOf, foldSlowly, wordOf } from './fold-table.ts';
import { hashUnit } from './hash.ts';
import { slowPieceEnd } from './slow-piece.ts';
import type { Tokens } from './tokens.ts';
import { isUnspaced } from './unspaced.ts';

/**
 * Goes on at an odd unit. The word before it, if it stands in one, is read again with it.
 * @returns where the plain loop goes on
 */
export function readOdd(
  text: string,
  position: number,
  to: number,
  isInWord: boolean,
  tokens: Tokens,
): number {
  if (isInWord) return readToken(text, wordStart(text, position, tokens), to, tokens);
  const folded = foldOf(text.charCodeAt(position));
  // Between words everything else is only a gap.
  return folded < FIRST_LETTER && folded !== SLOW ? position + 1 : readToken(text, position, to, tokens);
}

/** A stop that only parts words, as nine in ten odd units of a page are. Behind a single letter it may be U.N. */
export function isPlainStop(text: string, position: number, isInWord: boolean, from: number): boolean {
  if (foldOf(text.charCodeAt(position)) !== STOP) return false;
  return !isInWord || (position - 2 >= from && wordOf(text.charCodeAt(position - 2)) < 0);
}

function wordStart(text: string, position: number, { count, end, from }: Tokens): number {
  const least = count > 0 ? end[count - 1]! : from;
  let start = position;
  while (start > least && wordOf(text.charCodeAt(start - 1)) < 0) start--;
  return start;
}

/** @returns where the token and what is silent behind it ends */
function readToken(text: string, start: number, to: number, tokens: Tokens): number {
  let position = start;
  let tokenEnd = start;
  let value = 0;
  let units = 0;
  while (position < to) {
    const folded = foldOf(text.charCodeAt(position));
    if (folded >= FIRST_LETTER) {
      if (isUnspaced(folded)) {
        if (units > 0) break;
        value = hashUnit(value, folded);
        units = 1;
        tokenEnd = ++position;
        // Marks belong to the letter before them.
        while (position < to && foldOf(text.charCodeAt(position)) === IGNORE) position++;
        break;
      }
      value = hashUnit(value, folded);
      units++;
      tokenEnd = ++position;
    } else if (folded === IGNORE) {
      position++;
    } else if (folded === SLOW) {
      const pieceEnd = slowPieceEnd(text, position);
      const piece = foldSlowly(text.slice(position, pieceEnd));
      const standsAlone = piece === '' || isUnspaced(piece.charCodeAt(0));
      if (standsAlone && units > 0) break;
      for (let index = 0; index < piece.length; index++) value = hashUnit(value, piece.charCodeAt(index));
      units += piece.length;
      position = pieceEnd;
      tokenEnd = pieceEnd;
      if (standsAlone) break;
    } else if (folded === STOP && isDottedLetter(text, start, tokenEnd, units, position)) {
      // U.N.: the stop is not there. A last one right after it belongs to the token.
      position++;
      if (!isSingleLetter(text, position)) {
        tokenEnd = position;
        break;
      }
    } else {
      break;
    }
  }
  // None at all is a lone surrogate or a symbol outside the table: it parts names.
  if (units > 0) {
    tokens.hash[tokens.count] = value;
    tokens.end[tokens.count] = tokenEnd;
    tokens.count++;
  }
  return position;
}

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
  const folded = foldOf(code);
  return folded !== undefined && folded > 0x40 && !isUnspaced(folded);
};
