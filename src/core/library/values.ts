/** Sites, entities, tags and articles of a library, each with how many passages it has. */
import { wordsTyped } from '../browse/search-words.ts';
import { isOnlyInDoubt } from './in-doubt.ts';
import type { Passage } from './passage.ts';
import type { FilterName } from './query.ts';

export interface Value {
  /** What tells it from others: host, id, tag, address. */
  key: string;
  /** As it is shown and asked for. */
  name: string;
  count: number;
  /** In how many of them it is linked in doubt alone. */
  inDoubt: number;
}

export interface Values {
  add(passage: Passage): void;
  remove(passage: Passage): void;
  /** The most frequent first. */
  all(filter: FilterName): readonly Value[];
  /** All that one is called; as it is shown first. */
  namesOf(filter: FilterName, value: Value): readonly NameInWords[];
}

export interface NameInWords {
  name: string;
  /** Folded, as they are typed. */
  words: readonly string[];
}

/** What an entity is called besides, by its id: in the lexicon, or in her own list. */
export type OtherNames = (id: string) => readonly string[];

export interface ValueOfPassage extends Pick<Value, 'key' | 'name'> {
  isInDoubt?: boolean;
}

/** What a passage has of each kind. */
export const VALUES_OF: Record<FilterName, (passage: Passage) => ValueOfPassage[]> = {
  site: ({ page: { site } }) => (site ? [{ key: site, name: site }] : []),
  entity: ({ entities }) =>
    entities.map(({ id, name }) => ({ key: id, name, isInDoubt: isOnlyInDoubt(entities, id) })),
  tag: ({ tags }) => tags.map((tag) => ({ key: tag, name: tag })),
  article: ({ page: { url, title } }) => [{ key: url, name: title || url }],
};

/** @param others asked for each time */
export function createValues(others: OtherNames = () => []): Values {
  const counts: Record<FilterName, Map<string, Value>> = {
    site: new Map(),
    entity: new Map(),
    tag: new Map(),
    article: new Map(),
  };
  let sorted: Partial<Record<FilterName, Value[]>> = {};
  /** Of values, and of what `others` gives: asked for at every key. */
  const inWords = new WeakMap<object, NameInWords[]>();

  function wordsOf(named: object, names: readonly string[]): NameInWords[] {
    const known = inWords.get(named) ?? names.map((name) => ({ name, words: wordsTyped(name) }));
    inWords.set(named, known);
    return known;
  }

  function change(passage: Passage, by: 1 | -1): void {
    sorted = {};
    for (const [filter, values] of Object.entries(counts) as [FilterName, Map<string, Value>][]) {
      for (const { key, name, isInDoubt } of VALUES_OF[filter](passage)) {
        const value = values.get(key) ?? { key, name, count: 0, inDoubt: 0 };
        value.count += by;
        if (isInDoubt) value.inDoubt += by;
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
    namesOf(filter, value) {
      const own = wordsOf(value, [value.name]);
      const further = filter === 'entity' ? others(value.key) : [];
      return further.length === 0 ? own : [...own, ...wordsOf(further, further)];
    },
  };
}

/** Counts over some passages only, those of what was found. */
export function valuesOf(passages: readonly Passage[], filter: FilterName): Value[] {
  const values = new Map<string, Value>();
  for (const passage of passages) {
    for (const { key, name, isInDoubt } of VALUES_OF[filter](passage)) {
      const value = values.get(key) ?? { key, name, count: 0, inDoubt: 0 };
      value.count++;
      if (isInDoubt) value.inDoubt++;
      values.set(key, value);
    }
  }
  return mostFrequentFirst([...values.values()]);
}

function mostFrequentFirst(values: Value[]): Value[] {
  return values.sort((a, b) => b.count - a.count || compare(a.name, b.name) || compare(a.key, b.key));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
