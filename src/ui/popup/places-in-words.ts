/** How often a name stands on a page. What may be somebody else is never counted among the rest. */
import { isInDoubt } from '../../core/matching/mention.ts';
import type { PageName } from '../../core/matching/page-names.ts';
import type { Words } from '../../core/words/words.ts';

/** "10 places"; where they are not alike, "1 place, 9 more uncertain". */
export function placesInWords(sure: number, inDoubt: number, { say }: Pick<Words, 'say'>): string {
  if (sure === 0 || inDoubt === 0) return say('places', { count: sure + inDoubt });
  return say('places.andInDoubt', { places: say('places', { count: sure }), count: inDoubt });
}

/** Of one that is uncertain, its other places are in the background and not marked. */
export function placesOfName({ mark, count, inDoubt }: PageName, words: Pick<Words, 'say'>): string {
  return placesInWords(isInDoubt(mark) ? 0 : count - inDoubt.count, inDoubt.count, words);
}
