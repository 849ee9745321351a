/** Sites, entities, tags and articles of a library, each with how many passages it has. */
import type { Passage } from './passage.ts';
import type { FilterName } from './query.ts';

export interface Value {
  /** What tells it from others: host, id, tag, address. */
  key: string;
  /** As it is shown and asked for. */
  name: string;
  count: number;
}

export interface Values {
  add(passage: Passage): void;
  remove(passage: Passage): void;
  /** The most frequent first. */
  all(filter: FilterName): readonly Value[];
}

/** What a passage has of each kind, as key and name. */
export const VALUES_OF: Record<FilterName, (passage: Passage) => { key: string; name: string }[]> = {
  site: ({ page: { site } }) => (site ? [{ key: site, name: site }] : []),
  entity: ({ entities }) => entities.map(({ id, name }) => ({ key: id, name })),
  tag: ({ tags }) => tags.map((tag) => ({ key: tag, name: tag })),
  article: ({ page: { url, title } }) => [{ key: url, name: title || url }],
};

export function createValues(): Values {
  const counts: Record<FilterName, Map<string, Value>> = {
    site: new Map(),
    entity: new Map(),
    tag: new Map(),
    article: new Map(),
  };
  let sorted: Partial<Record<FilterName, Value[]>> = {};

  function change(passage: Passage, by: 1 | -1): void {
    sorted = {};
    for (const [filter, values] of Object.entries(counts) as [FilterName, Map<string, Value>][]) {
      for (const { key, name } of VALUES_OF[filter](passage)) {
        const value = values.get(key) ?? { key, name, count: 0 };
        value.count += by;
        if (value.count > 0) values.set(key, value);
        else values.delete(key);
      }
    }
  }
  return {
    add: (passage) => change(passage, 1),
    remove: (passage) => change(passage, -1),
    all(filter) {
      sorted[filter] ??= mostFrequentFirst([...counts[filter].values()]);
      return sorted[filter];
    },
  };
}

/** Counts over some passages only, those of what was found. */
export function valuesOf(passages: readonly Passage[], filter: FilterName): Value[] {
  const values = new Map<string, Value>();
  for (const passage of passages) {
    for (const { key, name } of VALUES_OF[filter](passage)) {
      const value = values.get(key);
      if (value) value.count++;
      else values.set(key, { key, name, count: 1 });
    }
  }
  return mostFrequentFirst([...values.values()]);
}

function mostFrequentFirst(values: Value[]): Value[] {
  return values.sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.key, b.key));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
