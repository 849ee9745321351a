/**
 * The fold table once more, for the loop that every unit of a page goes through: what it has to decide is in the highest
 * bits, so that it can decide without a jump.
 *
 *   negative    a letter or digit of a script with spaces; its low 12 bits are the folded unit
 *   ODD         everything that has a rule of its own: full stops, marks, surrogates, Han, Hangul, ...
 *   0           parts words
 */
import { FIRST_LETTER, IGNORE, SLOW, STOP } from './fold-classes.ts';
import { foldOf } from './fold-table.ts';
import { FIRST_UNSPACED, isUnspaced } from './unspaced.ts';

export const ODD = 0x4000;
const LETTER = 0x8000;

/** The folded unit of a letter in WORD_UNITS. */
export const FOLDED = 0x0fff;

/** Beyond the alphabets hardly anything is a plain letter: every unit from here on is ODD, and has one entry in common. */
export const WORD_UNITS_END = 0x2100;

export const WORD_UNITS: Int16Array = Int16Array.from({ length: WORD_UNITS_END + 1 }, (_, unit) => {
  if (unit === WORD_UNITS_END) return ODD;
  const folded = foldOf(unit);
  if (folded === IGNORE || folded === STOP || folded === SLOW) return ODD;
  if (folded < FIRST_LETTER) return 0;
  return folded < FIRST_UNSPACED && !isUnspaced(folded) ? LETTER | folded : ODD;
});
