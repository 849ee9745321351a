/** Passages that were found, under headings. */

import { savedMonth } from '../text/saved-day.ts';
import type { Passage } from './passage.ts';
import { publishedDay } from './published-day.ts';
import type { FilterName } from './query.ts';
import { VALUES_OF, type ValueOfPassage } from './values.ts';

export const GROUPINGS = ['none', 'entity', 'article', 'tag', 'site', 'published', 'month'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export interface Group {
  /** Empty for those that belong to none. */
  key: string;
  /** A month as `2026-06`. */
  name: string;
  passages: Passage[];
  /** In how many of them the entity is linked in doubt alone. */
  inDoubt: number;
}

const NONE: ValueOfPassage = { key: '', name: '' };

/**
 * A passage with two names stands under both. Months the newest first, or as they are asked for; others the largest first; those of none last.
 */
export function groupsOf(
  passages: readonly Passage[],
  by: Exclude<Grouping, 'none'>,
  isOldestFirst = false,
): Group[] {
  const groups = new Map<string, Group>();
  for (const passage of passages) {
    const keys = keysOf(passage, by);
    for (const { key, name, isInDoubt } of keys.length > 0 ? keys : [NONE]) {
      const group = groups.get(key) ?? { key, name, passages: [], inDoubt: 0 };
      group.passages.push(passage);
      if (isInDoubt) group.inDoubt++;
      groups.set(key, group);
    }
  }
  const all = [...groups.values()];
  const isNone = ({ key }: Group) => Number(key === '');
  if (by === 'month' || by === 'published')
    return all.sort((a, b) => isNone(a) - isNone(b) || (a.key < b.key === isOldestFirst ? -1 : 1));
  return all.sort(
    (a, b) => isNone(a) - isNone(b) || b.passages.length - a.passages.length || (a.name < b.name ? -1 : 1),
  );
}

function keysOf(passage: Passage, by: Exclude<Grouping, 'none'>): ValueOfPassage[] {
  if (by !== 'month' && by !== 'published') return VALUES_OF[by as FilterName](passage);
  const month = by === 'month' ? savedMonth(passage) : publishedDay(passage).slice(0, 7);
  return month === '' ? [] : [{ key: month, name: month }];
}
