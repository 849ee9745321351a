/** Entities of the lexicon, to be linked with a passage by hand; read when they are first asked for. */
import type { Catalogue } from '../browse/catalogue.ts';
import { NO_FILTERS } from '../browse/filters.ts';
import type { Entity } from '../lexicon/lexicon.ts';
import type { LinkedEntity } from './passage.ts';

export interface EntityFacts {
  imo: string | undefined;
  /** Its references on lists. */
  references: readonly string[];
}

export interface EntityFinder {
  /** The best first, each with the first line of its card as it is today. */
  find(typed: string): Promise<LinkedEntity[]>;
  /** What a table of passages says of an entity besides. */
  facts(): Promise<(id: string) => EntityFacts | undefined>;
}

const MOST = 20;

export function openEntityFinder(load: () => Promise<Catalogue>): EntityFinder {
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
      return catalogue
        .results(typed, NO_FILTERS)
        .groups.flatMap<Entity>(({ entities }) => entities)
        .slice(0, MOST)
        .map((entity) => ({
          id: entity.id,
          name: entity.name,
          by: 'hand',
          status: catalogue.leadOf(entity),
        }));
    },
    async facts() {
      const { entities } = await read();
      const byId = new Map(entities.map((entity) => [entity.id, entity]));
      return (id) => {
        const entity = byId.get(id);
        return entity && { imo: entity.imo, references: entity.status.map(({ reference }) => reference) };
      };
    },
  };
}
