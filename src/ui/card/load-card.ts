/** What a card is filled with: the entry of its name, all in question where nothing decides, or what is the matter. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import { leadOf, openingFor } from '../../core/card/opening.ts';
import type { Mention } from '../../core/matching/mention.ts';
import type { Words } from '../../core/words/words.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { CardEntry, CardState } from './card-frame.tsx';
import { explainFailure } from './failures.ts';

/** Asks for an entry; rejects with an error that may have a code. */
export type ReadEntry = (id: string) => Promise<EntityCard>;

type Sought = Pick<Mention, 'id' | 'mark' | 'via'> &
  Partial<Pick<Mention, 'reason'>> & { candidates?: readonly { id: string }[] };

/** @param words asked for when the entries have come: their language may be another by then */
export async function loadCard(mention: Sought, read: ReadEntry, words: () => Words): Promise<CardState> {
  const ids = mention.id === null ? (mention.candidates ?? []).map(({ id }) => id) : [mention.id];
  return load(ids, read, words, (card) => openingFor(mention, card, words()));
}

/** An entry by itself, opened from another. */
export async function loadEntry(id: string, read: ReadEntry, words: () => Words): Promise<CardState> {
  return load([id], read, words, leadOf);
}

async function load(
  ids: readonly string[],
  read: ReadEntry,
  words: () => Words,
  openingOf: (card: EntityCard) => string,
): Promise<CardState> {
  try {
    const cards = await Promise.all(ids.map(read));
    return { state: 'ready', entries: cards.map((card): CardEntry => ({ card, opening: openingOf(card) })) };
  } catch (error) {
    const { code = 'failed' } = error as { code?: ErrorCode };
    return { state: 'failed', message: words().say(explainFailure(code)) };
  }
}
