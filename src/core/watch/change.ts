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

export function isSameEntry(one: WatchEntry | undefined, other: WatchEntry | undefined): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

/** Fields in one order, whoever wrote them. */
function inOrder(entry: WatchEntry | undefined) {
  if (!entry) return undefined;
  const { id, kind, name, imo, names, note } = entry;
  return [
    id,
    kind,
    name,
    imo,
    note,
    names.map(({ text, type, strength, case: written, needs, within, ignore }) => [
      text,
      type,
      strength,
      written,
      needs,
      within,
      ignore,
    ]),
  ];
}
