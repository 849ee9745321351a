/**
 * The first line of a card for one mention: the entity's own lead where it is surely meant, else the doubt first.
 */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { Kind } from '../lexicon/terms.ts';
import type { Mark, Via } from '../matching/mention.ts';

export interface MentionInQuestion {
  mark: Mark | null;
  via: Via;
  id: string | null;
}

export function openingFor(
  mention: MentionInQuestion,
  entity: { onTheDay?: string; lead: string; name: string; kind: Kind; mark: EntityMark },
): string {
  if (mention.id === null) return 'Several entries have this name. Nothing here decides which is meant.';
  if (mention.mark !== 'uncertain') return leadOf(entity);
  if (mention.via === 'short-form') return `Probably short for ${entity.name}.`;
  const where = entity.mark === 'listed' ? 'is listed' : 'is in our notes';
  if (entity.kind === 'Person')
    return `A person of this name ${where}. Nothing here proves it is this person.`;
  if (entity.kind === 'Vessel')
    return `A ship of this name ${where}. Ships share names; the IMO number decides.`;
  return `This may be ${entity.name}. The words alone do not prove it.`;
}

/** The first lines of an entity's own: on the day of the article where that was different, and now. */
export function leadOf({ onTheDay, lead }: { onTheDay?: string; lead: string }): string {
  return onTheDay ? `${onTheDay} ${lead}` : lead;
}
