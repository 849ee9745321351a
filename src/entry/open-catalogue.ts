/** The whole lexicon, opened for search: for the page of all names, and for a look-up in the panel. */
import { type Catalogue, openCatalogue } from '../core/browse/catalogue.ts';
import { isoDay } from '../core/card/dates.ts';
import type { PublicLexicon } from '../core/lexicon/lexicon.ts';
import type { Words } from '../core/words/words.ts';
import { readPackagedCorrections, readPackagedLexicon } from '../platform/packaged.ts';
import { DatabaseUnavailable, withDatabase } from '../store/failures.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openReference, readLexicon } from '../store/reference.ts';

/** `isStored`: read from the database, as it should be; else out of the package. */
export async function readCatalogue(words: Words): Promise<{ catalogue: Catalogue; isStored: boolean }> {
  const [stored, corrections] = await Promise.all([readStored(), readPackagedCorrections()]);
  const lexicon = stored ?? (await readPackagedLexicon());
  return {
    catalogue: openCatalogue(lexicon, corrections, words, isoDay(new Date())),
    isStored: stored !== undefined,
  };
}

/** Undefined where there is no storage. */
async function readStored(): Promise<PublicLexicon | undefined> {
  const reference = openReference();
  const whenSeeded = keepSeeded(reference, LEXICON_VERSION, readPackagedLexicon);
  try {
    return await withDatabase(() => whenSeeded(() => readLexicon(reference)));
  } catch (error) {
    if (error instanceof DatabaseUnavailable) return undefined;
    throw error;
  }
}
