/**
 * The fold table at run time: decoded from the runs that fold-rules.ts made at build time.
 */
import runs from 'sidelight:fold-table';
import { hashText } from './hash.ts';
import { foldLetters } from './slow-fold.ts';

/**
 * The table as it is kept: 256 pages of 256 units each, of which most are like another. As one piece it would take 131 KB of every tab.
 * A page says what each unit becomes, or, where the whole page moves together (Han, Hangul), by how much.
 */
const PAGE_OF = new Uint8Array(256);
const IS_MOVED = new Uint16Array(256);
const PAGES = packPages(decodeFoldTable(runs));

/** Most of what is read is Latin: these stay near the processor. */
const LATIN_END = 0x180;
const LATIN = Uint16Array.from({ length: LATIN_END }, (_, unit) => pagedFoldOf(unit));

/** Code unit -> class or folded unit. */
export function foldOf(unit: number): number {
  return unit < LATIN_END ? LATIN[unit]! : pagedFoldOf(unit);
}

function pagedFoldOf(unit: number): number {
  const page = PAGE_OF[unit >> 8]!;
  return (PAGES[(page << 8) | (unit & 0xff)]! + (IS_MOVED[page]! & unit)) & 0xffff;
}

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

function packPages(table: Uint16Array): Uint16Array {
  const pages: Uint16Array[] = [];
  const known = new Map<string, number>();
  for (let at = 0; at < 256; at++) {
    const page = table.slice(at << 8, (at + 1) << 8);
    const by = (page[0]! - (at << 8)) & 0xffff;
    const isMoved = page.every((folded, low) => folded === ((((at << 8) | low) + by) & 0xffff));
    const kept = isMoved ? new Uint16Array(256).fill(by) : page;
    // Not as numbers: V8 keeps the text of each number that was ever written, 65 KB of every tab.
    const key = `${isMoved} ${String.fromCharCode(...kept)}`;
    const number = known.get(key) ?? pages.push(kept) - 1;
    known.set(key, number);
    PAGE_OF[at] = number;
    IS_MOVED[number] = isMoved ? 0xffff : 0;
  }
  const packed = new Uint16Array(pages.length << 8);
  for (const [number, page] of pages.entries()) packed.set(page, number << 8);
  return packed;
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
