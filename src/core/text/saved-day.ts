/** The day on which a passage was saved: the same for everybody who reads it, wherever she is. */
import { dayOf } from './day-of.ts';

/** Of a passage, what its day is told by. */
export interface SavedDay {
  /** ISO time in UTC. */
  savedAt: string;
  /** ISO day, as whoever saved it had it. */
  savedOn?: string | undefined;
}

/** ISO day. On the reader's own clock where nobody kept it: earlier versions, other programs. */
export function savedDay({ savedAt, savedOn }: SavedDay): string {
  return savedOn ?? dayOf(savedAt);
}

/** `2026-06` */
export const savedMonth = (passage: SavedDay) => savedDay(passage).slice(0, 7);
