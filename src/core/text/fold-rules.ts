/**
 * The rules behind the fold table. They run when the extension is built (running them at start costs some
 * 190 ms); the page gets the table they make: fold-bytes.ts writes it, fold-table.ts reads it.
 */
import { BREAK, IGNORE, POINT, SLOW, SOFT, STOP } from './fold-classes.ts';
import { foldLetters, IGNORED } from './slow-fold.ts';

const SOFT_UNITS = new Set("'’‘ʼʻʹ′‵`´＇-‐‑‒–−⁃﹣－·‧・･\t");
const POINT_UNITS = new Set(',()/（），、／[]#§№');
const SPACE = /\p{Zs}/u;
const WORD = /[\p{L}\p{N}&@_]/u;
const HANGUL_SYLLABLE = /[\uac00-\ud7a3]/;
/** Footnote signs stand right after names; read as digits they would grow into the last word. */
const SUPERSCRIPT = /[\u00b2\u00b3\u00b9\u2070-\u209f\u2460-\u24ff\u2776-\u2793]/;
/** Hangul in pieces (NFD): put together by foldSlowly. */
const JAMO = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]/;

/** The class or folded unit of one code unit. */
export function foldUnit(unit: number): number {
  const char = String.fromCharCode(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return SLOW;
  if (JAMO.test(char)) return SLOW;
  if (SOFT_UNITS.has(char) || SPACE.test(char)) return SOFT;
  if (POINT_UNITS.has(char)) return POINT;
  if (char === '.' || char === '．') return STOP;
  if (IGNORED.test(char)) return IGNORE;
  if (SUPERSCRIPT.test(char) || !WORD.test(char)) return BREAK;
  if (HANGUL_SYLLABLE.test(char)) return unit;
  const folded = foldLetters(char);
  if (folded.length === 0) return IGNORE;
  return folded.length === 1 ? folded.charCodeAt(0) : SLOW;
}
