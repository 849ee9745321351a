/** What can go wrong with IndexedDB: it is not there, it is broken, or the fault is another's. */
import Dexie from 'dexie';

/** IndexedDB's many ways to be absent (private window, full disk, broken profile) as one error. */
export class DatabaseUnavailable extends Error {}

/** The disk, or the browser's share of it, is full: what was to be written was not. What is there can still be read. */
export class StorageFull extends DatabaseUnavailable {}

/** @throws StorageFull, DatabaseUnavailable for what the database throws; any other error as it is */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isOfDatabase(error)) throw error;
    const { name } = causeOf(error);
    throw name === Dexie.errnames.QuotaExceeded ? new StorageFull(name) : new DatabaseUnavailable(name);
  }
}

/** Whether a database is there and cannot be used as it is: another program's version, a store or a key that is missing. */
export function isBroken(error: unknown): boolean {
  return isOfDatabase(error) && BROKEN.has(causeOf(error).name);
}

const NAMES = new Set<string>(Object.values(Dexie.errnames));

const BROKEN = new Set<string>([
  Dexie.errnames.Version,
  Dexie.errnames.Schema,
  Dexie.errnames.Upgrade,
  Dexie.errnames.NotFound,
  Dexie.errnames.InvalidState,
  Dexie.errnames.Constraint,
  Dexie.errnames.Data,
  Dexie.errnames.Unknown,
]);

/** Dexie's errors go by the names of IndexedDB's own, which come through at times. */
function isOfDatabase(error: unknown): error is Error {
  // The one name that the language has too: a lexicon that is no JSON is no fault of the database.
  return error instanceof Error && NAMES.has(error.name) && !(error instanceof SyntaxError);
}

const WRAPPED = new Set<string>([Dexie.errnames.DatabaseClosed, Dexie.errnames.Abort]);

/**
 * A database that could not be opened says only that it is closed, a transaction only that it was ended, many writes only how many failed; why
 * lies within.
 */
function causeOf(error: Error): Error {
  const { inner, failures } = error as { inner?: unknown; failures?: readonly unknown[] };
  const within = WRAPPED.has(error.name) ? inner : error.name === 'BulkError' ? failures?.[0] : undefined;
  return within instanceof Error ? causeOf(within) : error;
}
