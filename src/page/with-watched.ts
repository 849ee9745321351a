/** The marks of a page together with the names of the reader's own, where watched.js shows any. */
import { isYours } from '../core/matching/mention.ts';
import type { WatchedPart } from './content-parts.ts';
import type { PageMarks } from './marks.ts';

/** @param watched asked each time: it comes later, and may go */
export function withWatched(marks: PageMarks, watched: () => WatchedPart | undefined): PageMarks {
  return {
    ...marks,
    names: () => [...marks.names(), ...(watched()?.names() ?? [])],
    placesOf: (key) => watched()?.placesOf(key) ?? marks.placesOf(key),
    painted: () => watched()?.painted() ?? marks.painted(),
    mentionAt: (x, y) => marks.mentionAt(x, y) ?? watched()?.mentionAt(x, y),
    flash(placed) {
      // Never among the highlights, which the page can see.
      if (isYours(placed.mention.mark)) watched()?.flash(placed);
      else marks.flash(placed);
    },
  };
}
