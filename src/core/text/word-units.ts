/**
 * One word of 16 bits for each code unit. What the loop that every unit of a page goes through (tokens.ts) has to decide is in the
 * highest bits, so that it can decide without a jump:
 *
 *   negative        a letter or digit of a script with spaces; its low 12 bits are the folded unit
 *   with bit ODD    what has a rule of its own: a class (full stops, marks, surrogates), or a letter that is told by how far from its
 *                   unit it folds (Han, Hangul, Thai, `&`)
 *   the others      part words: a class
 */
import { FIRST_LETTER, IGNORE, SLOW, STOP } from './fold-classes.ts';
import { FIRST_UNSPACED, isUnspaced } from './unspaced.ts';

export const ODD = 0x4000;
const LETTER = 0x8000;
/** The folded unit of a letter of a script with spaces. */
export const FOLDED = 0x0fff;
/** An odd letter that folds to itself. */
const IN_PLACE = 0x6000;

/** Units in a block of the table. Most blocks are like another. */
export const BLOCK = 32;
export const BLOCKS = 0x10000 / BLOCK;

/** @param folded class or folded unit; what folds farther than a word can tell becomes SLOW, which folds it to the same */
export function wordFor(unit: number, folded: number): number {
  if (folded === IGNORE || folded === STOP || folded === SLOW) return ODD | folded;
  if (folded < FIRST_LETTER) return folded;
  if (folded < FIRST_UNSPACED && !isUnspaced(folded)) return LETTER | folded;
  const word = IN_PLACE + folded - unit;
  return word >= ODD + FIRST_LETTER && word < LETTER ? word : ODD | SLOW;
}

/** Class or folded unit. @param word with its sign, as it is in the table */
export function foldedOf(word: number, unit: number): number {
  if (word < 0) return word & FOLDED;
  if (word < ODD + FIRST_LETTER) return word & ~ODD;
  return unit + word - IN_PLACE;
}
