/**
 * The first line of a card for one mention: the entity's own lead where it is surely meant, else the doubt first.
 */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { Kind } from '../lexicon/terms.ts';
import { type Doubted, doubtOf } from '../matching/doubt.ts';
import type { Reason } from '../matching/mention.ts';
import type { Words } from '../words/words.ts';

export type MentionInQuestion = Omit<Doubted, 'kind'>;

export function openingFor(
  mention: MentionInQuestion,
  entity: { onTheDay?: string; lead: string; name: string; kind: Kind; mark: EntityMark },
  { say }: Words,
): string {
  const { name, kind } = entity;
  const isListed = entity.mark === 'listed';
  switch (doubtOf({ ...mention, kind })) {
    case undefined:
      return leadOf(entity);
    case 'undecided':
      return say('opening.undecided');
    case 'short form':
      return say('opening.shortForm', { name });
    case 'number': {
      const imo = mention.reason?.support?.text ?? '';
      return say(isListed ? 'opening.shipListedByNumber' : 'opening.shipNotedByNumber', { imo });
    }
    // A surname alone is no name of a person's.
    case 'only short form':
      return say('opening.maybe', { name });
    case 'supported':
    case 'name':
      if (kind === 'Person') return say(isListed ? 'opening.personListed' : 'opening.personNoted');
      if (kind === 'Vessel') return say(isListed ? 'opening.shipListed' : 'opening.shipNoted');
      return say('opening.maybe', { name });
  }
}

/** The first lines of an entity's own: on the day of the article where that was different, and now. */
export function leadOf({ onTheDay, lead }: { onTheDay?: string; lead: string }): string {
  return onTheDay ? `${onTheDay} ${lead}` : lead;
}

/** All that the lists say of it, as its card says it. */
export function statusOf({
  more,
  ...entity
}: {
  onTheDay?: string;
  lead: string;
  more: readonly string[];
}): string {
  return [leadOf(entity), ...more].join(' ');
}

/** How the text calls it, where a reader could not tell from the heading; the opening explains short forms. */
export function calledHere(
  { via, name: text }: Pick<Reason, 'via' | 'name'>,
  { name, hangul }: { name: string; hangul?: string },
  { say }: Words,
): string | undefined {
  const isInHeading =
    name.toLowerCase().includes(text.toLowerCase()) || (hangul !== undefined && text.includes(hangul));
  if (via === 'short-form' || isInHeading) return undefined;
  return say(`card.here.${via}`, { text });
}
