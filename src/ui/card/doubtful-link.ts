/** Whom a reader means who saves a sentence from a card that is not sure of its name. */
import type { DoubtfulLink } from '../../core/library/passage.ts';
import type { Mark } from '../../core/matching/mention.ts';
import { IN_DOUBT } from '../../core/watch/own-id.ts';
import type { CardState } from './card-state.ts';

/** Undefined where there is no doubt, several are in question, or nothing has come yet. */
export function doubtfulLink(mark: Mark | null, content: CardState): DoubtfulLink | undefined {
  if (mark === 'uncertain' && content.state === 'ready') {
    const [only, ...others] = content.entries;
    return only && others.length === 0 ? { id: only.card.id, status: only.opening } : undefined;
  }
  if (mark === 'yours-uncertain' && content.state === 'yours') {
    const [only, ...others] = content.cards;
    return only && others.length === 0 ? { id: only.id, status: IN_DOUBT } : undefined;
  }
  return undefined;
}
