/** When a backup is due. */

export interface SinceBackup {
  /** ISO times; the first save stands for the backup while there has been none. Undefined where nothing was saved yet. */
  lastBackup: string | undefined;
  firstSave: string | undefined;
  /** Passages saved or changed since. */
  savesSince: number;
  /** ISO time: when her own names were changed, or a file was taken in, which brings passages of any age. */
  otherChange: string | undefined;
  /** How many days she lets pass; 0 for no backup by days. */
  days: number;
}

/** So many saves are more than anyone wants to do again. */
const MOST_SAVES = 50;

const DAY = 86_400_000;

/** Unless she chooses otherwise. */
export const BACKUP_DAYS = 14;

/**
 * `days`: one is to be made. `saves`: she is to be reminded of it. Only of something new.
 *
 * @param now milliseconds since 1970
 */
export function backupDue(since: SinceBackup, now: number) {
  const { lastBackup, firstSave, savesSince, otherChange, days } = since;
  const isOther = otherChange !== undefined && (lastBackup === undefined || otherChange > lastBackup);
  if (savesSince <= 0 && !isOther) return undefined;
  const last = Date.parse(lastBackup ?? firstSave ?? otherChange ?? '');
  if (days > 0 && now - last >= days * DAY) return 'days';
  return savesSince >= MOST_SAVES ? 'saves' : undefined;
}
