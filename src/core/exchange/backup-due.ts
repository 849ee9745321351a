/** When she is reminded of a backup. */

export interface SinceBackup {
  /** ISO times; the first save stands for the backup while there has been none. Undefined where nothing was saved yet. */
  lastBackup: string | undefined;
  firstSave: string | undefined;
  /** Passages saved or changed since. */
  savesSince: number;
  /** How many days she lets pass; 0 for no reminder by days. */
  days: number;
}

/** So many saves are more than anyone wants to do again. */
export const MOST_SAVES = 50;

const DAY = 86_400_000;

/**
 * `saves` at any time; `days` only matters when the library is opened, and when there is something new to keep.
 *
 * @param now milliseconds since 1970
 */
export function backupDue({ lastBackup, firstSave, savesSince, days }: SinceBackup, now: number) {
  if (savesSince <= 0) return undefined;
  if (savesSince >= MOST_SAVES) return 'saves';
  const since = Date.parse(lastBackup ?? firstSave ?? '');
  return days > 0 && now - since >= days * DAY ? 'days' : undefined;
}
