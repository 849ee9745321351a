/**
 * The first line of a card for one mention: the entity's own lead where it is surely meant, else the doubt first.
 */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { Kind } from '../lexicon/terms.ts';
import type { Mark, Mention, Via } from '../matching/mention.ts';

export interface MentionInQuestion {
  mark: Mark | null;
  via: Via;
  id: string | null;
  evidence: readonly { kind: Mention['evidence'][number]['kind'] }[];
}

export function openingFor(
  mention: MentionInQuestion,
  entity: { lead: string; name: string; kind: Kind; mark: EntityMark },
): string {
  if (mention.id === null) return 'Several entries have this name. Nothing here decides which is meant.';
  if (mention.mark !== 'uncertain') return entity.lead;
  if (mention.via === 'short-form') return `Probably short for ${entity.name}. ${entity.lead}`;
  if (entity.kind === 'Person') {
    const what =
      entity.mark === 'listed'
        ? 'A person of this name is listed.'
        : 'A person of this name is in our notes.';
    return `${what} Nothing here proves it is ${entity.kind === 'Person' ? 'this person' : 'it'}.`;
  }
  if (entity.kind === 'Vessel')
    return `A ship of this name is in our notes. Ships share names: look for its IMO number. ${entity.lead}`;
  return `This may be ${entity.name}. ${entity.lead}`;
}
