/** Whom a reader means who saves a sentence from a card, and the card's doubt where it has one. */
import type { CardLink } from '../../core/library/passage.ts';
import type { Mark } from '../../core/matching/mention.ts';
import type { CardState } from './card-state.ts';

/** Undefined where several are in question, or nothing has come yet. */
export function cardLink(mark: Mark | null, content: CardState): CardLink | undefined {
  if (content.state === 'ready') {
    const [only, ...others] = content.entries;
    if (mark === null || !only || others.length > 0) return undefined;
    return { id: only.card.id, ...(mark === 'uncertain' && { doubt: only.opening }) };
  }
  if (content.state === 'yours') {
    const [only, ...others] = content.cards;
    if (mark === null || !only || others.length > 0) return undefined;
    return { id: only.id, ...(mark === 'yours-uncertain' && { doubt: '' }) };
  }
  return undefined;
}
