/** Who is named in a passage, what was said of each on that day, and names that are linked by hand. */
import { useState } from 'preact/hooks';
import type { LinkedEntity, Passage } from '../../core/library/passage.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import type { SavedDay } from '../../core/text/saved-day.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { useWords } from '../use-words.tsx';
import { Says } from './says.tsx';
import { toldName } from './told-name.ts';

export interface EntityEditorProps {
  /** Of which they are. */
  passage: SavedDay & Pick<Passage, 'entities' | 'creator'>;
  own: ReadonlyMap<string, WatchEntry>;
  /** Entities for words that were typed, the best first. */
  find: (typed: string) => Promise<LinkedEntity[]>;
  onChange: (entities: LinkedEntity[]) => void;
}

export function EntityEditor({ passage, own, find, onChange }: EntityEditorProps) {
  const { entities } = passage;
  const words = useWords();
  const { say } = words;
  const [found, setFound] = useState<LinkedEntity[]>([]);
  const [typed, setTyped] = useState('');

  function search(text: string): void {
    setTyped(text);
    void find(text).then((all) =>
      setFound(all.filter(({ id }) => !entities.some((one) => one.id === id)).slice(0, 6)),
    );
  }
  function add(entity: LinkedEntity): void {
    onChange([...entities, entity]);
    setTyped('');
    setFound([]);
  }
  return (
    <>
      <ul class="linked">
        {entities.map((entity) => (
          <li key={entity.id}>
            <a href={libraryHashOf({ page: 'entity', id: entity.id })}>{entity.name}</a>
            <Says entity={entity} passage={passage} own={own} />
            <span class="fine">
              {say(entity.by === 'name' ? 'library.linked.name' : 'library.linked.hand')}{' '}
              <button
                type="button"
                class="plain"
                aria-label={say('library.linked.removeName', { name: entity.name })}
                onClick={() => onChange(entities.filter(({ id }) => id !== entity.id))}
              >
                {say('library.linked.remove')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      <form
        class="link-name"
        onSubmit={(event) => {
          event.preventDefault();
          if (found[0]) add(found[0]);
        }}
      >
        <label for="link-name">{say('library.linked.add')}</label>
        <input
          type="text"
          id="link-name"
          value={typed}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => search(event.currentTarget.value)}
        />
        <ul aria-label={say('library.linked.found')}>
          {found.map((entity) => (
            <li key={entity.id}>
              <button type="button" onClick={() => add(entity)}>
                {toldName(entity.id, entity.name, words)}
              </button>
            </li>
          ))}
        </ul>
        <p class="fine" role="status">
          {typed.trim() !== '' && found.length === 0 && say('library.linked.none')}
        </p>
      </form>
    </>
  );
}
