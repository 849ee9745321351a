/** A name as the library writes it: one of her own list is said to be hers wherever it stands beside those of the lexicon, and what is in doubt, to be so. */
import { isOwn } from '../../core/exchange/said-of.ts';
import { isInDoubt } from '../../core/library/in-doubt.ts';
import type { LinkedEntity } from '../../core/library/passage.ts';
import type { Words } from '../../core/words/words.ts';

/** @param links how many there are of it, and how many of these are in doubt */
export function toldName(
  id: string,
  name: string,
  { say }: Pick<Words, 'say'>,
  links: { inDoubt: number; count: number } = { inDoubt: 0, count: 1 },
): string {
  const told = isOwn(id) ? say('library.linked.yours', { name }) : name;
  if (links.inDoubt === 0) return told;
  if (links.inDoubt === links.count) return say('library.linked.uncertain', { name: told });
  return say('library.linked.partlyUncertain', { name: told, count: links.inDoubt });
}

/** Of one passage, with its doubt. */
export function linkedName(entity: LinkedEntity, words: Pick<Words, 'say'>): string {
  return toldName(entity.id, entity.name, words, { inDoubt: isInDoubt(entity) ? 1 : 0, count: 1 });
}
