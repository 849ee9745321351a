/** Taking in a file: one transaction, in which everything is written or nothing. */
import { canonical } from '../core/exchange/canonical.ts';
import type { Write } from '../core/exchange/import-plan.ts';
import type { Passage } from '../core/library/passage.ts';
import { reversed, type WatchChange } from '../core/watch/change.ts';
import { noteOtherChange } from './backups.ts';
import { fromRow, type LibraryDatabase, type PassageRow, toRow } from './library.ts';
import { ChangedMeanwhile } from './passages.ts';
import { changeWatchlist } from './watchlist.ts';

/** So many are written before progress is told, and before a cancel is heard. */
const CHUNK = 250;

/** She cancelled it; nothing was written. */
export class ImportCancelled extends Error {}

/** A passage is not what it was when the plan was made; nothing was written. The plan is to be made again. */
export class LibraryChanged extends ChangedMeanwhile {
  constructor(readonly id: string) {
    super();
  }
}

export interface ImportProgress {
  /** What goes into the researcher's own list with it. */
  names?: readonly WatchChange[];
  signal?: AbortSignal;
  onProgress?: (written: number, all: number) => void;
}

/** What the library has of some passages, in the bin too, to plan by. */
export async function passagesById(
  { passages, bin }: LibraryDatabase,
  ids: readonly string[],
): Promise<Map<string, Passage>> {
  const found = new Map<string, Passage>();
  for (let at = 0; at < ids.length; at += CHUNK) {
    const some = ids.slice(at, at + CHUNK);
    for (const rows of [await bin.bulkGet(some), await passages.bulkGet(some)])
      for (const row of rows) if (row) found.set(row.id, fromRow(row));
  }
  return found;
}

/** @throws ImportCancelled, LibraryChanged, ChangedMeanwhile where one of her own names was, and what the database throws: the library is then as it was */
export async function applyImport(
  database: LibraryDatabase,
  writes: readonly Write[],
  progress: ImportProgress = {},
): Promise<void> {
  const changes = writes.map(({ passage, over }) => ({ id: passage.id, before: over, after: passage }));
  await replace(database, changes, progress);
}

/**
 * The library as it was before: what was new is away again, and still in the file; what was changed, and her own names, come back.
 *
 * @throws ChangedMeanwhile where something of it was changed since: nothing was written then
 */
export async function takeBackImport(
  database: LibraryDatabase,
  writes: readonly Write[],
  names: readonly WatchChange[],
): Promise<void> {
  const changes = writes.map(({ passage, over }) => ({ id: passage.id, before: passage, after: over }));
  await replace(database, changes, { names: reversed(names) });
}

interface Replacement {
  id: string;
  before: Passage | undefined;
  after: Passage | undefined;
}

async function replace(
  database: LibraryDatabase,
  changes: readonly Replacement[],
  { names = [], signal, onProgress }: ImportProgress,
): Promise<void> {
  const { passages, bin, watchlist, meta } = database;
  await database.transaction('rw', passages, bin, watchlist, meta, async () => {
    await changeWatchlist(database, names);
    if (changes.length > 0) await noteOtherChange(database);
    for (let at = 0; at < changes.length; at += CHUNK) {
      if (signal?.aborted) throw new ImportCancelled();
      const some = changes.slice(at, at + CHUNK);
      const ids = some.map(({ id }) => id);
      const [kept, binned] = await Promise.all([passages.bulkGet(ids), bin.bulkGet(ids)]);
      for (const [index, { id, before }] of some.entries())
        if (!isStill(kept[index] ?? binned[index], before)) throw new LibraryChanged(id);
      const rows = some.flatMap(({ after }, index) =>
        after ? toRow(after, (kept[index] ?? binned[index])?.articles) : [],
      );
      const isBinned = ({ binnedAt }: PassageRow) => binnedAt !== undefined;
      await passages.bulkDelete(ids.filter((_id, index) => kept[index]));
      await bin.bulkDelete(ids.filter((_id, index) => binned[index]));
      await passages.bulkPut(rows.filter((row) => !isBinned(row)));
      await bin.bulkPut(rows.filter(isBinned));
      onProgress?.(at + some.length, changes.length);
    }
    if (signal?.aborted) throw new ImportCancelled();
  });
}

function isStill(row: PassageRow | undefined, planned: Passage | undefined): boolean {
  return canonical(row && fromRow(row)) === canonical(planned);
}
