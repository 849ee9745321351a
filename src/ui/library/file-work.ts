/** Giving passages away and taking files in: what goes into a file, what is written of one, and what is said of it. */
import { type ExportFile, type ExportOptions, exportFile } from '../../core/exchange/formats.ts';
import type { Reading } from '../../core/exchange/import-news.ts';
import {
  countTakenIn,
  type ImportPlan,
  type TakenIn,
  type Write,
  writesOf,
} from '../../core/exchange/import-plan.ts';
import { withoutOwnNames } from '../../core/exchange/said-of.ts';
import type { Passage } from '../../core/library/passage.ts';
import type { Trouble } from '../../core/library/trouble.ts';
import type { WatchChange } from '../../core/watch/change.ts';
import type { Words } from '../../core/words/words.ts';
import type { LastDone } from '../last-done.ts';
import { exported } from './export-outcome.ts';
import type { FilesPageProps } from './files-page.tsx';
import { type PlannedFile, planned } from './import-outcome.ts';
import type { TakeBack } from './spoken-edits.ts';
import { spokenImport } from './spoken-import.ts';

export type FileWork = Pick<FilesPageProps, 'onExport' | 'onPlan' | 'onImport' | 'onCreator'>;

/** What goes with the writes of an import. */
export interface WithImport {
  names: readonly WatchChange[];
  own: PlannedFile['own'];
  onProgress: (written: number, all: number) => void;
  signal: AbortSignal;
}

export interface FileWorkOptions {
  /** Those of these ids, or all. */
  passages: (ids?: readonly string[]) => readonly Passage[];
  facts: ExportOptions['facts'];
  /** Version of the lexicon. */
  lexicon: string;
  handOver: (file: ExportFile) => void;
  read: (
    file: Blob,
    options: { version: string; onProgress: (done: number, all: number) => void; signal: AbortSignal },
  ) => Promise<Reading>;
  /** Each is done when it resolves, else nothing has happened. */
  takeIn: (plan: ImportPlan, writes: readonly Write[], more: WithImport) => Promise<TakenIn>;
  takeBack: (writes: readonly Write[], names: readonly WatchChange[]) => Promise<void>;
  keepCreator: (name: string) => Promise<void>;
  /** Shows the library as it is now. */
  show: () => Promise<void>;
  /** Her own list is another now. */
  onOwnNames: () => void;
  last: Pick<LastDone<TakeBack>, 'done' | 'attempt' | 'forgetDone'>;
  words: () => Words;
  troubleOf: (error: unknown) => Promise<Trouble>;
}

export function fileWork(options: FileWorkOptions): FileWork {
  const { passages, facts, lexicon, handOver, read, last, words, troubleOf } = options;
  return {
    onExport({ ids, format, title, bom, withoutOwn }) {
      const madeAt = new Date().toISOString();
      const about = { title, bom, facts, lexicon, words: words(), madeAt };
      const all = passages(ids);
      // What was said of an earlier file is not what she asks for now.
      if (!last.done?.undo.length) last.forgetDone();
      const make = () => exportFile(format, withoutOwn ? withoutOwnNames(all) : all, about);
      return exported(all.length, make, handOver, words());
    },
    onCreator: (name) =>
      last.attempt(async () => {
        await options.keepCreator(name);
        return { said: words().say('library.done.changed'), undo: [] };
      }),
    async onPlan(file, onProgress, signal) {
      return planned(file.name, await read(file, { version: lexicon, onProgress, signal }), words());
    },
    onImport({ plan, own }, choices, names, onProgress, signal) {
      const writes = writesOf(plan, choices, words(), new Date());
      return spokenImport(
        { count: countTakenIn(plan, choices), names: names.length },
        {
          write: () => options.takeIn(plan, writes, { names, own, onProgress, signal }),
          takeBack: () => options.takeBack(writes, names),
          async show() {
            await options.show();
            if (names.length > 0) options.onOwnNames();
          },
        },
        { last, words: words(), troubleOf },
      );
    },
  };
}
