/** What a card looks things up in, over a lexicon in memory or what was read of it from a database. */
import type { Entity, Lexicon } from '../lexicon/lexicon.ts';
import { newestCopies } from '../lexicon/list-copies.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import type { Words } from '../words/words.ts';
import type { Reference } from './describe-entity.ts';

type Part = Pick<Lexicon, 'version' | 'sources' | 'authorities' | 'measures'> & {
  /** All that are named in what is described. */
  entities: readonly Pick<Entity, 'id' | 'name'>[];
};

/** In the words of one language. */
export function referenceOf(
  { version, sources, authorities, measures, entities }: Part,
  words: Words,
): Reference {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const newest = newestCopies(sources);
  return {
    words,
    version,
    source: (ref) => byId.get(sourceId(ref)),
    newestCopies: () => newest,
    authority: (id) => {
      const { name, full, list } = authorities[id] ?? { name: id, full: id };
      return {
        name: words.term('authority', id, name),
        full: words.term('authorityFull', id, full),
        ...(list ? { list: words.term('authorityList', id, list) } : {}),
      };
    },
    meaning: (measure) => {
      const meaning = measures[measure];
      return meaning && words.term('meaning', measure, meaning);
    },
    nameOf: (id) => names.get(id),
  };
}
