/** What is stated of two names of this page: a picture, and a table that says the same. */
import type { Party, RelationSentence } from '../../core/browse/relations.ts';
import { useWords } from '../use-words.tsx';
import { type LayOut, RelationsPicture } from './relations-picture.tsx';

export interface RelationsProps {
  relations: readonly RelationSentence[];
  /** Undefined until it has come: the table stands alone for that long. */
  layOut: LayOut | undefined;
  isOpen: boolean;
  /** Id of the entity that gets the focus when the list comes back. */
  returnTo: string | undefined;
  onToggle: (isOpen: boolean) => void;
  onOpen: (party: Party) => void;
}

/** A picture of one relation says no more than its sentence. */
export const FEWEST_RELATIONS = 2;

export function Relations({ relations, layOut, isOpen, returnTo, onToggle, onOpen }: RelationsProps) {
  const { say } = useWords();
  const sources = [...new Set(relations.map(({ source }) => source))];
  return (
    <details
      class="relations folds"
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) onToggle(event.currentTarget.open);
      }}
    >
      <summary>
        {say('panel.relations')} <span class="count">{relations.length}</span>
      </summary>
      {isOpen && (
        <>
          <p class="meaning">{say('panel.relations.means')}</p>
          <p class="meaning">{say('panel.relations.sources', { sources: sources.join('; ') })}</p>
          {layOut && (
            <RelationsPicture relations={relations} layOut={layOut} returnTo={returnTo} onOpen={onOpen} />
          )}
          <RelationsTable relations={relations} onOpen={onOpen} />
        </>
      )}
    </details>
  );
}

function RelationsTable({ relations, onOpen }: Pick<RelationsProps, 'relations' | 'onOpen'>) {
  const { say } = useWords();
  const end = (party: Party) => (
    <button type="button" class="plain" lang="en" onClick={() => onOpen(party)}>
      {party.name}
    </button>
  );
  return (
    <table aria-label={say('panel.relations')}>
      <thead>
        <tr>
          <th scope="col">{say('panel.relations.who')}</th>
          <th scope="col">{say('panel.relations.what')}</th>
          <th scope="col">{say('panel.relations.whom')}</th>
          <th scope="col">{say('panel.relations.source')}</th>
        </tr>
      </thead>
      <tbody>
        {relations.map(({ subject, type, object, source }) => (
          <tr key={`${subject.id} ${type} ${object.id} ${source}`}>
            <th scope="row">{end(subject)}</th>
            <td>{say(`relation.${type}`)}</td>
            <td>{end(object)}</td>
            <td class="fine">{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
