/** The day on which a passage was saved: the same for everybody who reads it, wherever she is. */
import { dayOf } from '../text/day-of.ts';
import type { Passage } from './passage.ts';

/** What it is told by. */
export type SavedDay = Pick<Passage, 'savedAt' | 'savedOn'>;

/** ISO day. On the reader's own clock where nobody kept it: earlier versions, other programs. */
export function savedDay({ savedAt, savedOn }: SavedDay): string {
  return savedOn ?? dayOf(savedAt);
}

/** `2026-06` */
export const savedMonth = (passage: SavedDay) => savedDay(passage).slice(0, 7);
