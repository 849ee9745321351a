/** When two lists write the same name: capitals, accents, apostrophes, hyphens and spaces make no difference. */
import { foldLetters } from '../text/slow-fold.ts';

/** `KIM, Tong-My’ong` and `Kim Tong Myong` -> `kimtongmyong`. */
export function nameKey(text: string): string {
  return foldLetters(text.replace(/&/gu, ' and ')).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The company's legal form says nothing: `Koti Corp` and `KOTI CORPORATION` are one. */
export function bodyKey(text: string): string {
  const words = foldLetters(text.replace(/&/gu, ' and '))
    .replace(/[.'’‘]/gu, '')
    .split(/[^\p{L}\p{N}]+/gu)
    .map((word) => SHORTER[word] ?? word)
    .filter((word) => word !== '' && !LEGAL_FORMS.has(word));
  return words.join('') || nameKey(text);
}

const LEGAL_FORMS = new Set(
  'the ltd limited co company corp corporation inc llc pte plc cc gmbh ag jv jvc ooo sia cv bv sa'.split(' '),
);
const SHORTER: Record<string, string> = { shpg: 'shipping', trdg: 'trading', intl: 'international' };

/**
 * Keys under which a name may be found. A person's `LAI, Leonard` is also `Leonard Lai`; a body is also found without
 * its legal form.
 */
export function keysOf(text: string, isPerson: boolean): string[] {
  if (!isPerson) return [...new Set([nameKey(text), bodyKey(text)])];
  const [family, given, ...rest] = text.split(',');
  if (given === undefined || rest.length > 0) return [nameKey(text)];
  return [nameKey(text), nameKey(`${given} ${family}`)];
}
