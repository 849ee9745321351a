/** What official texts state of two entities of the lexicon, whoever they are; what is alleged, or only reported, is left out. */

import type { RelationSentence } from '../browse/relations.ts';
import { describeCopy, type Reference } from '../card/describe-entity.ts';
import type { Entity } from '../lexicon/lexicon.ts';

const OFFICIAL: readonly string[] = ['list', 'regulation', 'court'];

type Related = Pick<Entity, 'id' | 'name' | 'relations'>;

/** In an order that does not depend on the lexicon's: by name of the subject, then of the object, then by type. */
export function officialRelations(entities: readonly Related[], reference: Reference): RelationSentence[] {
  const byId = new Map(entities.map(({ id, name }) => [id, { id, name }]));
  const inOrder = new Intl.Collator('en').compare;
  const sortKeys = ({ subject, object, type, source }: RelationSentence) => [
    subject.name,
    subject.id,
    object.name,
    object.id,
    type,
    source,
  ];
  return entities
    .flatMap(({ id, name, relations }) =>
      relations.flatMap(({ type, target, source, alleged_by }): RelationSentence[] => {
        const object = byId.get(target);
        const isOfficial = OFFICIAL.includes(reference.source(source)?.kind ?? '');
        if (alleged_by || !isOfficial || !object || target === id) return [];
        return [{ subject: { id, name }, type, object, source: describeCopy(source, reference) }];
      }),
    )
    .sort((a, b) => {
      const others = sortKeys(b);
      return sortKeys(a).reduce((order, key, at) => order || inOrder(key, others[at]!), 0);
    });
}
