/** library.html. Wiring only: what is found is decided in core/library, what files hold in core/exchange, what is kept in store, shown by ui/library. */
import { render } from 'preact';
import type { Entity } from '../core/lexicon/lexicon.ts';
import { openEntityFinder } from '../core/library/find-entities.ts';
import type { Grouping } from '../core/library/groups.ts';
import { otherNamesOf } from '../core/library/other-names.ts';
import { type LibraryRoute, libraryHashOf, readLibraryRoute } from '../core/library/route.ts';
import type { Order } from '../core/library/search.ts';
import { kept, NOTHING_CHOSEN, type Selection } from '../core/library/selection.ts';
import type { Words } from '../core/words/words.ts';
import { onWatchlistChanged, tellLibraryChanged } from '../platform/library-news.ts';
import { keepStorage } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { openLibrary } from '../store/library.ts';
import { UNDO_MS } from '../store/passages.ts';
import { binnedPassages } from '../store/passages-read.ts';
import { openShelf } from '../store/shelf.ts';
import { editShelf } from '../store/shelf-edits.ts';
import { troubleOf } from '../store/trouble.ts';
import { watchlistById } from '../store/watchlist.ts';
import { createLastDone } from '../ui/last-done.ts';
import { LibraryPage } from '../ui/library/library.tsx';
import { openInOrder } from '../ui/library/opening.ts';
import { readAnew } from '../ui/library/read-anew.ts';
import { sayTrouble } from '../ui/library/say-trouble.ts';
import { spokenEdits, type TakeBack } from '../ui/library/spoken-edits.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { openLibraryFiles } from './library-files.ts';
import { readCatalogue } from './open-catalogue.ts';
import { readWholeLexicon } from './read-lexicon.ts';
import { whyUnreadableHere } from './why-unreadable-here.ts';

const database = openLibrary();
const life = new AbortController();
const finder = openEntityFinder(
  async () => (await readCatalogue(words)).catalogue,
  () => [...(own.now?.values() ?? [])],
);
/** Of the lexicon; none until they are read. */
let bundled: readonly Entity[] = [];
let otherNames: ReadonlyMap<string, readonly string[]> = new Map();
const shelf = openShelf(database, {
  others: (id) => otherNames.get(id) ?? [],
  whyOf: whyUnreadableHere,
  onChanged() {
    show({ selection: kept(view.selection, (id) => shelf.index.get(id) !== undefined) });
    // What is deleted or brought back in another tab.
    if (route().page === 'bin') void bin.refresh();
  },
  signal: life.signal,
});
const last = createLastDone<TakeBack>({
  words: () => words,
  troubleOf,
  sayTrouble,
  ms: UNDO_MS,
  onDone: () => {
    shelf.changed();
    void tellLibraryChanged();
    void keepStorage().then(files.room.refresh);
    void files.backups.refresh().catch(() => undefined);
  },
  onBehind: () => void shelf.reload(),
  onChanged: draw,
});
const files = openLibraryFiles({
  database,
  shelf,
  facts: finder.facts,
  last,
  words: () => words,
  onChanged: draw,
});

let words: Words;
let view = {
  query: '',
  order: 'newest' as Order,
  grouping: 'none' as Grouping,
  selection: NOTHING_CHOSEN as Selection,
  opened: undefined as string | undefined,
};
const bin = readAnew(() => binnedPassages(database), [], draw);
/** The researcher's own names, by their ids. */
const own = readAnew(() => watchlistById(database), new Map(), named);

const route = () => readLibraryRoute(location.hash);
const goTo = (to: LibraryRoute) => {
  location.hash = libraryHashOf(to);
};

function show(change: Partial<typeof view>): void {
  view = { ...view, ...change };
  draw();
}

/** What certain places need besides the passages. */
const besides: Partial<Record<LibraryRoute['page'], readonly { refresh(): Promise<void> }[]>> = {
  bin: [bin],
  files: [files.room, files.creator, files.backups],
};
function arrive(): void {
  for (const one of besides[route().page] ?? []) void one.refresh().catch(() => undefined);
}

/** Entities have names that they had not before. */
function named(): void {
  otherNames = otherNamesOf(bundled, own.now?.values() ?? []);
  shelf.renamed();
}

const edits = spokenEdits({
  written: editShelf(database, shelf),
  last,
  words: () => words,
  route,
  onRoute: goTo,
  onBin: () => void bin.refresh(),
});

function draw(): void {
  render(
    <PageInWords words={words}>
      <LibraryPage
        {...view}
        content={shelf.content}
        route={route()}
        binned={bin.now}
        own={own.now ?? new Map()}
        trouble={last.trouble}
        onTroubleSeen={last.forgetTrouble}
        undo={{
          said: last.done?.said,
          onUndo: last.done?.undo.length ? edits.takeBack : undefined,
          onDismiss: last.forgetDone,
        }}
        edits={edits}
        files={files.props()}
        findEntities={finder.find}
        reminder={files.backups.reminder()}
        onQuery={(query) => show({ query })}
        onOrder={(order) => show({ order })}
        onGrouping={(grouping) => show({ grouping })}
        onSelect={(selection) => show({ selection })}
        onRoute={goTo}
        onOpened={(opened) => show({ opened })}
      />
    </PageInWords>,
    document.body,
  );
}

addEventListener('hashchange', () => {
  arrive();
  draw();
});
await followWords((next) => {
  words = next;
  draw();
});
onWatchlistChanged(() => void own.refresh(), { signal: life.signal });
await openInOrder({
  readOwnNames: own.refresh,
  async readPassages() {
    await shelf.load();
    return shelf.index.size;
  },
  keepStorage: () => void keepStorage(),
  openBackups: files.backups.opened,
  arrive,
  async readLexicon() {
    bundled = (await readWholeLexicon()).lexicon.entities;
    named();
  },
});
