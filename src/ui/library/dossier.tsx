/** An entity's dossier: every passage saved about it, when, and who is named beside it. */
import { useMemo } from 'preact/hooks';
import { lastTold } from '../../core/library/as-told.ts';
import type { LibraryContent } from '../../core/library/content.ts';
import { askedAs } from '../../core/library/filter.ts';
import { isOnlyInDoubt } from '../../core/library/in-doubt.ts';
import { pieceFor } from '../../core/library/query.ts';
import { libraryHashOf } from '../../core/library/route.ts';
import type { PassageIndex } from '../../core/library/search.ts';
import type { Selection } from '../../core/library/selection.ts';
import { valuesOf } from '../../core/library/values.ts';
import { readNote } from '../../core/notes/read-note.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { entryIdOf } from '../../core/watch/own-id.ts';
import { OwnNote } from '../own-note.tsx';
import { useWords } from '../use-words.tsx';
import type { LibraryEdits } from './edits.ts';
import { PassageList } from './passage-list.tsx';
import { Says } from './says.tsx';
import { TimelineOf } from './timeline-of.tsx';
import { toldName } from './told-name.ts';

export interface DossierProps {
  id: string;
  index: PassageIndex;
  own: ReadonlyMap<string, WatchEntry>;
  content: LibraryContent;
  selection: Selection;
  edits: LibraryEdits;
  opened: string | undefined;
  onSelect: (selection: Selection) => void;
  onOpened: (id: string) => void;
  /** Leads to the list, to go on typing there. */
  onSearch: (query: string) => void;
  showFiles: (ids: readonly string[]) => void;
}

const MOST = 12;

export function Dossier({ id, index, own, content, ...props }: DossierProps) {
  const words = useWords();
  const { say, date } = words;
  const version = content.state === 'ready' ? content.version : 0;
  const passages = useMemo(
    () => index.search('', 'newest').passages.filter(({ entities }) => entities.some((one) => one.id === id)),
    [index, version, id],
  );
  const newest = passages[0];
  const self = newest?.entities.find((one) => one.id === id);
  if (!newest || !self)
    return (
      <>
        <h1 tabIndex={-1}>{say('library.dossier.none')}</h1>
        <p class="nothing">{say('library.dossier.none.text', { id })}</p>
        <p>
          <a href="#passages">{say('library.back')}</a>
        </p>
      </>
    );
  const beside = valuesOf(passages, 'entity')
    .filter(({ key }) => key !== id)
    .slice(0, MOST);
  const inDoubt = passages.filter(({ entities }) => isOnlyInDoubt(entities, id)).length;
  const [first, last] = [passages.at(-1)!, newest].map((passage) => date(savedDay(passage))) as [
    string,
    string,
  ];
  const ownId = entryIdOf(id);
  const entry = own.get(ownId ?? '');
  const told = ownId === undefined ? lastTold(passages, id) : undefined;
  return (
    <article class="dossier">
      <nav class="places" aria-label={say('library.places')}>
        <a href="#passages">{say('library.back')}</a>
      </nav>
      <h1 tabIndex={-1}>{self.name}</h1>
      <p class="facts">
        {first === last
          ? say('library.dossier.facts.day', { count: passages.length, day: last })
          : say('library.dossier.facts', { count: passages.length, first, last })}
        {inDoubt > 0 && ` · ${say('library.dossier.inDoubt', { count: inDoubt })}`}
      </p>
      {told && (
        <p class="says">
          {say(told.creator === '' ? 'library.dossier.status' : 'library.dossier.statusTo', {
            day: date(told.savedOn),
            status: told.status,
            name: told.creator,
          })}
        </p>
      )}
      {ownId !== undefined && (
        <p class="says">
          {/* Of the name, and not of a passage in which it was in doubt. */}
          <Says entity={{ ...self, status: '', inDoubt: undefined }} passage={newest} own={own} />
        </p>
      )}
      {entry && <OwnEntry entry={entry} />}
      <div class="actions">
        {ownId === undefined && (
          <a class="button" href={`browse.html#entity/${id}`}>
            {say('library.dossier.entry')}
          </a>
        )}
        {entry && (
          <a class="button" href={`watchlist.html#${entry.id}`}>
            {say('library.dossier.own')}
          </a>
        )}
        <button
          type="button"
          onClick={() => {
            const asked = askedAs('entity', { key: id, name: self.name }, index.values);
            props.onSearch(`${pieceFor('entity', asked)} `);
          }}
        >
          {say('library.dossier.search')}
        </button>
        <button type="button" onClick={() => props.showFiles(passages.map((passage) => passage.id))}>
          {say('library.export')}
        </button>
      </div>
      {beside.length > 0 && (
        <section>
          <h2>{say('library.dossier.beside')}</h2>
          <ul class="beside">
            {beside.map(({ key, name, count, inDoubt }) => (
              <li key={key}>
                <a href={libraryHashOf({ page: 'entity', id: key })}>
                  {toldName(key, name, words, { inDoubt, count })}
                </a>{' '}
                <span class="number">{count}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{say('library.timeline')}</h2>
        <TimelineOf passages={passages} />
      </section>
      <section>
        <h2>{say('library.passages')}</h2>
        <PassageList
          label={say('library.passages')}
          passages={passages}
          headingOf={() => ''}
          typed={[]}
          selection={props.selection}
          onSelect={props.onSelect}
          onDelete={props.edits.binMany}
          opened={props.opened}
          onOpened={props.onOpened}
        />
      </section>
    </article>
  );
}

/** What she wrote of it herself. */
function OwnEntry({ entry: { name, names, imo, note } }: { entry: WatchEntry }) {
  const { say } = useWords();
  const others = names.map(({ text }) => text).filter((text) => text !== name);
  return (
    <>
      {imo && <p>{say('watch.imo', { imo })}</p>}
      {others.length > 0 && <p>{say('watch.names', { names: others.join(' · ') })}</p>}
      {note && <OwnNote blocks={readNote(note)} />}
    </>
  );
}
