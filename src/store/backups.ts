/** When the library was last backed up, and what was done since. */
import type { SinceBackup } from '../core/exchange/backup-due.ts';
import type { LibraryDatabase } from './library.ts';

const KEY = 'last backup';

/** @param at ISO time at which the passages of the backup were read */
export async function noteBackup({ meta }: LibraryDatabase, at: string): Promise<void> {
  await meta.put({ key: KEY, value: at });
}

export async function sinceBackup({ passages, meta }: LibraryDatabase): Promise<Omit<SinceBackup, 'days'>> {
  const noted = (await meta.get(KEY))?.value;
  const lastBackup = typeof noted === 'string' ? noted : undefined;
  const [first, savesSince] = await Promise.all([
    passages.orderBy('savedAt').first(),
    lastBackup === undefined ? passages.count() : passages.where('changedAt').above(lastBackup).count(),
  ]);
  return { lastBackup, firstSave: first?.savedAt, savesSince };
}
