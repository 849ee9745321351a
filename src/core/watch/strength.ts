/** Whether a name of her own may count wherever it stands: what seeds/README.md says of strength, as far as a name's letters and kind tell. */
import type { Kind, NameType } from '../lexicon/terms.ts';
import { isOfSharedWords } from '../lists/name-strength.ts';
import type { WatchName } from './entry.ts';

/** Why others will be meant by it, too. */
export type WhyWeak = 'person' | 'ship' | 'short form' | 'short' | 'shared words';

/** Undefined where nothing speaks against its counting alone. */
export function whyWeak(kind: Kind, text: string, type: NameType): WhyWeak | undefined {
  if (kind === 'Person') return 'person';
  if (kind === 'Vessel') return 'ship';
  if (type === 'shortForm') return 'short form';
  if (isFewCapitals(text) || isFewSigns(text)) return 'short';
  return isOfSharedWords(text) ? 'shared words' : undefined;
}

/** What a new name has until she says otherwise: an acronym of a few letters only as it is written. */
export function usualStrength(
  kind: Kind,
  text: string,
  type: NameType,
): Pick<WatchName, 'strength'> & { isExact: boolean } {
  return { strength: whyWeak(kind, text, type) ? 'weak' : 'strong', isExact: isFewCapitals(text) };
}

/** RGB, H.D.A., K-2 stand for much else, too; five may be nobody's but its own (KOMID). One is a name that is being typed. */
function isFewCapitals(text: string): boolean {
  const letters = text.trim().replace(/[.\-&/]/g, '');
  return /^[\p{Lu}\p{N}]{2,4}$/u.test(letters) && /\p{Lu}/u.test(letters);
}

/** Two syllables of Hangul or two Chinese characters are parts of many words. */
function isFewSigns(text: string): boolean {
  return /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,2}$/u.test(text.trim());
}
