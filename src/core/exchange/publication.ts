/** What an article appeared in and what it is called, as it is cited. */
import type { SavedPage } from '../library/passage.ts';

/** The host where the page did not say what it is called, or nobody kept it. */
export function publicationOf({ publication, site }: SavedPage): string {
  return publication || site;
}

/** Many a site writes its own name behind that of each article; in a citation it would stand there twice. */
export function citedTitle(page: SavedPage): string {
  const title = page.title.trimEnd();
  const publication = publicationOf(page);
  if (publication === '' || !title.toLowerCase().endsWith(publication.toLowerCase())) return title;
  const rest = title.slice(0, title.length - publication.length);
  const own = rest.replace(/\s+[|–—·-]\s+$/, '');
  return own === rest || own === '' ? title : own;
}
