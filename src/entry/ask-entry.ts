/** An entry for a card: of the reader's own list, or of the lexicon. Wiring only. */
import type { EntityCard } from '../core/card/entity-card.ts';
import type { OwnCard } from '../core/watch/own-card.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import { send } from '../messages/channel.ts';

/** @param articleDay ISO day on which the article came out, as far as it is known: the card tells of that day, too */
export async function askEntry(
  id: string,
  articleDay: () => string | undefined | Promise<string | undefined>,
): Promise<EntityCard | OwnCard> {
  if (entryIdOf(id) !== undefined) return send('watchlist/card', { id });
  return send('entity/read', { id, articleDay: await articleDay() });
}
