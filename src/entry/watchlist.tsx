/** watchlist.html. Wiring only: what is right is decided in core/watch, kept by store/watchlist, shown by ui/watchlist. */
import { render } from 'preact';
import { reversed, type WatchChange } from '../core/watch/change.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { planNames } from '../core/watch/import.ts';
import { proposalText, toSeedProposal } from '../core/watch/proposal.ts';
import { type BundledTwin, openTwins } from '../core/watch/twins.ts';
import { MOST_UNITS, writeWatchlist } from '../core/watch/watch-file.ts';
import type { Words } from '../core/words/words.ts';
import { onLibraryChanged, onWatchlistChanged, tellWatchlistChanged } from '../platform/library-news.ts';
import { saveFile } from '../platform/save-file.ts';
import { keepStorage } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { isBroken } from '../store/failures.ts';
import { openLibrary } from '../store/library.ts';
import { troubleOf } from '../store/trouble.ts';
import { changeWatchlist, countOwnPassages, readWatchlist } from '../store/watchlist.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { type EntryDraft, makeEntry } from '../ui/watchlist/draft.ts';
import { faultWords, twinHints } from '../ui/watchlist/say-faults.ts';
import { type WatchlistContent, WatchlistPage, type WatchlistPageProps } from '../ui/watchlist/watchlist.tsx';
import { readWholeLexicon } from './read-lexicon.ts';

const library = openLibrary();
/** As long as the page is there. */
const life = new AbortController();
let words: Words;
let content: WatchlistContent = { state: 'loading' };
let passages: ReadonlyMap<string, number> = new Map();
let findTwins = openTwins([]);
let twins: BundledTwin[] = [];
let form: (NonNullable<WatchlistPageProps['form']> & { id: string | undefined }) | undefined;
let plan: WatchlistPageProps['plan'];
let proposal: WatchlistPageProps['proposal'];
let trouble: string | undefined;
/** The entry that is to be looked at. */
let wanted: WatchlistPageProps['wanted'];
let said: { words: string; undo?: readonly WatchChange[] } | undefined;

await followWords((next) => {
  words = next;
  draw();
});
onWatchlistChanged(() => void refresh(), { signal: life.signal });
onLibraryChanged(() => void refresh(), { signal: life.signal });
addEventListener('hashchange', arrive);
await refresh();
arrive();
const { lexicon } = await readWholeLexicon();
findTwins = openTwins(lexicon.entities);
twins = findTwins(list());
draw();

/** `#orion-star` */
function arrive(): void {
  const id = location.hash.slice(1);
  wanted = id === '' ? undefined : { id };
  draw();
}

function list(): readonly WatchEntry[] {
  return content.state === 'ready' ? content.list : [];
}

async function refresh(): Promise<void> {
  try {
    const [all, counts] = await Promise.all([readWatchlist(library), countOwnPassages(library)]);
    const { compare } = new Intl.Collator(words.locale);
    content = { state: 'ready', list: all.sort((a, b) => compare(a.name, b.name)) };
    passages = counts;
    twins = findTwins(all);
  } catch (error) {
    const isThere = isBroken(error) || (await troubleOf(error)) !== 'unavailable';
    content = { state: 'failed', why: isThere ? 'broken' : 'unavailable' };
  }
  draw();
}

/** @returns whether it was written */
async function write(changes: readonly WatchChange[], done: string, isUndo = false): Promise<boolean> {
  try {
    await changeWatchlist(library, changes);
    said = { words: done, ...(isUndo ? {} : { undo: reversed(changes) }) };
    trouble = undefined;
    void tellWatchlistChanged();
    // Firefox asks the reader, for whom nobody waits.
    void keepStorage();
    return true;
  } catch (error) {
    const why = await troubleOf(error);
    const isKnown = why === 'elsewhere' || why === 'quota';
    trouble = words.say(`watch.failed.${isUndo && why === 'elsewhere' ? 'undo' : isKnown ? why : 'failed'}`);
    if (isUndo) said = undefined;
    return false;
  } finally {
    await refresh();
  }
}

async function save(draft: EntryDraft): Promise<void> {
  if (!form) return;
  const { entry: before, id, key } = form;
  const { entry: after, faults } = makeEntry(draft, id, list());
  if (faults.length > 0) {
    form = { ...form, faults: faultWords(faults, words) };
    return draw();
  }
  if (await write([{ id: after.id, before, after }], words.say('watch.done.saved', { name: after.name }))) {
    close();
    wanted = { id: after.id };
  } else if (form?.key === key) {
    // What was typed stays; the next try is made upon what is kept now.
    form = { ...form, entry: list().find((one) => one.id === id), faults: new Map() };
  }
  draw();
}

function remove(entry: WatchEntry): void {
  const { id, name } = entry;
  const count = passages.get(id) ?? 0;
  const done =
    count > 0
      ? words.say('watch.done.deleted.passages', { name, count })
      : words.say('watch.done.deleted', { name });
  if (form?.id === id) close();
  void write([{ id, before: entry, after: undefined }], done);
  // Its own button goes with it.
  document.getElementById('search')?.focus();
}

async function read(file: File): Promise<void> {
  close();
  if (file.size > MOST_BYTES) {
    trouble = words.say('watch.tooLarge', {
      file: file.name,
      megabytes: Math.ceil(file.size / 1_000_000),
    });
    return draw();
  }
  const text = await textOf(file);
  if (text === undefined) {
    trouble = words.say('watch.notText', { file: file.name });
    return draw();
  }
  trouble = undefined;
  const made = planNames(list(), { file: file.name, text });
  const incoming = 'plan' in made ? made.plan.changes.flatMap(({ after }) => after ?? []) : [];
  plan = { file: file.name, ...made, twins: findTwins(incoming) };
  draw();
}

/** A sign of Hangul has three bytes. */
const MOST_BYTES = 3 * MOST_UNITS;

/** Undefined where it is no UTF-8. */
async function textOf(file: File): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

async function takeIn(): Promise<void> {
  if (!plan || !('plan' in plan)) return;
  const { changes } = plan.plan;
  close();
  await write(changes, words.say('watch.done.imported', { count: changes.length }));
}

/** @param entry undefined to close it */
function propose(entry: WatchEntry | undefined): void {
  const last = proposal?.id;
  proposal = entry && {
    id: entry.id,
    path: toSeedProposal(entry).file,
    text: proposalText(
      entry,
      twins.filter((twin) => twin.entry === entry.id),
    ),
  };
  draw();
  if (!entry && last !== undefined)
    document.getElementById(`entry-${last}`)?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
}

function saveProposal(entry: WatchEntry): void {
  const { file, yaml } = toSeedProposal(entry);
  saveFile(file.slice(file.lastIndexOf('/') + 1), 'application/yaml', yaml);
}

function close(): void {
  form = undefined;
  plan = undefined;
  proposal = undefined;
}

let forms = 0;
function edit(entry: WatchEntry | undefined): void {
  close();
  form = { entry, id: entry?.id, faults: new Map(), key: ++forms };
  draw();
}

function closeForm(): void {
  const id = form?.id;
  close();
  draw();
  const place = id === undefined ? document : document.getElementById(`entry-${id}`);
  place?.querySelector<HTMLElement>('.actions button')?.focus();
}

function hintsFor(draft: EntryDraft): string[] {
  const { entry } = makeEntry(draft, form?.id, list());
  return twinHints(entry, findTwins([entry]), list(), words);
}

function draw(): void {
  const undo = said?.undo;
  render(
    <PageInWords words={words} title="watch.title">
      <WatchlistPage
        content={content}
        twins={twins}
        passages={passages}
        form={form}
        plan={plan}
        proposal={proposal}
        trouble={trouble}
        wanted={wanted}
        undo={{
          said: said?.words,
          onUndo: undo && (() => void write(undo, words.say('watch.done.undone'), true)),
          onDismiss: () => {
            said = undefined;
            draw();
          },
        }}
        hintsFor={hintsFor}
        onTroubleSeen={() => {
          trouble = undefined;
          draw();
        }}
        onAdd={() => edit(undefined)}
        onEdit={edit}
        onDelete={remove}
        onPropose={propose}
        onSaveProposal={saveProposal}
        onSave={(draft) => void save(draft)}
        onCloseForm={closeForm}
        onExport={() => saveFile('sidelight-names.yaml', 'application/yaml', writeWatchlist(list()))}
        onFile={(file) => void read(file)}
        onTakeIn={() => void takeIn()}
        onClosePlan={() => {
          close();
          draw();
        }}
      />
    </PageInWords>,
    document.body,
  );
}
