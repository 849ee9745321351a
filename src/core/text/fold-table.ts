/**
 * The fold table at run time: decoded from the runs that fold-rules.ts made at build time.
 */
import runs from 'sidelight:fold-table';
import { hashText } from './hash.ts';
import { foldLetters } from './slow-fold.ts';

/** Code unit -> class or folded unit. */
export const FOLD: Uint16Array = decodeFoldTable(runs);

/** Stands in every index file: an index folded by other rules would miss names silently. */
export const FOLD_HASH: number = hashText(runs);

/** Reads what encodeFoldTable wrote. */
export function decodeFoldTable(text: string): Uint16Array {
  const table = new Uint16Array(65536);
  let unit = 0;
  for (const run of text.split(' ')) {
    const [count, ...values] = run.split('~');
    const end = unit + Number.parseInt(count!, 36);
    for (let index = 0; unit < end; unit++, index++) {
      const value = values[index % values.length]!;
      table[unit] = value.startsWith('=')
        ? Number.parseInt(value.slice(1), 36)
        : unit + Number.parseInt(value, 36);
    }
  }
  return table;
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
