/** A file that was read, into the library: the plan, and what became of it. */
import { type ImportPlan, planImport, type TakenIn, type Write } from '../core/exchange/import-plan.ts';
import type { Incoming } from '../core/exchange/read-file.ts';
import {
  applyImport,
  ImportCancelled,
  type ImportProgress,
  LibraryChanged,
  passagesById,
} from './apply-import.ts';
import type { LibraryDatabase } from './library.ts';

export async function planFor(database: LibraryDatabase, incoming: Incoming): Promise<ImportPlan> {
  const ids = incoming.items.flatMap((item) => ('passage' in item ? item.passage.id : []));
  return planImport(await passagesById(database, ids), incoming);
}

/** @throws what the database throws: the library is then as it was */
export async function takeIn(
  database: LibraryDatabase,
  writes: readonly Write[],
  progress: ImportProgress,
): Promise<TakenIn> {
  try {
    await applyImport(database, writes, progress);
    return 'done';
  } catch (error) {
    if (error instanceof ImportCancelled) return 'cancelled';
    if (error instanceof LibraryChanged) return 'changed';
    throw error;
  }
}
