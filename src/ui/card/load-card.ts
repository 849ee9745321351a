/** What a card is filled with: the entry of its name, all in question where nothing decides, or what is the matter. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import { leadOf, openingFor } from '../../core/card/opening.ts';
import type { Mention } from '../../core/matching/mention.ts';
import { isOwnCard, type OwnCard } from '../../core/watch/own-card.ts';
import type { Words } from '../../core/words/words.ts';
import type { ErrorCode } from '../../messages/protocol.ts';
import type { CardEntry, CardState } from './card-state.ts';
import { explainFailure } from './failures.ts';

/** Asks for an entry of the lexicon, or of the reader's own list; rejects with an error that may have a code. */
export type ReadEntry = (id: string) => Promise<EntityCard | OwnCard>;

type Sought = Pick<Mention, 'id' | 'mark' | 'via'> &
  Partial<Pick<Mention, 'reason'>> & { candidates?: readonly { id: string }[] };

/** @param words asked for when the entries have come: their language may be another by then */
export async function loadCard(mention: Sought, read: ReadEntry, words: () => Words): Promise<CardState> {
  return load(idsOf(mention), read, words, (card) => openingFor(mention, card, words()));
}

/** The one that is meant, or all in question. */
export function idsOf({
  id,
  candidates = [],
}: Pick<Mention, 'id'> & { candidates?: readonly { id: string }[] | undefined }): string[] {
  return id === null ? candidates.map((one) => one.id) : [id];
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
    // The two are never in question together: they are found by indexes of their own.
    const own = cards.filter(isOwnCard);
    if (own.length > 0) return { state: 'yours', cards: own };
    const entries = cards.flatMap((card): CardEntry[] =>
      isOwnCard(card) ? [] : [{ card, opening: openingOf(card) }],
    );
    return { state: 'ready', entries };
  } catch (error) {
    const { code = 'failed' } = error as { code?: ErrorCode };
    return { state: 'failed', message: words().say(explainFailure(code)) };
  }
}
