/** What an article appeared in, as it is cited. */
import type { SavedPage } from '../library/passage.ts';

/** The host where the page did not say what it is called, or nobody kept it. */
export function publicationOf({ publication, site }: SavedPage): string {
  return publication || site;
}
