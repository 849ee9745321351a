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

  return {
    search(query) {
      if (wordsTyped(query).length === 0) return undefined;
      const { results, isNear } = findWords(index, query);
      const typed = key(query);
      const ids = results
        .map(({ id }) => ({ id: String(id), rank: nearness(String(id), typed) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ id }) => id);
      return { entities: idsOf(ids, 'entity/'), notes: idsOf(ids, 'note/'), isNear };
    },
  };
}

/** `Kim Jong-un`, `kim jong un` and `KIM JONGUN` are one. */
const key = (text: string) => wordsTyped(text).join('');

function idsOf(ids: readonly string[], prefix: string): string[] {
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}
