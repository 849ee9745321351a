/** When the library was last backed up, what was done since, and where the next backup goes. */
import { BACKUP_DAYS, type SinceBackup } from '../core/exchange/backup-due.ts';
import type { LibraryDatabase } from './library.ts';
import { readMeta } from './passages-read.ts';

const KEY = 'last backup';
const OTHER_CHANGE = 'other change';

/** Within the transaction of a change that no passage's own date tells of. */
export async function noteOtherChange({ meta }: LibraryDatabase): Promise<void> {
  await meta.put({ key: OTHER_CHANGE, value: new Date().toISOString() });
}

/** ISO time; undefined where there was none, or a file holds it. */
export async function readOtherChange({ meta }: LibraryDatabase): Promise<string | undefined> {
  const noted = (await meta.get(OTHER_CHANGE))?.value;
  return typeof noted === 'string' ? noted : undefined;
}

/** Nothing of it is in no file. */
export async function forgetOtherChange({ meta }: LibraryDatabase): Promise<void> {
  await meta.delete(OTHER_CHANGE);
}

/** @param at ISO time at which the passages of the backup were read */
export async function noteBackup({ meta }: LibraryDatabase, at: string): Promise<void> {
  await meta.put({ key: KEY, value: at });
}

export interface BackupState extends SinceBackup {
  /** Undefined for the browser's downloads. */
  folder: FileSystemDirectoryHandle | undefined;
}

export async function backupState(database: LibraryDatabase): Promise<BackupState> {
  const [since, days, folder] = await Promise.all([
    sinceBackup(database),
    readMeta(database, 'backup days'),
    readMeta(database, 'backup folder'),
  ]);
  return {
    ...since,
    days: typeof days === 'number' ? days : BACKUP_DAYS,
    // A handle lies in IndexedDB as it is, and in no file.
    folder: folder as FileSystemDirectoryHandle | undefined,
  };
}

/** @returns a backup that was made while the clock was ahead counts as none: until that day nothing would seem to be unsaved */
export async function sinceBackup(database: LibraryDatabase): Promise<Omit<SinceBackup, 'days'>> {
  const { passages, meta } = database;
  const noted = (await meta.get(KEY))?.value;
  const lastBackup = typeof noted === 'string' && noted <= new Date().toISOString() ? noted : undefined;
  const [first, otherChange, savesSince] = await Promise.all([
    passages.orderBy('savedAt').first(),
    readOtherChange(database),
    lastBackup === undefined ? passages.count() : passages.where('changedAt').above(lastBackup).count(),
  ]);
  return { lastBackup, firstSave: first?.savedAt, savesSince, otherChange };
}
