/** What files say of somebody who is named in a passage. */
import { isInDoubt } from '../library/in-doubt.ts';
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { entryIdOf } from '../watch/own-id.ts';
import type { Words } from '../words/words.ts';

/**
 * The line that its card had on the day, with the doubt where there was one; of a researcher's own name that it is her own, surely or perhaps,
 * whatever another file has called it.
 */
export function saidOf(entity: LinkedEntity, { say }: Words): string {
  const { id, status } = entity;
  if (isOwn(id)) return say(isInDoubt(entity) ? 'exchange.own.uncertain' : 'exchange.own');
  return isInDoubt(entity) ? [say('exchange.uncertain'), status].filter(Boolean).join(' ') : status;
}

export function isOwn(entityId: string): boolean {
  return entryIdOf(entityId) !== undefined;
}

/** For a file that must not tell whom the researcher follows. What she wrote in notes and tags stays. */
export function withoutOwnNames(passages: Iterable<Passage>): Passage[] {
  return [...passages].map((passage) => ({
    ...passage,
    entities: passage.entities.filter(({ id }) => !isOwn(id)),
  }));
}
