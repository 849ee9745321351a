/** Which entities a reader wants to see. */
import type { Entity } from '../lexicon/lexicon.ts';
import type { Kind } from '../lexicon/terms.ts';
import { type Listing, listingOf } from './standing.ts';

/** An empty word means any. */
export interface Filters {
  kind: Kind | '';
  /** With it, `listing` is what this authority alone says. */
  authority: string;
  listing: Listing | '';
  /** Whether bodies everybody names are shown too. */
  background: boolean;
}

export const NO_FILTERS: Filters = { kind: '', authority: '', listing: '', background: true };

type Filtered = Pick<Entity, 'kind' | 'mark' | 'status'>;

export function passes(entity: Filtered, { kind, authority, listing, background }: Filters): boolean {
  if (kind !== '' && entity.kind !== kind) return false;
  if (!background && entity.mark === 'background') return false;
  if (listing !== '') return listingOf(entity, authority) === listing;
  return authority === '' || entity.status.some((status) => status.authority === authority);
}

/** Whether anything is held back. */
export function isFiltering(filters: Filters): boolean {
  return (Object.keys(NO_FILTERS) as (keyof Filters)[]).some((key) => filters[key] !== NO_FILTERS[key]);
}

/** Ids of all authorities that a history names, the most frequent first. */
export function authoritiesIn(entities: readonly Pick<Entity, 'status'>[]): string[] {
  const counts = new Map<string, number>();
  for (const { authority } of entities.flatMap(({ status }) => status))
    counts.set(authority, (counts.get(authority) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id);
}
