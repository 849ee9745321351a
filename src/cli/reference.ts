/** What a card looks things up in, over a lexicon in memory. */
import type { Reference } from '../core/card/describe-entity.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { sourceId } from '../core/lexicon/source-ref.ts';

export function referenceOf(lexicon: Lexicon): Reference {
  const sources = new Map(lexicon.sources.map((source) => [source.id, source]));
  return {
    version: lexicon.version,
    source: (ref) => sources.get(sourceId(ref)),
    authority: (id) => lexicon.authorities[id] ?? { name: id, full: id },
    meaning: (measure) => lexicon.measures[measure],
  };
}
