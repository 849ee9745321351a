/** The whole lexicon, opened for search: for the page of all names, and for a look-up in the panel. */
import { type Catalogue, openCatalogue } from '../core/browse/catalogue.ts';
import { isoDay } from '../core/text/day-of.ts';
import type { Words } from '../core/words/words.ts';
import { readPackagedCorrections } from '../platform/packaged.ts';
import { readWholeLexicon } from './read-lexicon.ts';

/** `isStored`: read from the database, as it should be; else out of the package. */
export async function readCatalogue(words: Words): Promise<{ catalogue: Catalogue; isStored: boolean }> {
  const [{ lexicon, isStored }, corrections] = await Promise.all([
    readWholeLexicon(),
    readPackagedCorrections(),
  ]);
  return { catalogue: openCatalogue(lexicon, corrections, words, isoDay(new Date())), isStored };
}
