/** The library: search over everything that was saved, a page for each passage and each entity, timeline, bin and files. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Newest } from '../../core/library/complete.ts';
import type { LibraryContent } from '../../core/library/content.ts';
import type { Grouping } from '../../core/library/groups.ts';
import type { LinkedEntity, Passage } from '../../core/library/passage.ts';
import { publishedDay } from '../../core/library/published-day.ts';
import { type LibraryRoute, libraryHashOf } from '../../core/library/route.ts';
import type { Order, PassageIndex } from '../../core/library/search.ts';
import { NOTHING_CHOSEN, type Selection } from '../../core/library/selection.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import { TroubleNotice } from '../trouble-notice.tsx';
import { UndoBar, type UndoBarProps } from '../undo-bar.tsx';
import { usePageKeys } from '../use-page-keys.ts';
import { useWords } from '../use-words.tsx';
import { ChosenBar } from './chosen-bar.tsx';
import type { LibraryEdits } from './edits.ts';
import type { FilesPageProps } from './files-page.tsx';
import { Place } from './place.tsx';
import { SearchField } from './search-field.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { usePlace } from './use-place.ts';

export interface LibraryPageProps {
  content: LibraryContent;
  route: LibraryRoute;
  query: string;
  order: Order;
  grouping: Grouping;
  selection: Selection;
  /** The passage that was last opened. */
  opened: string | undefined;
  /** Undefined until it is asked for. */
  binned: readonly Passage[] | undefined;
  /** Names of the researcher's own, by their ids. */
  own: ReadonlyMap<string, WatchEntry>;
  /** What could not be done, and what to do now. */
  trouble: string | undefined;
  onTroubleSeen: () => void;
  undo: UndoBarProps;
  edits: LibraryEdits;
  files: Omit<FilesPageProps, 'these' | 'chosen' | 'found' | 'size' | 'ownNames'>;
  findEntities: (typed: string) => Promise<LinkedEntity[]>;
  /** "N passages are not backed up." Undefined where there is no need to say so. */
  reminder: string | undefined;
  onQuery: (query: string) => void;
  onOrder: (order: Order) => void;
  onGrouping: (grouping: Grouping) => void;
  onSelect: (selection: Selection) => void;
  onRoute: (route: LibraryRoute) => void;
  onOpened: (id: string) => void;
}

const PLACES = ['passages', 'timeline', 'files', 'bin'] as const;

export function LibraryPage(props: LibraryPageProps) {
  const { content, route, query, order, selection, undo, edits, onQuery, onRoute } = props;
  const { say } = useWords();
  const main = useRef<HTMLElement>(null);
  const index = content.state === 'ready' ? content.index : undefined;
  const version = content.state === 'ready' ? content.version : 0;
  const found = useMemo(() => index?.search(query, order), [index, version, query, order]);
  const newest = useMemo(() => newestIn(index), [index, version]);
  const knownTags = useMemo(() => index?.values.all('tag').map(({ name }) => name) ?? [], [index, version]);
  const chosen = [...selection.chosen];
  usePageKeys(undo.onUndo);
  /** She asked for an export; of these, where they are not those she chose in the list. */
  const [exporting, setExporting] = useState<{ these: readonly string[] | undefined }>();
  useLayoutEffect(() => {
    if (route.page !== 'files') setExporting(undefined);
  }, [route.page]);
  usePlace(main, route, index !== undefined, exporting ? '#export' : 'h1');
  useKeptFocus(
    () =>
      main.current?.querySelector<HTMLElement>('.passages a[tabindex="0"]') ??
      main.current?.querySelector<HTMLElement>('h1'),
  );

  const showFiles = (these?: readonly string[]) => {
    setExporting({ these });
    onRoute({ page: 'files' });
  };
  return (
    <>
      <header class="top">
        <SearchField
          query={query}
          values={index?.values}
          newest={newest}
          onQuery={(next) => {
            onQuery(next);
            if (route.page !== 'passages' && route.page !== 'timeline') onRoute({ page: 'passages' });
          }}
          onDown={() => main.current?.querySelector<HTMLElement>('.passages a[tabindex="0"]')?.focus()}
        />
        <nav class="sections" aria-label={say('library.title')}>
          {PLACES.map((page) => (
            <a
              key={page}
              href={libraryHashOf({ page })}
              aria-current={page === route.page ? 'page' : undefined}
            >
              {say(`library.${page}`)}
            </a>
          ))}
          <a href="browse.html">{say('library.lexicon')}</a>
          <a href="watchlist.html">{say('watch.title')}</a>
          <button type="button" onClick={() => print()}>
            {say('library.print')}
          </button>
        </nav>
      </header>
      <main ref={main}>
        <TroubleNotice trouble={props.trouble} onSeen={props.onTroubleSeen} />
        {props.reminder !== undefined && route.page !== 'files' && (
          <p class="reminder" role="status">
            {props.reminder}{' '}
            <button type="button" class="plain" onClick={props.files.backup.backUp}>
              {say('library.backUp')}
            </button>
          </p>
        )}
        {index && found ? (
          <Place
            {...props}
            index={index}
            found={found}
            knownTags={knownTags}
            these={exporting?.these}
            showFiles={showFiles}
          />
        ) : (
          <NotThere content={content} />
        )}
      </main>
      <div class="bars">
        {chosen.length > 0 && (route.page === 'passages' || route.page === 'entity') && (
          <ChosenBar
            chosen={chosen}
            knownTags={knownTags}
            {...edits}
            onExport={() => showFiles()}
            onClear={() => props.onSelect(NOTHING_CHOSEN)}
          />
        )}
        <UndoBar {...undo} />
      </div>
    </>
  );
}

/** Looked for when they are asked for: a library may be large. */
function newestIn(index: PassageIndex | undefined): Newest {
  return {
    get saved() {
      const newest = index?.search('', 'newest').passages[0];
      return newest && savedDay(newest);
    },
    get published() {
      const newest = index?.search('', 'publishedNewest').passages[0];
      return newest && publishedDay(newest);
    },
  };
}

function NotThere({ content }: { content: LibraryContent }) {
  const { say } = useWords();
  return (
    <>
      <h1 tabIndex={-1}>{say('library.title')}</h1>
      {content.state === 'failed' ? (
        <p class="notice" role="alert">
          {say(`library.failed.${content.why}`)}
        </p>
      ) : (
        <p class="nothing" role="status">
          {say('library.reading')}
        </p>
      )}
    </>
  );
}
