/** What changes in a watchlist, and back again. */
import type { WatchEntry } from './entry.ts';

/** One entry as it was and as it is to be; undefined where there was or will be none. */
export interface WatchChange {
  id: string;
  before?: WatchEntry | undefined;
  after?: WatchEntry | undefined;
}

export function reversed(changes: readonly WatchChange[]): WatchChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
}

/** What of an entry the researcher says; in the order in which it is written. */
const FIELDS = ['kind', 'name', 'imo', 'names', 'note'] as const satisfies readonly (keyof WatchEntry)[];

export function differingFields(one: WatchEntry, other: WatchEntry): (typeof FIELDS)[number][] {
  return FIELDS.filter((field) => saysOf(one, field) !== saysOf(other, field));
}

export function isSameEntry(one: WatchEntry | undefined, other: WatchEntry | undefined): boolean {
  if (!one || !other) return one === other;
  return one.id === other.id && differingFields(one, other).length === 0;
}

/** Whoever wrote it, and in whatever order. */
function saysOf(entry: WatchEntry, field: (typeof FIELDS)[number]): string | undefined {
  if (field !== 'names') return entry[field];
  return JSON.stringify(
    entry.names.map(({ text, type, strength, case: written, needs, within, ignore }) => [
      text,
      type,
      strength,
      written,
      needs,
      within,
      ignore,
    ]),
  );
}
