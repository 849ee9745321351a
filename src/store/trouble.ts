/** Why something could not be read or written, for the one who is to be told. */
import type { Trouble } from '../core/library/trouble.ts';
import { isBroken, StorageFull, withDatabase } from './failures.ts';
import { ChangedMeanwhile, UnknownPassage } from './passages.ts';

export async function troubleOf(error: unknown): Promise<Trouble> {
  if (error instanceof ChangedMeanwhile) return 'elsewhere';
  if (error instanceof UnknownPassage) return 'gone';
  // What the database throws goes by many names.
  return withDatabase(() => Promise.reject(error)).then(
    () => 'failed' as const,
    (known) => (known instanceof StorageFull ? 'quota' : known === error ? 'failed' : 'unavailable'),
  );
}

/** Why a database could not be read: there is none here, or it is there and cannot be read. */
export async function whyUnreadable(error: unknown): Promise<'unavailable' | 'broken'> {
  return !isBroken(error) && (await troubleOf(error)) === 'unavailable' ? 'unavailable' : 'broken';
}
