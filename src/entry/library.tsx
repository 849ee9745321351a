/** library.html. Wiring only: what is found is decided in core/library, what files hold in core/exchange, shown by ui/library. */
import { render } from 'preact';
import { backupDue } from '../core/exchange/backup-due.ts';
import { sayFileFault } from '../core/exchange/fault-words.ts';
import { UnreadableFile } from '../core/exchange/faults.ts';
import { backupFile, type ExportFile, exportFile } from '../core/exchange/formats.ts';
import { planImport, writesOf } from '../core/exchange/import-plan.ts';
import { readFile } from '../core/exchange/read-file.ts';
import { createChangeLine } from '../core/library/change-line.ts';
import { openEntityFinder } from '../core/library/find-entities.ts';
import type { Grouping } from '../core/library/groups.ts';
import type { Passage } from '../core/library/passage.ts';
import { libraryHashOf, readLibraryRoute } from '../core/library/route.ts';
import { createPassageIndex, type Order } from '../core/library/search.ts';
import { kept, NOTHING_CHOSEN, type Selection } from '../core/library/selection.ts';
import type { Values, Words } from '../core/words/words.ts';
import { tellLibraryChanged } from '../platform/library-news.ts';
import { saveFile } from '../platform/save-file.ts';
import { keepStorage, type StorageHealth, storageHealth } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { applyImport, ImportCancelled, LibraryChanged, passagesById } from '../store/apply-import.ts';
import { noteBackup, sinceBackup } from '../store/backups.ts';
import { isBroken } from '../store/failures.ts';
import { followLibrary } from '../store/follow-library.ts';
import { openLibrary } from '../store/library.ts';
import { binMany, changeMany, emptyBin, restoreMany, undoMany } from '../store/many-passages.ts';
import { changePassage, clearBin, type PassageChange, UNDO_MS } from '../store/passages.ts';
import { allPassages, binnedPassages, readMeta, writeMeta } from '../store/passages-read.ts';
import { troubleOf } from '../store/trouble.ts';
import type { LibraryEdits } from '../ui/library/edits.ts';
import type { FilesPageProps } from '../ui/library/files-page.tsx';
import { type LibraryContent, LibraryPage } from '../ui/library/library.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { readCatalogue } from './open-catalogue.ts';

const database = openLibrary();
const index = createPassageIndex();
const line = createChangeLine();
const finder = openEntityFinder(async () => (await readCatalogue(words)).catalogue);
/** As long as the page is there. */
const life = new AbortController();
/** Days without a backup of something new, before she is reminded of it. */
const BACKUP_DAYS = 14;

let words: Words;
let content: LibraryContent = { state: 'loading', read: 0 };
let query = '';
let order: Order = 'newest';
let grouping: Grouping = 'none';
let selection: Selection = NOTHING_CHOSEN;
let opened: string | undefined;
let binned: Passage[] | undefined;
let trouble: string | undefined;
let undo: { said: string; numbers: number[]; timer: ReturnType<typeof setTimeout> } | undefined;
let backup: { lastBackup: string | undefined; savesSince: number } = { lastBackup: undefined, savesSince: 0 };
/** Why a backup is due. */
let due: ReturnType<typeof backupDue>;
let health: StorageHealth | undefined;
let creator: string | undefined;

/** What certain places need besides the passages. */
function arrive(): void {
  const { page } = readLibraryRoute(location.hash);
  if (page === 'bin') void refreshBin();
  if (page === 'files') void refreshFiles();
}

async function load(): Promise<void> {
  try {
    await clearBin(database, new Date());
    let newest = '';
    for await (const passages of allPassages(database)) {
      index.put(passages);
      for (const { changedAt } of passages) if (changedAt > newest) newest = changedAt;
    }
    await refreshBackup();
    followLibrary(database, newest, follow, life.signal);
  } catch (error) {
    const why = isBroken(error) || (await troubleOf(error)) !== 'unavailable' ? 'broken' : 'unavailable';
    content = { state: 'failed', why };
    draw();
    return;
  }
  changed();
  void readWords();
}

/** A few at a time, so that whoever types meanwhile is not kept waiting. */
async function readWords(): Promise<void> {
  while (index.unread > 0) {
    const until = performance.now() + 8;
    while (performance.now() < until && !index.readSome(5));
    await new Promise((resolve) => setTimeout(resolve));
    if (index.unread === 0 || index.unread % 1000 < 5) changed();
  }
}

let isReloading = false;
/** Ids of what was saved or changed since the library was opened. */
let told = new Set<string>();

function follow({
  passages,
  binned: gone,
  count,
}: {
  passages: Passage[];
  binned: string[];
  count: number;
}): void {
  const isKnown = ({ id, changedAt }: Passage) => index.get(id)?.changedAt === changedAt;
  const unknown = passages.filter((passage) => !isKnown(passage));
  const away = gone.filter((id) => index.get(id) && !passages.some((passage) => passage.id === id));
  if (unknown.length > 0) index.put(unknown);
  if (away.length > 0) index.remove(away);
  if (unknown.length + away.length > 0) changed();
  const newer = new Set(passages.map(({ id }) => id));
  // What is not newer any more was changed back, here or elsewhere.
  const isChangedBack = [...told].some((id) => !newer.has(id) && index.get(id));
  told = newer;
  if ((index.size !== count || isChangedBack) && !isReloading) void reload();
}

/** After an undo or an import elsewhere, which leave no newer date. */
async function reload(): Promise<void> {
  isReloading = true;
  try {
    const there = new Set<string>();
    for await (const passages of allPassages(database)) {
      for (const { id } of passages) there.add(id);
      index.put(passages.filter(({ id, changedAt }) => index.get(id)?.changedAt !== changedAt));
    }
    index.remove(
      index
        .search('', 'newest')
        .passages.map(({ id }) => id)
        .filter((id) => !there.has(id)),
    );
    changed();
    void readWords();
  } catch {
    // Shown when something is to be written.
  } finally {
    isReloading = false;
  }
}

function changed(): void {
  const version = content.state === 'ready' ? content.version + 1 : 0;
  content = { state: 'ready', index, version };
  selection = kept(selection, (id) => index.get(id) !== undefined);
  draw();
}

async function refreshBin(): Promise<void> {
  binned = await binnedPassages(database).catch(() => []);
  draw();
}

async function refreshFiles(): Promise<void> {
  const [room, name] = await Promise.all([
    storageHealth(),
    readMeta(database, 'creator').catch(() => undefined),
    refreshBackup().catch(() => undefined),
  ]);
  health = room;
  creator = typeof name === 'string' ? name : '';
  draw();
}

async function refreshBackup(): Promise<void> {
  const since = await sinceBackup(database);
  due = backupDue({ ...since, days: BACKUP_DAYS }, Date.now());
  backup = { lastBackup: since.lastBackup, savesSince: since.savesSince };
  draw();
}

/** Runs a change; says what was done and how to take it back, or what went wrong. @returns whether it was done */
async function attempt(
  work: () => Promise<{ said: string; numbers: number[] }>,
  isUndo = false,
): Promise<boolean> {
  try {
    const { said, numbers } = await work();
    tell(said, numbers);
    trouble = undefined;
    changed();
    void tellLibraryChanged();
    void refreshBackup().catch(() => undefined);
    return true;
  } catch (error) {
    const why = await wordFor(error);
    const isLost = why === 'elsewhere' || why === 'gone';
    trouble = words.say(`library.trouble.${isUndo && isLost ? 'undo' : why}`);
    if (isLost) void reload();
    draw();
    return false;
  }
}

async function wordFor(error: unknown) {
  const why = await troubleOf(error);
  return why === 'unavailable' ? 'failed' : why;
}

function tell(said: string, numbers: number[]): void {
  clearTimeout(undo?.timer);
  const timer = setTimeout(() => {
    undo = undefined;
    draw();
  }, UNDO_MS);
  undo = { said, numbers, timer };
}

async function takeBack(): Promise<void> {
  const { numbers } = undo ?? { numbers: [] };
  if (numbers.length === 0) return;
  await attempt(async () => {
    index.put(await undoMany(database, numbers, new Date()));
    line.forget();
    return { said: words.say('library.done.undone'), numbers: [] };
  }, true);
}

const edits: LibraryEdits = {
  change: (passage, edit) =>
    line.inTurn(() =>
      attempt(async () => {
        const base = line.baseOf(passage);
        const done = await changePassage(database, passage.id, edit, base, new Date());
        line.changed(base, done.passage);
        index.put([done.passage]);
        return { said: words.say('library.done.changed'), numbers: [done.undo] };
      }),
    ),
  tagMany: (ids, tag) =>
    void changeThem(
      ids,
      ({ tags }) => (tags.includes(tag) ? undefined : { tags: [...tags, tag] }),
      'tagged',
      { tag },
    ),
  recolourMany: (ids, colour) =>
    void changeThem(ids, (passage) => (passage.colour === colour ? undefined : { colour }), 'recoloured', {
      colour: words.say(`exchange.colour.${colour}`),
    }),
  binMany: (ids) =>
    void attempt(async () => {
      const numbers = await binMany(database, ids, new Date());
      index.remove(ids);
      const { page } = readLibraryRoute(location.hash);
      if (page === 'passage') location.hash = libraryHashOf({ page: 'passages' });
      return { said: words.say('library.done.binned', { count: numbers.length }), numbers };
    }),
  restore: (ids) =>
    void attempt(async () => {
      const passages = await restoreMany(database, ids);
      index.put(passages);
      void refreshBin();
      return { said: words.say('library.done.restored', { count: passages.length }), numbers: [] };
    }),
  emptyBin: () =>
    void attempt(async () => {
      await emptyBin(database);
      void refreshBin();
      return { said: words.say('library.done.emptied'), numbers: [] };
    }),
};

function changeThem(
  ids: readonly string[],
  change: (passage: Passage) => PassageChange | undefined,
  done: 'tagged' | 'recoloured',
  values: Values,
): Promise<boolean> {
  return attempt(async () => {
    const { passages, undo: numbers } = await changeMany(database, ids, change, new Date());
    index.put(passages);
    return { said: words.say(`library.done.${done}`, { ...values, count: ids.length }), numbers };
  });
}

const files: Pick<
  FilesPageProps,
  'onExport' | 'onPlan' | 'onImport' | 'onBackup' | 'onPersist' | 'onCreator'
> = {
  onExport: async ({ ids, format, title, bom }) => {
    const all = index.search('', 'oldest').passages;
    const wanted = ids && new Set(ids);
    const passages = wanted ? all.filter(({ id }) => wanted.has(id)) : all;
    const facts = format === 'table' ? await finder.facts() : () => undefined;
    const madeAt = new Date().toISOString();
    const lexicon = LEXICON_VERSION;
    handOver(exportFile(format, passages, { title, bom, facts, lexicon, words, madeAt }));
  },
  onBackup: () =>
    void attempt(async () => {
      const at = new Date().toISOString();
      const passages = [...index.search('', 'oldest').passages, ...(await binnedPassages(database))];
      const file = backupFile(passages, at);
      handOver(file);
      await noteBackup(database, at);
      return {
        said: words.say('library.backup.done', { count: passages.length, file: file.name }),
        numbers: [],
      };
    }),
  onCreator: (name) =>
    attempt(async () => {
      await writeMeta(database, 'creator', name);
      creator = name;
      return { said: words.say('library.done.changed'), numbers: [] };
    }),
  onPersist: () => void keepStorage().then(refreshFiles),
  onPlan: async (file) => {
    try {
      const incoming = await readFile(new Uint8Array(await file.arrayBuffer()), new Date().toISOString());
      const ids = incoming.items.flatMap((item) => ('passage' in item ? item.passage.id : []));
      return { plan: planImport(await passagesById(database, ids), incoming), name: file.name };
    } catch (error) {
      if (error instanceof UnreadableFile) return { fault: sayFileFault(error.fault, words) };
      return { fault: words.say(`library.trouble.${await wordFor(error)}`) };
    }
  },
  onImport: async (plan, choices, onProgress, signal) => {
    try {
      const writes = writesOf(plan, choices, words, new Date());
      await applyImport(database, writes, { onProgress, signal });
      await reload();
      await refreshBackup();
      void tellLibraryChanged();
      return { isDone: true, said: words.say('library.import.done', { count: writes.length }) };
    } catch (error) {
      if (error instanceof ImportCancelled)
        return { isDone: true, said: words.say('library.import.cancelled') };
      if (error instanceof LibraryChanged)
        return { isDone: false, said: words.say('library.import.changed') };
      return { isDone: false, said: words.say(`library.trouble.${await wordFor(error)}`) };
    }
  },
};

function handOver({ name, type, parts }: ExportFile): void {
  saveFile(name, type, new Blob(parts));
}

function draw(): void {
  render(
    <PageInWords words={words}>
      <LibraryPage
        content={content}
        route={readLibraryRoute(location.hash)}
        query={query}
        order={order}
        grouping={grouping}
        selection={selection}
        opened={opened}
        binned={binned}
        trouble={trouble}
        onTroubleSeen={() => {
          trouble = undefined;
          draw();
        }}
        undo={{
          said: undo?.said,
          onUndo: undo && undo.numbers.length > 0 ? () => void takeBack() : undefined,
          onDismiss: () => {
            undo = undefined;
            draw();
          },
        }}
        edits={edits}
        files={{ ...files, health, creator, ...backup }}
        findEntities={finder.find}
        reminder={due && words.say(`library.reminder.${due}`, { count: backup.savesSince })}
        onQuery={(next) => {
          query = next;
          draw();
        }}
        onOrder={(next) => {
          order = next;
          draw();
        }}
        onGrouping={(next) => {
          grouping = next;
          draw();
        }}
        onSelect={(next) => {
          selection = next;
          draw();
        }}
        onRoute={(route) => {
          location.hash = libraryHashOf(route);
        }}
        onOpened={(id) => {
          opened = id;
        }}
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
await load();
arrive();
