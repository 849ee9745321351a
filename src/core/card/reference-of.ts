/** What a card looks things up in, over a lexicon in memory or what was read of it from a database. */
import type { Entity, Lexicon } from '../lexicon/lexicon.ts';
import { newestCopies } from '../lexicon/list-copies.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import type { Reference } from './describe-entity.ts';

type Part = Pick<Lexicon, 'version' | 'sources' | 'authorities' | 'measures'> & {
  /** All that are named in what is described. */
  entities: readonly Pick<Entity, 'id' | 'name'>[];
};

export function referenceOf({ version, sources, authorities, measures, entities }: Part): Reference {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const newest = newestCopies(sources);
  return {
    version,
    source: (ref) => byId.get(sourceId(ref)),
    newestCopies: () => newest,
    authority: (id) => authorities[id] ?? { name: id, full: id },
    meaning: (measure) => measures[measure],
    nameOf: (id) => names.get(id),
  };
}
