/** What files say of somebody who is named in a passage. */
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { entryIdOf, IN_DOUBT } from '../watch/own-id.ts';
import type { Words } from '../words/words.ts';

/** The line that its card had on the day; of a researcher's own name that it is her own, surely or perhaps, whatever another file has called it. */
export function saidOf({ id, status }: LinkedEntity, { say }: Words): string {
  if (!isOwn(id)) return status;
  return say(status === IN_DOUBT ? 'exchange.own.uncertain' : 'exchange.own');
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
