/** All that the lexicon has of an entity: what its card says, every name, every relation. */
import { describeCopy, describeEntity, type Reference } from '../card/describe-entity.ts';
import type { EntityCard } from '../card/entity-card.ts';
import type { SeedName } from '../lexicon/entity.ts';
import type { Entity, Lexicon } from '../lexicon/lexicon.ts';
import { type Relations, relationsOf } from './relations.ts';

export interface EntityPage {
  card: EntityCard;
  /** Years of birth, as lists give them. */
  born: string[];
  names: NameLine[];
  relations: Relations;
}

export interface NameLine {
  text: string;
  /** "Name", "Alias", "Acronym", "Earlier name", "Short form". */
  type: string;
  /** The list's own word for how good an alias is. */
  quality?: string;
  source?: string;
}

export function describePage(
  entity: Entity,
  { entities, notes }: Pick<Lexicon, 'entities' | 'notes'>,
  reference: Reference,
  today: string,
): EntityPage {
  const about = notes.filter((note) => note.entities.includes(entity.id));
  return {
    card: describeEntity(entity, about, reference, today),
    born: entity.born ?? [],
    names: entity.names.map((name) => nameLine(name, reference)),
    relations: relationsOf(entity, entities, reference),
  };
}

function nameLine({ text, type, quality, source }: SeedName, reference: Reference): NameLine {
  return {
    text,
    type: reference.words.say(`nameType.${type}`),
    ...(quality ? { quality } : {}),
    ...(source ? { source: describeCopy(source, reference) } : {}),
  };
}
