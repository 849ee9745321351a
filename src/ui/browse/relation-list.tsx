/** Relations as sentences; the other end is a link. */
import type { AllegedRelation, Party, RelationSentence } from '../../core/browse/relations.ts';
import { hashOf } from '../../core/browse/route.ts';

interface RelationListProps {
  relations: readonly (RelationSentence | AllegedRelation)[];
  /** Id of the entity whose page this is. */
  of: string;
}

export function RelationList({ relations, of }: RelationListProps) {
  return (
    <ul class="relations">
      {relations.map((relation) => {
        const { subject, words, object, source } = relation;
        return (
          <li key={`${subject.id} ${words} ${object.id} ${source}`}>
            {'by' in relation && `${relation.by} says: `}
            <End party={subject} of={of} /> {words} <End party={object} of={of} />
            <span class="fine">According to: {source}</span>
          </li>
        );
      })}
    </ul>
  );
}

function End({ party: { id, name }, of }: { party: Party; of: string }) {
  return id === of ? name : <a href={hashOf({ page: 'entity', id })}>{name}</a>;
}
