/** What stands between a token and the one before it. */
import { BREAK, FIRST_LETTER, POINT, SLOW, SOFT, STOP } from './fold-classes.ts';
import { foldOf, foldSlowly } from './fold-table.ts';
import { slowPieceEnd } from './slow-piece.ts';
import type { Tokens } from './tokens.ts';

export const GAP_NONE = 0;
export const GAP_SOFT = 1;
export const GAP_POINT = 2;
export const GAP_HARD = 3;

/** Abbreviations whose full stop ends no sentence; one letter alone counts as one too. */
const ABBREVIATIONS =
  /^(?:co|corp|ltd|inc|no|nos|st|mr|mrs|ms|dr|gen|col|lt|sgt|capt|jr|sr|dept|dep|gov|sen|rep|bros|cie|mt|ft|pte|pvt)$/i;

/** Offset at which token `at` begins. */
export function startOf(text: string, tokens: Tokens, at: number): number {
  let position = beforeToken(tokens, at);
  for (;;) {
    const folded = foldOf(text.charCodeAt(position));
    if (folded >= FIRST_LETTER) return position;
    if (folded !== SLOW) position++;
    else {
      const pieceEnd = slowPieceEnd(text, position);
      if (foldSlowly(text.slice(position, pieceEnd)) !== '') return position;
      position = pieceEnd;
    }
  }
}

/** The widest gap between token `at`, which begins at `to`, and the one before it; hard before the first. */
export function gapBefore(text: string, tokens: Tokens, at: number, to = startOf(text, tokens, at)): number {
  if (at === 0) return GAP_HARD;
  let gap = GAP_NONE;
  for (let position = beforeToken(tokens, at); position < to; position++) {
    const folded = foldOf(text.charCodeAt(position));
    if (folded === BREAK || folded === SLOW) return GAP_HARD;
    if (folded === SOFT) gap = Math.max(gap, GAP_SOFT);
    else if (folded === POINT) gap = Math.max(gap, GAP_POINT);
    else if (folded === STOP && gap < GAP_POINT)
      gap = isAbbreviation(text, tokens, at - 1, position) ? GAP_SOFT : GAP_POINT;
  }
  return gap;
}

function beforeToken({ end, from }: Tokens, at: number): number {
  return at === 0 ? from : end[at - 1]!;
}

/** Whether a stop right behind token `at` only shortens it. */
function isAbbreviation(text: string, tokens: Tokens, at: number, stop: number): boolean {
  if (tokens.end[at] !== stop) return false;
  const start = startOf(text, tokens, at);
  if (stop - start === 1) return !/[0-9]/.test(text.charAt(start));
  return stop - start <= 4 && ABBREVIATIONS.test(text.slice(start, stop));
}
