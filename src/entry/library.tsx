/** library.html. Wiring only: what is found is decided in core/library, what files hold in core/exchange, what is kept in store, shown by ui/library. */
import { render } from 'preact';
import { backupFile, type ExportFile, exportFile } from '../core/exchange/formats.ts';
import { writesOf } from '../core/exchange/import-plan.ts';
import { withoutOwnNames } from '../core/exchange/said-of.ts';
import type { Entity } from '../core/lexicon/lexicon.ts';
import { openEntityFinder } from '../core/library/find-entities.ts';
import type { Grouping } from '../core/library/groups.ts';
import { otherNamesOf } from '../core/library/other-names.ts';
import { type LibraryRoute, libraryHashOf, readLibraryRoute } from '../core/library/route.ts';
import type { Order } from '../core/library/search.ts';
import { kept, NOTHING_CHOSEN, type Selection } from '../core/library/selection.ts';
import type { Words } from '../core/words/words.ts';
import { runInSlices } from '../page/slices.ts';
import { canPickFolder, mayWrite, pickFolder, writeInto } from '../platform/backup-folder.ts';
import { readInWorker } from '../platform/import-worker.ts';
import { onWatchlistChanged, tellLibraryChanged, tellWatchlistChanged } from '../platform/library-news.ts';
import { saveFile } from '../platform/save-file.ts';
import { keepStorage, keepStorageUnasked, storageHealth } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { takeBackImport } from '../store/apply-import.ts';
import { backupState, noteBackup } from '../store/backups.ts';
import { openLibrary } from '../store/library.ts';
import { UNDO_MS } from '../store/passages.ts';
import { binnedPassages, readMeta, writeMeta } from '../store/passages-read.ts';
import { openShelf } from '../store/shelf.ts';
import { editShelf } from '../store/shelf-edits.ts';
import { takeIn } from '../store/take-in.ts';
import { troubleOf } from '../store/trouble.ts';
import { watchlistById } from '../store/watchlist.ts';
import { wholeLibrary } from '../store/whole-library.ts';
import { createLastDone } from '../ui/last-done.ts';
import { createBackupKeeper } from '../ui/library/backup-keeper.ts';
import { exported } from '../ui/library/export-outcome.ts';
import type { FilesPageProps } from '../ui/library/files-page.tsx';
import { planned } from '../ui/library/import-outcome.ts';
import { LibraryPage } from '../ui/library/library.tsx';
import { readAnew } from '../ui/library/read-anew.ts';
import { sayTrouble } from '../ui/library/say-trouble.ts';
import { spokenEdits, type TakeBack } from '../ui/library/spoken-edits.ts';
import { spokenImport } from '../ui/library/spoken-import.ts';
import { PageInWords } from '../ui/use-words.tsx';
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
  onChanged: () => show({ selection: kept(view.selection, (id) => shelf.index.get(id) !== undefined) }),
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
    void backups.refresh().catch(() => undefined);
  },
  onBehind: () => void shelf.reload(),
  onChanged: draw,
});
const handOver = ({ name, type, parts }: ExportFile) => saveFile(name, type, new Blob(parts));
const backups = createBackupKeeper({
  read: () => backupState(database),
  keep: (key, value) => writeMeta(database, key, value),
  note: (at) => noteBackup(database, at),
  async make(at) {
    const { passages, watchlist } = await wholeLibrary(database);
    const file = await runInSlices(backupFile(passages, watchlist, at), () => false);
    return { file: file!, count: passages.length };
  },
  download: handOver,
  folders: { canPickFolder, pickFolder, mayWrite, writeInto },
  alone: (work) => navigator.locks.request('backup', work),
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
const room = readAnew(storageHealth, undefined, draw);
const creator = readAnew(async () => String((await readMeta(database, 'creator')) ?? ''), '', draw);
/** The researcher's own names, by their ids. */
const own = readAnew(() => watchlistById(database), new Map(), called);

const route = () => readLibraryRoute(location.hash);
const goTo = (to: LibraryRoute) => {
  location.hash = libraryHashOf(to);
};

function show(change: Partial<typeof view>): void {
  view = { ...view, ...change };
  draw();
}

/** What certain places need besides the passages. */
function arrive(): void {
  const { page } = route();
  if (page === 'bin') void bin.refresh();
  if (page !== 'files') return;
  for (const one of [room, creator, backups]) void one.refresh().catch(() => undefined);
}

/** Entities have names that they had not before. */
function called(): void {
  otherNames = otherNamesOf(bundled, own.now?.values() ?? []);
  if (shelf.content.state === 'ready') shelf.changed();
  else draw();
}

const edits = spokenEdits({
  written: editShelf(database, shelf),
  last,
  words: () => words,
  route,
  onRoute: goTo,
  onBin: () => void bin.refresh(),
});

const files: Pick<FilesPageProps, 'onExport' | 'onPlan' | 'onImport' | 'onPersist' | 'onCreator'> = {
  onExport: async ({ ids, format, title, bom, withoutOwn }) => {
    const madeAt = new Date().toISOString();
    const about = { title, bom, facts: finder.facts, lexicon: LEXICON_VERSION, words, madeAt };
    const all = shelf.passages(ids);
    // What was said of an earlier file is not what she asks for now.
    if (!last.done?.undo.length) last.forgetDone();
    const make = () => exportFile(format, withoutOwn ? withoutOwnNames(all) : all, about);
    return exported(all.length, make, handOver, words);
  },
  onCreator: (name) =>
    last.attempt(async () => {
      await writeMeta(database, 'creator', name);
      await creator.refresh();
      return { said: words.say('library.done.changed'), undo: [] };
    }),
  onPersist: () => void keepStorage().then(room.refresh),
  onPlan: async (file, onProgress, signal) => {
    const reading = await readInWorker(file, { version: LEXICON_VERSION, onProgress, signal });
    return planned(file.name, reading, words);
  },
  onImport: async ({ plan, own: file }, choices, names, onProgress, signal) => {
    const writes = writesOf(plan, choices, words, new Date());
    return spokenImport(
      { count: writes.length, names: names.length },
      {
        write: () => takeIn(database, plan, writes, { names, own: file, onProgress, signal }),
        takeBack: () => takeBackImport(database, writes, names),
        show: async () => {
          await shelf.reload();
          if (names.length > 0) void tellWatchlistChanged();
        },
      },
      { last, words, troubleOf },
    );
  },
};

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
        files={{ ...files, health: room.now, creator: creator.now, backup: { ...backups, ...backups.facts } }}
        findEntities={finder.find}
        reminder={backups.reminder()}
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
await own.refresh();
await shelf.load();
if (shelf.index.size > 0) void keepStorageUnasked();
await backups.opened().catch(() => undefined);
arrive();
// Where it cannot be read a name finds what is linked under that name.
void readWholeLexicon().then(
  ({ lexicon }) => {
    bundled = lexicon.entities;
    called();
  },
  () => undefined,
);
