/** watchlist.html. Wiring only: what is right is decided in core/watch, kept by store/watchlist, shown by ui/watchlist. */
import { render } from 'preact';
import type { WatchChange } from '../core/watch/change.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { toSeedProposal } from '../core/watch/proposal.ts';
import { openTwins } from '../core/watch/twins.ts';
import { writeWatchlist } from '../core/watch/watch-file.ts';
import type { Words } from '../core/words/words.ts';
import { onLibraryChanged, onWatchlistChanged, tellWatchlistChanged } from '../platform/library-news.ts';
import { saveFile } from '../platform/save-file.ts';
import { keepStorage } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { openLibrary } from '../store/library.ts';
import { troubleOf } from '../store/trouble.ts';
import { changeWatchlist, countOwnPassages, readWatchlist } from '../store/watchlist.ts';
import { createLastDone } from '../ui/last-done.ts';
import { PageInWords } from '../ui/use-words.tsx';
import * as comeBack from '../ui/watchlist/come-back.ts';
import { createKeptList } from '../ui/watchlist/kept-list.ts';
import { createOpened } from '../ui/watchlist/opened.ts';
import { sayTrouble, spokenChanges } from '../ui/watchlist/spoken-changes.ts';
import { WatchlistPage } from '../ui/watchlist/watchlist.tsx';
import { readWholeLexicon } from './read-lexicon.ts';
import { whyUnreadableHere } from './why-unreadable-here.ts';

const library = openLibrary();
/** As long as the page is there. */
const life = new AbortController();
let words: Words;

const kept = createKeptList({
  async read() {
    const [list, passages] = await Promise.all([readWatchlist(library), countOwnPassages(library)]);
    return { list, passages };
  },
  whyOf: whyUnreadableHere,
  words: () => words,
  onChanged: draw,
});
const last = createLastDone<WatchChange>({
  words: () => words,
  troubleOf,
  sayTrouble,
  onDone() {
    void tellWatchlistChanged();
    void keepStorage();
  },
  // The list is read again after every attempt.
  onBehind: () => {},
  onChanged: draw,
});
const changes = spokenChanges({
  write: (all) => changeWatchlist(library, all),
  last,
  kept,
  words: () => words,
});
const opened = createOpened({ kept, changes, last, words: () => words, focus: comeBack, onChanged: draw });

/** `#orion-star` */
const arrive = () => opened.comeTo(location.hash.slice(1) || undefined);

await followWords((next) => {
  words = next;
  draw();
});
onWatchlistChanged(() => void kept.refresh(), { signal: life.signal });
onLibraryChanged(() => void kept.refresh(), { signal: life.signal });
addEventListener('hashchange', arrive);
await kept.refresh();
arrive();
const { lexicon } = await readWholeLexicon();
kept.compareWith(openTwins(lexicon.entities));

function saveProposal(entry: WatchEntry): void {
  const { file, yaml } = toSeedProposal(entry);
  saveFile(file.slice(file.lastIndexOf('/') + 1), 'application/yaml', yaml);
}

function draw(): void {
  const { done, trouble } = last;
  render(
    <PageInWords words={words} title="watch.title">
      <WatchlistPage
        content={kept.content}
        twins={kept.twins}
        passages={kept.passages}
        form={opened.form}
        plan={opened.plan}
        proposal={opened.proposal}
        wanted={opened.wanted}
        trouble={trouble}
        undo={{
          said: done?.said,
          onUndo: done?.undo.length ? () => void changes.takeBack() : undefined,
          onDismiss: last.forgetDone,
        }}
        hintsFor={opened.hintsFor}
        onTroubleSeen={last.forgetTrouble}
        onAdd={() => opened.edit(undefined)}
        onEdit={opened.edit}
        onDelete={(entry) => void opened.remove(entry)}
        onPropose={opened.propose}
        onSaveProposal={saveProposal}
        onTouched={opened.touched}
        onSave={(draft) => void opened.save(draft)}
        onCloseForm={opened.closeForm}
        onExport={() => saveFile('sidelight-names.yaml', 'application/yaml', writeWatchlist(kept.entries))}
        onFile={(file) => void opened.read(file)}
        onTakeIn={() => void opened.takeIn()}
        onClosePlan={opened.closePlan}
      />
    </PageInWords>,
    document.body,
  );
}
