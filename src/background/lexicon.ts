/** The lexicon as the background keeps it in IndexedDB, and what it tells of it. */

import type { EntityCard } from '../core/card/entity-card.ts';
import { isoDay } from '../core/text/day-of.ts';
import { MessageError } from '../messages/channel.ts';
import type { Reply, ToBackground } from '../messages/protocol.ts';
import { readPackagedLexicon } from '../platform/packaged.ts';
import { readWords } from '../platform/words.ts';
import { withDatabase } from '../store/failures.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openReference, readEntity } from '../store/reference.ts';

export interface KeptLexicon {
  /** Resolves when it is there whole. @throws DatabaseUnavailable */
  whenThere(): Promise<void>;
  state(): Promise<Reply<ToBackground, 'lexicon/state'>>;
  /** @throws MessageError `unknown entity`, and DatabaseUnavailable */
  card(id: string, articleDay?: string): Promise<EntityCard>;
  /** From the package, where the database does not answer; undefined where there is no such entity. */
  nameOf(id: string): Promise<string | undefined>;
}

export function keepLexicon(version: string): KeptLexicon {
  const reference = openReference();
  let isSeeding = false;
  const whenSeeded = keepSeeded(reference, version, readPackagedLexicon, (now) => {
    isSeeding = now;
  });
  const whenThere = () => withDatabase(() => whenSeeded(async () => {}));

  return {
    whenThere,
    async state() {
      if (isSeeding) return 'updating';
      try {
        await whenThere();
        return 'ready';
      } catch {
        // A profile may be so broken that the database does not even say what is the matter with it.
        return 'unavailable';
      }
    },
    async card(id, articleDay) {
      const words = await readWords();
      const card = await withDatabase(() =>
        whenSeeded(() => readEntity(reference, id, words, isoDay(new Date()), articleDay)),
      );
      if (!card) throw new MessageError('unknown entity', `The lexicon has no entry "${id}".`);
      return card;
    },
    async nameOf(id) {
      const { entities } = await readPackagedLexicon();
      return entities.find((entity) => entity.id === id)?.name;
    },
  };
}
