/** The whole lexicon, for our own pages. */
import type { PublicLexicon } from '../core/lexicon/lexicon.ts';
import { readPackagedLexicon } from '../platform/packaged.ts';
import { DatabaseUnavailable, withDatabase } from '../store/failures.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openReference, readLexicon } from '../store/reference.ts';

/** `isStored`: read from the database, as it should be; else out of the package. */
export async function readWholeLexicon(): Promise<{ lexicon: PublicLexicon; isStored: boolean }> {
  const stored = await readStored();
  return { lexicon: stored ?? (await readPackagedLexicon()), isStored: stored !== undefined };
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
