/** The fold table at run time. fold-rules.ts makes it when the extension is built; in a page it comes with the indexes, in lexicon.js. */
import table from 'sidelight:fold-table';
import { decodeBytes } from './base64.ts';
import { foldLetters } from './slow-fold.ts';
import { foldedOf } from './word-units.ts';

/** As it travels. */
export const FOLD_TABLE: string = table;

// What the bytes are: writeFoldTable.
const bytes = decodeBytes(table);

/** Stands in every index file: an index folded by other rules would miss names silently. */
export const FOLD_HASH: number = new Uint32Array(bytes, 0, 1)[0]!;
/**
 * A word for each code unit (word-units.ts), by blocks of units: in one piece they would take 131 KB of every tab. First it says of each
 * block where in it its words begin. Two tables in one: the loop of tokens.ts has one address fewer to keep at hand.
 */
export const WORDS: Int16Array = new Int16Array(bytes, 4);

/** Of a UTF-16 unit: 16 bits, signed, as word-units.ts lays them out. */
export function wordOf(unit: number): number {
  return WORDS[WORDS[unit >> 5]! + (unit & 31)]!;
}

/** Code unit -> class or folded unit. */
export function foldOf(unit: number): number {
  return foldedOf(wordOf(unit), unit);
}

const slowly = new Map<string, string>();

/**
 * Folds a piece that the table cannot: a surrogate pair, a ligature, jamo of one syllable. Empty when it is no
 * letter or digit at all.
 */
export function foldSlowly(piece: string): string {
  const known = slowly.get(piece);
  if (known !== undefined) return known;
  const folded = /^[\p{L}\p{N}\p{M}]+$/u.test(piece) ? foldLetters(piece) : '';
  // A page of nothing but distinct pairs must not fill the memory.
  if (slowly.size > 5000) slowly.clear();
  slowly.set(piece, folded);
  return folded;
}
