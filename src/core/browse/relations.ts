/** What connects an entity with others, told from both ends; what is only alleged stands apart. */
import { describeCopy, type Reference } from '../card/describe-entity.ts';
import type { Relation } from '../lexicon/entity.ts';
import type { Entity } from '../lexicon/lexicon.ts';

export interface Party {
  id: string;
  name: string;
}

/** "SUBJECT words OBJECT". */
export interface RelationSentence {
  subject: Party;
  words: string;
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

const WORDS: Record<Relation['type'], string> = {
  'part of': 'is part of',
  'alias of': 'is another name of',
  'owned by': 'is owned by',
  'controlled by': 'is controlled by',
  'managed by': 'is managed by',
  'front for': 'is a front for',
  represents: 'represents',
  heads: 'heads',
  headed: 'headed',
  'member of': 'is a member of',
  'works for': 'works for',
  'worked for': 'worked for',
  supplied: 'supplied',
  'dealt with': 'dealt with',
  'banked with': 'banked with',
  'ships of': 'is among the ships of',
  succeeded: 'succeeded',
  'established by': 'was established by',
  administers: 'administers',
  'adopted by': 'was adopted by',
  'builds on': 'builds on',
  'section of': 'is a section of',
  names: 'names',
  'reported on': 'reported on',
};

/** @param all the whole lexicon's entities; a relation to none of them is left out */
export function relationsOf(entity: Entity, all: readonly Entity[], reference: Reference): Relations {
  const relations: Relations = { official: [], alleged: [] };
  const add = (subject: Entity, relation: Relation, object: Entity | undefined) => {
    if (!object) return;
    const sentence = {
      subject: partyOf(subject),
      words: WORDS[relation.type],
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
