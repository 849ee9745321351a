/** What library.html does with files: giving away, taking in, backups. Wiring only. */
import { backupFile, type ExportFile, type ExportOptions } from '../core/exchange/formats.ts';
import type { Words } from '../core/words/words.ts';
import { runInSlices } from '../page/slices.ts';
import { canPickFolder, mayWrite, pickFolder, writeInto } from '../platform/backup-folder.ts';
import { readInWorker } from '../platform/import-worker.ts';
import { tellWatchlistChanged } from '../platform/library-news.ts';
import { saveFile } from '../platform/save-file.ts';
import { keepStorage, storageHealth } from '../platform/storage-health.ts';
import { takeBackImport } from '../store/apply-import.ts';
import { backupState, noteBackup } from '../store/backups.ts';
import type { LibraryDatabase } from '../store/library.ts';
import { readMeta, writeMeta } from '../store/passages-read.ts';
import type { Shelf } from '../store/shelf.ts';
import { takeIn } from '../store/take-in.ts';
import { troubleOf } from '../store/trouble.ts';
import { wholeLibrary } from '../store/whole-library.ts';
import type { LastDone } from '../ui/last-done.ts';
import { createBackupKeeper } from '../ui/library/backup-keeper.ts';
import { fileWork } from '../ui/library/file-work.ts';
import { readAnew } from '../ui/library/read-anew.ts';
import type { TakeBack } from '../ui/library/spoken-edits.ts';

export interface LibraryFilesOptions {
  database: LibraryDatabase;
  shelf: Shelf;
  facts: ExportOptions['facts'];
  last: LastDone<TakeBack>;
  words: () => Words;
  onChanged: () => void;
}

export function openLibraryFiles({ database, shelf, facts, last, words, onChanged }: LibraryFilesOptions) {
  const handOver = ({ name, type, parts }: ExportFile) => saveFile(name, type, new Blob(parts));
  const room = readAnew(storageHealth, undefined, onChanged);
  const creator = readAnew(async () => String((await readMeta(database, 'creator')) ?? ''), '', onChanged);
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
    words,
    onChanged,
  });
  const work = fileWork({
    passages: shelf.passages,
    facts,
    lexicon: LEXICON_VERSION,
    handOver,
    read: readInWorker,
    takeIn: (plan, writes, more) => takeIn(database, plan, writes, more),
    takeBack: (writes, names) => takeBackImport(database, writes, names),
    async keepCreator(name) {
      await writeMeta(database, 'creator', name);
      await creator.refresh();
    },
    show: shelf.reload,
    onOwnNames: () => void tellWatchlistChanged(),
    last,
    words,
    troubleOf,
  });
  return {
    room,
    creator,
    backups,
    /** What the page of files is shown with. */
    props: () => ({
      ...work,
      onPersist: () => void keepStorage().then(room.refresh),
      health: room.now,
      creator: creator.now,
      backup: { ...backups, ...backups.facts },
    }),
  };
}
