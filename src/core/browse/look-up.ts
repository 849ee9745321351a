/** What the lexicon has of a text that a reader selected: the text as a search, or else the names that stand in it. */
import type { Entity } from '../lexicon/lexicon.ts';
import type { Catalogue } from './catalogue.ts';
import { NO_FILTERS } from './filters.ts';

export interface LookedUp {
  /** The best first. */
  entities: readonly Entity[];
  /** Nothing is written so: these are written nearly so. */
  isNear: boolean;
}

export function lookUp({ results, namedIn }: Pick<Catalogue, 'results' | 'namedIn'>, text: string): LookedUp {
  const { groups, isNear } = results(text, NO_FILTERS);
  // Without a word in it, a text finds all there is.
  const found = groups.length === 1 && !groups[0]!.kind ? groups[0]!.entities : [];
  if (found.length > 0 && !isNear) return { entities: found, isNear };
  const named = namedIn(text);
  return named.length > 0 ? { entities: named, isNear: false } : { entities: found, isNear };
}
