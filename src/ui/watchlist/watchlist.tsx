/** The watchlist: names of the researcher's own. */
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { searchWatchlist } from '../../core/watch/search.ts';
import type { BundledTwin } from '../../core/watch/twins.ts';
import { TroubleNotice } from '../trouble-notice.tsx';
import { UndoBar, type UndoBarProps } from '../undo-bar.tsx';
import { usePageKeys } from '../use-page-keys.ts';
import { useWords } from '../use-words.tsx';
import type { EntryDraft } from './draft.ts';
import { EntryForm, type EntryFormProps } from './entry-form.tsx';
import { EntryItem, type EntryItemProps } from './entry-item.tsx';
import { ImportPlan, type ShownPlan } from './import-plan.tsx';

export type WatchlistContent =
  | { state: 'loading' }
  /** There is no storage here, or it cannot be read. */
  | { state: 'failed'; why: 'unavailable' | 'broken' }
  | { state: 'ready'; list: readonly WatchEntry[] };

export interface WatchlistPageProps {
  content: WatchlistContent;
  twins: readonly BundledTwin[];
  /** How many passages are linked with an entry, by its id. */
  passages: ReadonlyMap<string, number>;
  /** What is edited. `key` is another for each time. */
  form: (Pick<EntryFormProps, 'entry' | 'faults' | 'asked'> & { key: number }) | undefined;
  plan: ShownPlan | undefined;
  proposal: ({ id: string } & NonNullable<EntryItemProps['proposal']>) | undefined;
  /** What could not be done, and what to do now. */
  trouble: string | undefined;
  undo: UndoBarProps;
  /** The entry to come to; another object each time. */
  wanted: { id: string } | undefined;
  hintsFor: (draft: EntryDraft) => readonly string[];
  onTroubleSeen: () => void;
  onAdd: () => void;
  onEdit: (entry: WatchEntry) => void;
  onDelete: (entry: WatchEntry) => void;
  onPropose: (entry: WatchEntry | undefined) => void;
  onSaveProposal: (entry: WatchEntry) => void;
  onTouched: (isTouched: boolean) => void;
  onSave: (draft: EntryDraft) => void;
  onCloseForm: () => void;
  onExport: () => void;
  onFile: (file: File) => void;
  onTakeIn: () => void;
  onClosePlan: () => void;
}

/** So many are drawn, of a list of any length. */
const MOST_SHOWN = 200;

export function WatchlistPage(props: WatchlistPageProps) {
  const { content, form, plan, undo } = props;
  const { say } = useWords();
  usePageKeys(undo.onUndo);
  return (
    <>
      <main>
        <h1>{say('watch.title')}</h1>
        <p>
          {say('watch.intro')} {say('watch.persons')}
        </p>
        <TroubleNotice trouble={props.trouble} onSeen={props.onTroubleSeen} />
        {content.state === 'loading' && <p role="status">{say('watch.reading')}</p>}
        {content.state === 'failed' && (
          <p class="notice" role="alert">
            {say(`watch.unreadable.${content.why}`)}
          </p>
        )}
        {content.state === 'ready' && (
          <>
            <Tools {...props} isEmpty={content.list.length === 0} />
            {plan && <ImportPlan shown={plan} onTake={props.onTakeIn} onCancel={props.onClosePlan} />}
            {form && (
              <EntryForm
                {...form}
                key={form.key}
                hintsFor={props.hintsFor}
                onTouched={props.onTouched}
                onSave={props.onSave}
                onCancel={props.onCloseForm}
              />
            )}
            <Entries {...props} list={content.list} />
          </>
        )}
      </main>
      <div class="bars">
        <UndoBar {...undo} />
      </div>
    </>
  );
}

function Tools({ isEmpty, ...props }: WatchlistPageProps & { isEmpty: boolean }) {
  const { say } = useWords();
  return (
    <div class="actions">
      <button type="button" class="primary add" onClick={props.onAdd}>
        {say('watch.add')}
      </button>
      <label class="file">
        <span>{say('watch.import')}</span>
        <input
          type="file"
          accept=".yaml,.yml"
          onChange={({ currentTarget: field }) => {
            const [file] = field.files ?? [];
            if (file) props.onFile(file);
            // The same file once more, mended, is a choice too.
            field.value = '';
          }}
        />
      </label>
      {!isEmpty && (
        <button type="button" onClick={props.onExport}>
          {say('watch.export')}
        </button>
      )}
      <a href="browse.html">{say('library.lexicon')}</a>
      <a href="library.html">{say('library.title')}</a>
    </div>
  );
}

function Entries({ list, wanted, ...props }: WatchlistPageProps & { list: readonly WatchEntry[] }) {
  const { say } = useWords();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => searchWatchlist(list, typed), [list, typed]);
  const goal = list.find(({ id }) => id === wanted?.id);
  // Whoever follows a link to an entry comes to it, however long the list is.
  const shown = goal && typed === '' ? [goal, ...found.filter((one) => one !== goal)] : found;

  useEffect(() => setTyped(''), [wanted]);
  useLayoutEffect(() => {
    if (wanted) document.getElementById(`entry-${wanted.id}`)?.querySelector('h2')?.focus();
  }, [wanted]);

  if (list.length === 0)
    return (
      <>
        <p class="nothing">{say('watch.none')}</p>
        <p>{say('watch.none.how')}</p>
      </>
    );
  return (
    <>
      <div class="field search">
        <label for="search">{say('watch.search')}</label>
        <input
          id="search"
          type="text"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.isComposing) setTyped('');
          }}
        />
      </div>
      <p class="soft count" role="status">
        {typed.trim() === ''
          ? say('watch.count', { count: list.length })
          : say('watch.count.found', { count: found.length, all: list.length })}
      </p>
      {found.length === 0 && <p class="nothing">{say('watch.foundNone')}</p>}
      <ul class="entries">
        {shown.slice(0, MOST_SHOWN).map((entry) => (
          <EntryItem
            key={entry.id}
            {...props}
            entry={entry}
            twins={props.twins.filter((twin) => twin.entry === entry.id)}
            passages={props.passages.get(entry.id) ?? 0}
            proposal={props.proposal?.id === entry.id ? props.proposal : undefined}
          />
        ))}
      </ul>
      {shown.length > MOST_SHOWN && (
        <p class="soft">{say('watch.more', { count: shown.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}
