/**
 * Folding by Unicode's own rules, one piece at a time. The fold table is made of it at build time; at run time it serves
 * the few characters the table cannot hold.
 */

/** Letters that Unicode does not decompose and that names are commonly written without. */
const PLAIN_LETTERS: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
  ς: 'σ',
};

/** Marks, format characters and the Arabic tatweel: as if they were not there. */
export const IGNORED = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}\u0640]/u;

/** Compatibility decomposition, marks dropped, lower case; Hangul stays whole. */
export function foldLetters(text: string): string {
  let folded = '';
  for (const char of text.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (!IGNORED.test(char)) folded += PLAIN_LETTERS[char] ?? char;
  }
  // Nothing is left to compose but Hangul in pieces.
  return folded.normalize('NFC');
}
