/** What a card looks things up in, over a lexicon in memory or what was read of it from a database. */
import type { Lexicon } from '../lexicon/lexicon.ts';
import { newestCopies } from '../lexicon/list-copies.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import type { Reference } from './describe-entity.ts';

type Part = Pick<Lexicon, 'version' | 'sources' | 'authorities' | 'measures'>;

export function referenceOf({ version, sources, authorities, measures }: Part): Reference {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const newest = newestCopies(sources);
  return {
    version,
    source: (ref) => byId.get(sourceId(ref)),
    newestCopies: () => newest,
    authority: (id) => authorities[id] ?? { name: id, full: id },
    meaning: (measure) => measures[measure],
  };
}
