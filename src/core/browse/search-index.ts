/** The search of the browse page: an index in memory over all entities and notes. */
import MiniSearch from 'minisearch';
import type { Entity, Note } from '../lexicon/lexicon.ts';
import { entityDocument, type Indexed, noteDocument } from './documents.ts';
import { wordsToFind, wordsTyped } from './search-words.ts';

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
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'aliases', 'numbers', 'role', 'text'],
    tokenize: wordsToFind,
    // Folded already.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsTyped,
      boost: { name: 8, aliases: 6, numbers: 6, role: 2 },
      combineWith: 'AND',
      prefix: true,
    },
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
      const exact = index.search(query);
      const near = exact.length > 0 ? [] : index.search(query, { fuzzy: nearEnough });
      const typed = key(query);
      const ids = [...exact, ...near]
        .map(({ id }) => ({ id: String(id), rank: nearness(String(id), typed) }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ id }) => id);
      return { entities: idsOf(ids, 'entity/'), notes: idsOf(ids, 'note/'), isNear: near.length > 0 };
    },
  };
}

/** `Kim Jong-un`, `kim jong un` and `KIM JONGUN` are one. */
const key = (text: string) => wordsTyped(text).join('');

/** How many letters may be wrong: none in short words, which would become others. */
function nearEnough(term: string): number | false {
  return term.length < 5 ? false : term.length < 8 ? 1 : 2;
}

function idsOf(ids: readonly string[], prefix: string): string[] {
  return ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length));
}
