/** Who is linked with a passage that is saved on a page: as the lexicon, or the researcher's own list, has them now. */
import type { EntityCard } from '../core/card/entity-card.ts';
import { statusOf } from '../core/card/opening.ts';
import type { CardLink, LinkedEntity } from '../core/library/passage.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import { MessageError } from '../messages/channel.ts';

export interface LinkSources {
  /** The card of an entity. @throws MessageError `unknown entity`, and where it cannot be read now */
  readCard: (id: string, articleDay: string | undefined) => Promise<EntityCard>;
  /** Its name without the database; undefined where there is no such entity. */
  readName: (id: string) => Promise<string | undefined>;
  /** By the id that it has in her own list. */
  readOwn: (id: string) => Promise<WatchEntry | undefined>;
}

export function linksFrom({ readCard, readName, readOwn }: LinkSources) {
  type Link = Omit<LinkedEntity, 'by'>;

  /** No list says anything of what is the researcher's own. */
  async function linkTo(id: string): Promise<Link | undefined> {
    const own = entryIdOf(id);
    if (own === undefined) return linkToListed(id);
    const entry = await readOwn(own);
    return entry && { id, name: entry.name, status: '' };
  }

  async function linkToListed(id: string): Promise<Link | undefined> {
    try {
      const card = await readCard(id, undefined);
      return { id, name: card.name, status: statusOf(card) };
    } catch (error) {
      if (error instanceof MessageError && error.code === 'unknown entity') return undefined;
      // Who is named is known all the same; what the lists say of it is not, now.
      const name = await readName(id);
      return name === undefined ? undefined : { id, name, status: '' };
    }
  }

  return {
    /**
     * Without the day of the article: where the passage is read again nobody knows which day that was.
     *
     * @returns of those that there are
     */
    async named(ids: readonly string[]): Promise<LinkedEntity[]> {
      const linked = await Promise.all(ids.map(linkTo));
      return linked.flatMap((one) => (one ? [{ ...one, by: 'name' as const }] : []));
    },
    /** By hand: it was linked because she saved from its card. */
    async fromCard({ id, doubt }: CardLink): Promise<LinkedEntity | undefined> {
      const one = await linkTo(id);
      return one && { ...one, by: 'hand', ...(doubt !== undefined && { status: doubt, inDoubt: true }) };
    },
  };
}
