/** A file that was read, into the library: the plan, and what became of it. */
import {
  asInFile,
  createPlanner,
  type ImportPlan,
  type TakenIn,
  type Write,
} from '../core/exchange/import-plan.ts';
import type { IncomingItem, OpenedFile } from '../core/exchange/read-file.ts';
import type { Passage } from '../core/library/passage.ts';
import { type NamesPlan, planNames } from '../core/watch/import.ts';
import { applyImport, ImportCancelled, type ImportProgress, passagesById } from './apply-import.ts';
import type { LibraryDatabase } from './library.ts';
import { noteRestored, type RestoredFile } from './note-restored.ts';
import { ChangedMeanwhile } from './passages.ts';
import { readWatchlist } from './watchlist.ts';

/** So many items are planned at once. */
const PART = 250;

export interface PlanOptions {
  /** ISO time. */
  now: string;
  /** A new passage of another program, with those who are named in it. */
  link: (passage: Passage) => Passage;
  /** So many of its items are read and planned. */
  onRead: (done: number) => void;
  onPlanned: (items: ImportPlan) => void;
}

/** Writes nothing. @returns in how many passages names were linked */
export async function planInParts(
  database: LibraryDatabase,
  file: OpenedFile,
  { now, link, onRead, onPlanned }: PlanOptions,
): Promise<number> {
  const plan = createPlanner();
  let linked = 0;
  let done = 0;
  let part: IncomingItem[] = [];

  async function planPart(): Promise<void> {
    const ids = part.flatMap((item) => ('passage' in item ? item.passage.id : []));
    const items = plan(await passagesById(database, ids), part);
    if (file.from !== 'Sidelight')
      for (const item of items) {
        if (item.kind !== 'new') continue;
        const passage = link(item.theirs);
        if (passage !== item.theirs) linked++;
        item.theirs = passage;
      }
    onPlanned(items);
    done += part.length;
    onRead(done);
    part = [];
  }

  onRead(0);
  for await (const item of file.items(now)) {
    part.push(item);
    if (part.length === PART) await planPart();
  }
  await planPart();
  return linked;
}

/** What the list of a backup would do to hers; undefined where the file has none. */
export async function planNamesOf(
  database: LibraryDatabase,
  { watchlist }: Pick<OpenedFile, 'watchlist'>,
): Promise<NamesPlan | undefined> {
  if (watchlist === '') return undefined;
  return planNames(await readWatchlist(database), { file: 'sidelight:watchlist', text: watchlist });
}

export interface TakeInOptions extends ImportProgress {
  /** Of a file of Sidelight's: it is the library's backup from now on, if it holds all of it. */
  own?: RestoredFile | undefined;
}

/**
 * @param plan that the writes are of
 * @throws what the database throws: the library is then as it was
 */
export async function takeIn(
  database: LibraryDatabase,
  plan: ImportPlan,
  writes: readonly Write[],
  { own, ...progress }: TakeInOptions,
): Promise<TakenIn> {
  const { passages, bin, watchlist, meta } = database;
  try {
    await database.transaction('rw', passages, bin, watchlist, meta, async () => {
      await applyImport(database, writes, progress);
      if (own) await noteRestored(database, own, asInFile(plan));
    });
    return 'done';
  } catch (error) {
    if (error instanceof ImportCancelled) return 'cancelled';
    if (error instanceof ChangedMeanwhile) return 'changed';
    throw error;
  }
}
