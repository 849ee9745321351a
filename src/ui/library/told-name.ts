/** A name as the library writes it: one of her own list is said to be hers wherever it stands beside those of the lexicon. */
import { isOwn } from '../../core/exchange/said-of.ts';
import type { Words } from '../../core/words/words.ts';

export function toldName(id: string, name: string, { say }: Pick<Words, 'say'>): string {
  return isOwn(id) ? say('library.linked.yours', { name }) : name;
}
