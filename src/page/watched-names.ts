/** The reader's own names among the marks of the lexicon: where both stand the mark stays, and each place is come to once. */
import type { WatchedPart } from './content-parts.ts';
import { coversOf } from './covering.ts';
import type { PageMarks } from './marks.ts';
import type { PlacedMention } from './painter.ts';
import { inReadingOrder } from './reading-order.ts';

export interface WatchedNames extends Omit<WatchedPart, 'onChanged'> {
  isCovered(placed: PlacedMention): boolean;
  /** Looks again what covers what: one or the other has changed. */
  renew(): void;
}

/** @param own the marks of the reader's names; `bundled` those of the lexicon */
export function watchedNames(own: PageMarks, bundled: PageMarks): WatchedNames {
  let covers = new Map<PlacedMention, PlacedMention>();

  return {
    renew() {
      covers = coversOf(own.painted(), bundled.painted());
    },
    isCovered: (placed) => covers.has(placed),
    names: () => own.names(),
    placesOf(key) {
      const places = own.placesOf(key);
      return places.length === 0 ? undefined : places.map((one) => covers.get(one) ?? one);
    },
    painted: () =>
      inReadingOrder(
        bundled.painted(),
        own.painted().filter((one) => !covers.has(one)),
      ),
    mentionAt: (x, y) => own.mentionAt(x, y),
    flash: (placed) => own.flash(placed),
    beneath: (placed) => [...covers].flatMap(([one, cover]) => (cover === placed ? [one.mention] : [])),
    covered: () => [...covers.keys()],
  };
}
