/**
 * What a code unit is to the matcher. The fold table maps each of the 65,536 code units to one of these, or,
 * from FIRST_LETTER on, to the unit it folds to.
 */

/** Ends a name: line ends, quotation marks, colons, everything not named below. */
export const BREAK = 0;
/** As if it were not there: combining marks, soft hyphen, zero-width and bidi characters. */
export const IGNORE = 1;
/** Parts words, and all of them are equal: spaces, hyphens, apostrophes, middle dots. */
export const SOFT = 2;
/** Comma, bracket, slash: allowed inside a name only where the name itself has one. */
export const POINT = 3;
/** Full stop: ignored inside U.N.; else like POINT. */
export const STOP = 4;
/** Folds to several units, or is half of a surrogate pair: see foldSlowly. */
export const SLOW = 5;

/** Everything from here on is a folded letter, digit or `&`. */
export const FIRST_LETTER = 0x20;
