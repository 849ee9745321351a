/** What a list says of an entity now, as the filter of the browse page divides them. */
import { standings } from '../lexicon/history.ts';
import type { Entity } from '../lexicon/lexicon.ts';

/** `ended`: it was listed, and no listing is in force any more. `none`: the lexicon knows of no listing. */
export type Listing = 'listed' | 'ended' | 'none';

/** By all authorities together, or by one alone. */
export function listingOf({ status }: Pick<Entity, 'status'>, authority = ''): Listing {
  const all = standings(status).filter((one) => authority === '' || one.authority === authority);
  if (all.some(({ listings }) => listings.length > 0)) return 'listed';
  return all.some(({ ended }) => ended) ? 'ended' : 'none';
}
