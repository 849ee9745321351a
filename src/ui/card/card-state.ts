/** What a card is filled with. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import type { OwnCard } from '../../core/watch/own-card.ts';

export interface CardEntry {
  card: EntityCard;
  opening: string;
}

export type CardState =
  | { state: 'loading' }
  | { state: 'failed'; message: string }
  /** One entry, or all in question where nothing decides. */
  | { state: 'ready'; entries: CardEntry[] }
  /** The same of the reader's own list. */
  | { state: 'yours'; cards: OwnCard[] };

/** Undefined until it has come, or where none is to be had. */
export function entryOf(content: CardState): CardEntry | undefined {
  return content.state === 'ready' ? content.entries[0] : undefined;
}
