/** Passages that were found, under headings. */

import { savedMonth } from '../text/saved-day.ts';
import type { Passage } from './passage.ts';
import type { FilterName } from './query.ts';
import { VALUES_OF } from './values.ts';

export const GROUPINGS = ['none', 'entity', 'article', 'tag', 'site', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** Empty for those that belong to none. */
  key: string;
  /** A month as `2026-06`. */
  name: string;
  passages: Passage[];
}

/** A passage with two names stands under both. Months in the order of the passages, others the largest first, those of none last. */
export function groupsOf(passages: readonly Passage[], by: Exclude<Grouping, 'none'>): Group[] {
  const groups = new Map<string, Group>();
  for (const passage of passages) {
    const keys = keysOf(passage, by);
    for (const { key, name } of keys.length > 0 ? keys : [{ key: '', name: '' }]) {
      const group = groups.get(key);
      if (group) group.passages.push(passage);
      else groups.set(key, { key, name, passages: [passage] });
    }
  }
  const all = [...groups.values()];
  if (by === 'month') return all;
  const isNone = ({ key }: Group) => Number(key === '');
  return all.sort(
    (a, b) => isNone(a) - isNone(b) || b.passages.length - a.passages.length || (a.name < b.name ? -1 : 1),
  );
}

function keysOf(passage: Passage, by: Exclude<Grouping, 'none'>): { key: string; name: string }[] {
  if (by !== 'month') return VALUES_OF[by as FilterName](passage);
  const month = savedMonth(passage);
  return [{ key: month, name: month }];
}
