/** The search of the browse page: an index in memory over all entities and notes. */
import type { Entity, Note } from '../lexicon/lexicon.ts';
import { entityDocument, type Indexed, noteDocument } from './documents.ts';
import { wordsTyped } from './search-words.ts';
import { createWordIndex, findWords } from './word-index.ts';

export interface Found {
  /** Ids, the best first. */
  entities: string[];
  notes: string[];
  /** Nothing is written as it was typed: these are written nearly so. */
  isNear: boolean;
}

export interface BrowseIndex {
  /** Ids of the entities that the longest names in a text are of: it may say more than a name. */
  namedIn(text: string): string[];
  /** Undefined where nothing to search for was typed. */
  search(query: string): Found | undefined;
}

export function buildIndex(entities: readonly Entity[], notes: readonly Note[]): BrowseIndex {
  const index = createWordIndex<Indexed>({
    fields: ['name', 'aliases', 'numbers', 'role', 'text'],
    boost: { name: 8, aliases: 6, numbers: 6, role: 2 },
  });
  const documents = [...entities.map(entityDocument), ...notes.map(noteDocument)];
  index.addAll(documents);
  const namesOf = new Map(
    documents.map(({ id, name, aliases }) => [id, [name, ...aliases.split('\n')].map(key)]),
  );
  /** 0: a whole name; 1: the beginning of one; 2: words of it, in whatever order and field. */
  const nearness = (id: string, typed: string) => {
    const names = namesOf.get(id)!;
    return names.includes(typed) ? 0 : names.some((name) => name.startsWith(typed)) ? 1 : 2;
  };

  const byName = new Map<string, string[]>();
  for (const [id, names] of namesOf)
    if (id.startsWith('entity/'))
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), id]);

  return {
    namedIn(text) {
      const words = wordsTyped(text).slice(0, MOST_WORDS);
      for (let count = words.length; count > 0; count--) {
        const ids = words.flatMap((_, from) =>
          from + count > words.length ? [] : (byName.get(words.slice(from, from + count).join('')) ?? []),
        );
        if (ids.length > 0) return idsOf([...new Set(ids)], 'entity/');
      }
      return [];
    },
    search(query) {
      if (wordsTyped(query).length === 0) return undefined;
      const { results, isNear } = findWords(index, query, ['name', 'aliases', 'numbers']);
      const typed = key(query);
      const ids = results
        .map(({ id }) => ({ id: String(id), rank: nearness(String(id), typed) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ id }) => id);
      return { entities: idsOf(ids, 'entity/'), notes: idsOf(ids, 'note/'), isNear };
    },
  };
}

/** Of a selection; nobody selects more to look up a name. */
const MOST_WORDS = 40;

/** `Kim Jong-un`, `kim jong un` and `KIM JONGUN` are one. */
const key = (text: string) => wordsTyped(text).join('');

function idsOf(ids: readonly string[], prefix: string): string[] {
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}
