/** Entities of the lexicon, and names of the researcher's own, to be linked with a passage by hand; read when they are first asked for. */
import type { Catalogue } from '../browse/catalogue.ts';
import { NO_FILTERS } from '../browse/filters.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import type { WatchEntry } from '../watch/entry.ts';
import { entryIdOf, watchedId } from '../watch/own-id.ts';
import { searchWatchlist } from '../watch/search.ts';
import type { LinkedEntity } from './passage.ts';

export interface EntityFacts {
  imo: string | undefined;
  /** Its references, each with whose it is: `UN KPe.010`. */
  references: readonly string[];
}

export interface EntityFinder {
  /** Her own, then the best of the lexicon, each with what its card says of the lists today. */
  find(typed: string): Promise<LinkedEntity[]>;
  /** What a table of passages says of an entity besides. */
  facts(): Promise<(id: string) => EntityFacts | undefined>;
}

const MOST = 20;
const MOST_OWN = 3;

/** @param own asked for each time */
export function openEntityFinder(
  load: () => Promise<Catalogue>,
  own: () => readonly WatchEntry[],
): EntityFinder {
  let reading: Promise<Catalogue> | undefined;

  function read(): Promise<Catalogue> {
    reading ??= load();
    reading.catch(() => {
      reading = undefined;
    });
    return reading;
  }

  return {
    async find(typed) {
      if (typed.trim() === '') return [];
      const catalogue = await read();
      const ofLexicon = catalogue
        .results(typed, NO_FILTERS)
        .groups.flatMap<Entity>(({ entities }) => entities)
        .slice(0, MOST)
        .map(
          (entity): LinkedEntity => ({
            id: entity.id,
            name: entity.name,
            by: 'hand',
            status: catalogue.statusOf(entity),
          }),
        );
      const hers = searchWatchlist(own(), typed).map(
        (entry): LinkedEntity => ({ id: watchedId(entry), name: entry.name, by: 'hand', status: '' }),
      );
      return [...hers.slice(0, MOST_OWN), ...ofLexicon];
    },
    async facts() {
      const { entities } = await read();
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      const hers = new Map(own().map((entry) => [entry.id, entry]));
      return (id) => {
        const entry = hers.get(entryIdOf(id) ?? '');
        if (entry) return { imo: entry.imo, references: [] };
        const entity = byId.get(id);
        return entity && { imo: entity.imo, references: referencesOf(entity) };
      };
    },
  };
}

/** Each once, however often the list has changed what it says of it. */
function referencesOf({ status }: Entity): string[] {
  return [...new Set(status.map(({ authority, reference }) => `${authority} ${reference}`))];
}
