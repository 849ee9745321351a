/** Of all that is stated, what is about two of these. */
import type { RelationSentence } from '../browse/relations.ts';

/** @param ids of the entities that are named on a page */
export function relationsAmong(
  relations: readonly RelationSentence[],
  ids: ReadonlySet<string>,
): RelationSentence[] {
  return relations.filter(({ subject, object }) => ids.has(subject.id) && ids.has(object.id));
}
