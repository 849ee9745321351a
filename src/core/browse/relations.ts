/** What connects an entity with others, told from both ends; what is only alleged stands apart. */
import { describeCopy, type Reference } from '../card/describe-entity.ts';
import type { Relation } from '../lexicon/entity.ts';
import type { Entity } from '../lexicon/lexicon.ts';

export interface Party {
  id: string;
  name: string;
}

/** As "SUBJECT is part of OBJECT": the type says how it reads. */
export interface RelationSentence {
  subject: Party;
  type: Relation['type'];
  object: Party;
  /** "UN list, copy of 27 February 2026", or the title. */
  source: string;
}

export interface AllegedRelation extends RelationSentence {
  by: string;
}

export interface Relations {
  official: RelationSentence[];
  alleged: AllegedRelation[];
}

/** @param all the whole lexicon's entities; a relation to none of them is left out */
export function relationsOf(entity: Entity, all: readonly Entity[], reference: Reference): Relations {
  const relations: Relations = { official: [], alleged: [] };
  const add = (subject: Entity, relation: Relation, object: Entity | undefined) => {
    if (!object) return;
    const sentence = {
      subject: partyOf(subject),
      type: relation.type,
      object: partyOf(object),
      source: describeCopy(relation.source, reference),
    };
    if (relation.alleged_by) relations.alleged.push({ ...sentence, by: relation.alleged_by });
    else relations.official.push(sentence);
  };
  for (const relation of entity.relations)
    add(
      entity,
      relation,
      all.find(({ id }) => id === relation.target),
    );
  for (const other of all) {
    if (other === entity) continue;
    for (const relation of other.relations) if (relation.target === entity.id) add(other, relation, entity);
  }
  return relations;
}

const partyOf = ({ id, name }: Entity): Party => ({ id, name });
