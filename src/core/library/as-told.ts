/** What the card said of an entity when a passage was saved, and when that was. */
import type { Passage } from './passage.ts';

export interface Told {
  /** ISO time in UTC. */
  savedAt: string;
  status: string;
  /** To whom, as she calls herself; empty where that is not said. */
  creator: string;
}

/**
 * @param passages the newest first
 * @returns undefined where no card has said anything: what is linked by hand was looked up on another day
 */
export function lastTold(
  passages: readonly Pick<Passage, 'savedAt' | 'entities' | 'creator'>[],
  id: string,
): Told | undefined {
  for (const { savedAt, entities, creator } of passages) {
    const named = entities.find((one) => one.id === id && one.by === 'name' && one.status !== '');
    if (named) return { savedAt, status: named.status, creator };
  }
  return undefined;
}
