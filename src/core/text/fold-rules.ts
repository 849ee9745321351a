/**
 * The rules behind the fold table. They run when the extension is built (running them at start costs some
 * 190 ms); the page gets the table they make. See fold-table.ts for the reading half.
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

/** All 65,536 entries. */
export function makeFoldTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let unit = 0; unit < 65536; unit++) table[unit] = foldUnit(unit);
  return table;
}

/**
 * The table as text for the bundle: runs of (count, step), where every entry of a run is its code unit plus a
 * constant, or one class. `step` 2 serves the alphabets that alternate capital and small letter.
 * Numbers are base 36; decodeFoldTable reads it back.
 */
export function encodeFoldTable(table: Uint16Array): string {
  const runs: string[] = [];
  let unit = 0;
  while (unit < 65536) {
    const single = runLength(table, unit, 1);
    const double = runLength(table, unit, 2);
    // A run of step 2 carries two values and pays when it is much longer.
    if (double >= 4 && double > single * 2) {
      runs.push(`${double.toString(36)}~${valueAt(table, unit)}~${valueAt(table, unit + 1)}`);
      unit += double;
    } else {
      runs.push(`${single.toString(36)}~${valueAt(table, unit)}`);
      unit += single;
    }
  }
  return runs.join(' ');
}

/** A class as `=n`, a letter as its distance from the code unit. */
function valueAt(table: Uint16Array, unit: number): string {
  const value = table[unit]!;
  return value < 0x20 ? `=${value.toString(36)}` : (value - unit).toString(36);
}

function runLength(table: Uint16Array, from: number, step: 1 | 2): number {
  const values = [valueAt(table, from), from + 1 < 65536 ? valueAt(table, from + step - 1) : ''];
  let length = 1;
  while (from + length < 65536 && valueAt(table, from + length) === values[step === 1 ? 0 : length % 2])
    length++;
  return length;
}
