/** What a card is filled with: the entry of its name, all in question where nothing decides, or what is the matter. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import { openingFor } from '../../core/card/opening.ts';
import type { Mention } from '../../core/matching/mention.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { CardState } from './card-frame.tsx';
import { explainFailure } from './failures.ts';

/** @param read asks for an entry; rejects with an error that may have a code */
export async function loadCard(
  mention: Mention,
  read: (id: string) => Promise<EntityCard>,
): Promise<CardState> {
  const ids = mention.id === null ? (mention.candidates ?? []).map(({ id }) => id) : [mention.id];
  try {
    const cards = await Promise.all(ids.map(read));
    return { state: 'ready', entries: cards.map((card) => ({ card, opening: openingFor(mention, card) })) };
  } catch (error) {
    const { code = 'failed' } = error as { code?: ErrorCode };
    return { state: 'failed', message: explainFailure(code) };
  }
}
