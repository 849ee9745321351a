/** The reference database as its readers want it: seeded with the packaged lexicon, and made anew when it is broken. */
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { isBroken } from './failures.ts';
import { type ReferenceDatabase, seedUnlessCurrent } from './reference.ts';

/**
 * @param load reads the packaged lexicon; called only when it is needed
 * @param onSeeding told when the lexicon begins to be written, and when that is over
 * @returns what runs work on the database once the lexicon of this version is in it
 */
export function keepSeeded(
  database: ReferenceDatabase,
  version: string,
  load: () => Promise<Lexicon>,
  onSeeding: (isSeeding: boolean) => void = () => {},
) {
  let mending: Promise<void> | undefined;

  return async function whenSeeded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await attempt(work);
    } catch (error) {
      // Whoever reads while another mends is told that the database is closed.
      if (!mending && !isBroken(error)) throw error;
      mending ??= mend().finally(() => {
        mending = undefined;
      });
      await mending;
      return attempt(work);
    }
  };

  async function attempt<T>(work: () => Promise<T>): Promise<T> {
    const begin = () => {
      onSeeding(true);
      return load();
    };
    await seedUnlessCurrent(database, version, begin).finally(() => onSeeding(false));
    return work();
  }

  /** Nothing is lost: the library is another database. */
  async function mend(): Promise<void> {
    await database.delete();
    await database.open();
  }
}
