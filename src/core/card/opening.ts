/**
 * The first line of a card for one mention: the entity's own lead where it is surely meant, else the doubt first.
 */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { Kind } from '../lexicon/terms.ts';
import type { Mark, Reason, Via } from '../matching/mention.ts';
import type { Words } from '../words/words.ts';

export interface MentionInQuestion {
  mark: Mark | null;
  via: Via;
  id: string | null;
  /** Left out where the card stands for a name, not for one place of it. */
  reason?: Pick<Reason, 'support'>;
}

export function openingFor(
  mention: MentionInQuestion,
  entity: { onTheDay?: string; lead: string; name: string; kind: Kind; mark: EntityMark },
  { say }: Words,
): string {
  const { name, kind } = entity;
  if (mention.id === null) return say('opening.undecided');
  if (mention.mark !== 'uncertain') return leadOf(entity);
  if (mention.via === 'short-form') return say('opening.shortForm', { name });
  const isListed = entity.mark === 'listed';
  if (kind === 'Person') return say(isListed ? 'opening.personListed' : 'opening.personNoted');
  const { support } = mention.reason ?? {};
  if (kind === 'Vessel' && support?.kind === 'IMO number')
    return say(isListed ? 'opening.shipListedByNumber' : 'opening.shipNotedByNumber', { imo: support.text });
  if (kind === 'Vessel') return say(isListed ? 'opening.shipListed' : 'opening.shipNoted');
  return say('opening.maybe', { name });
}

/** The first lines of an entity's own: on the day of the article where that was different, and now. */
export function leadOf({ onTheDay, lead }: { onTheDay?: string; lead: string }): string {
  return onTheDay ? `${onTheDay} ${lead}` : lead;
}
