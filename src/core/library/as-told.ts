/** What the card said of an entity when a passage was saved, and when that was. */

import { type SavedDay, savedDay } from '../text/saved-day.ts';
import { isInDoubt } from './in-doubt.ts';
import type { Passage } from './passage.ts';

export interface Told {
  /** ISO day. */
  savedOn: string;
  status: string;
  /** To whom, as she calls herself; empty where that is not said. */
  creator: string;
}

/**
 * @param passages the newest first
 * @returns undefined where no card has said anything: what is linked by hand was looked up on another day
 */
export function lastTold(
  passages: readonly (SavedDay & Pick<Passage, 'entities' | 'creator'>)[],
  id: string,
): Told | undefined {
  for (const passage of passages) {
    const named = passage.entities.find(
      (one) => one.id === id && one.by === 'name' && one.status !== '' && !isInDoubt(one),
    );
    if (named) return { savedOn: savedDay(passage), status: named.status, creator: passage.creator };
  }
  return undefined;
}
