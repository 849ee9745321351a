/** What taking a file into a watchlist would do, before anything is written. */
import { formatSeedError, type SeedError, type SeedText } from '../lexicon/seed-file.ts';
import { isSameEntry, type WatchChange } from './change.ts';
import type { WatchEntry } from './entry.ts';
import { readWatchlist } from './watch-file.ts';

export interface WatchImport {
  changes: WatchChange[];
  added: WatchEntry[];
  /** Of the same id, and now otherwise: what the file says is taken. */
  changed: { before: WatchEntry; after: WatchEntry }[];
  same: WatchEntry[];
  /** An IMO number that another entry has, which the file leaves as it is: the entry of the file is not taken in. */
  refused: { entry: WatchEntry; holder: WatchEntry }[];
}

/** What a file would do, or everything that keeps it from being taken in, a line each. */
export type NamesPlan =
  | {
      plan: WatchImport;
      /** The same where nothing of hers is replaced: one of hers may then keep a number that a new one has, too. */
      additions: WatchImport;
      /** She has no list yet. */
      isFirst: boolean;
    }
  | { faults: string[] };

/** Which names of a file go into her list: a colleague's file may bring hundreds that she never asked for. */
export type NamesTaken = 'none' | 'new' | 'all';

/** A library that is brought back to an empty one brings its names; into a list that she has, none go unasked. */
export function usuallyTaken(names: NamesPlan | undefined): NamesTaken {
  return names && 'plan' in names && names.isFirst ? 'new' : 'none';
}

export function changesTaken(names: NamesPlan | undefined, taken: NamesTaken): WatchChange[] {
  if (!names || 'faults' in names || taken === 'none') return [];
  return (taken === 'all' ? names.plan : names.additions).changes;
}

export function planNames(current: readonly WatchEntry[], file: SeedText): NamesPlan {
  const read = readWatchlist(file);
  if ('errors' in read) return { faults: read.errors.map((error) => formatSeedError(inEntry(error))) };
  const known = new Set(current.map(({ id }) => id));
  return {
    plan: planWatchImport(current, read.list),
    additions: planWatchImport(
      current,
      read.list.filter(({ id }) => !known.has(id)),
    ),
    isFirst: current.length === 0,
  };
}

/** `0.names.1.text` -> `entry 1, names 2, text`: a researcher counts from one. */
function inEntry(error: SeedError): SeedError {
  const field = error.field
    .replace(/^\d+/, (at) => `entry ${Number(at) + 1}`)
    .replace(/\.(\d+)/g, (_all, at: string) => ` ${Number(at) + 1}`)
    .replaceAll('.', ', ');
  return { ...error, field };
}

/** What the file does not have stays as it is. */
export function planWatchImport(
  current: readonly WatchEntry[],
  incoming: readonly WatchEntry[],
): WatchImport {
  const known = new Map(current.map((entry) => [entry.id, entry]));
  const refused = refusedOf(current, incoming);
  const ids = new Set(refused.map(({ entry }) => entry.id));
  const plan: WatchImport = { changes: [], added: [], changed: [], same: [], refused };
  for (const after of incoming) {
    const before = known.get(after.id);
    if (isSameEntry(before, after)) plan.same.push(after);
    else if (!ids.has(after.id)) {
      if (before) plan.changed.push({ before, after });
      else plan.added.push(after);
      plan.changes.push({ id: after.id, before, after });
    }
  }
  return plan;
}

/** What is refused stays as it is, too, and keeps its number from others of the file. */
function refusedOf(current: readonly WatchEntry[], incoming: readonly WatchEntry[]): WatchImport['refused'] {
  const moving = new Set(incoming.map(({ id }) => id));
  const refused: WatchImport['refused'] = [];
  for (let before = -1; before !== refused.length; ) {
    before = refused.length;
    const holders = new Map(
      current.flatMap((one) => (one.imo && !moving.has(one.id) ? [[one.imo, one] as const] : [])),
    );
    for (const entry of incoming) {
      const holder = entry.imo ? holders.get(entry.imo) : undefined;
      if (!holder || !moving.has(entry.id)) continue;
      refused.push({ entry, holder });
      moving.delete(entry.id);
    }
  }
  return refused;
}
