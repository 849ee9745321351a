/** Relations as sentences; the other end is a link. */
import type { AllegedRelation, Party, RelationSentence } from '../../core/browse/relations.ts';
import { hashOf } from '../../core/browse/route.ts';
import { Say, useWords } from '../use-words.tsx';

interface RelationListProps {
  relations: readonly (RelationSentence | AllegedRelation)[];
  /** Id of the entity whose page this is. */
  of: string;
}

export function RelationList({ relations, of }: RelationListProps) {
  const { say } = useWords();
  return (
    <ul class="relations">
      {relations.map((relation) => {
        const { subject, type, object, source } = relation;
        const sentence = (
          <Say
            what={`relates.${type}`}
            values={{ subject: <End party={subject} of={of} />, object: <End party={object} of={of} /> }}
          />
        );
        return (
          <li key={`${subject.id} ${type} ${object.id} ${source}`}>
            {'by' in relation ? (
              <Say what="browse.says" values={{ by: relation.by, relation: sentence }} />
            ) : (
              sentence
            )}
            <span class="fine">{say('browse.accordingTo', { source })}</span>
          </li>
        );
      })}
    </ul>
  );
}

function End({ party: { id, name }, of }: { party: Party; of: string }) {
  return id === of ? name : <a href={hashOf({ page: 'entity', id })}>{name}</a>;
}
