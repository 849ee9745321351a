/** An index that finds texts by the words a reader types: the browse page and the library search alike. */
import MiniSearch, { type SearchResult } from 'minisearch';
import { wordsToFind, wordsTyped } from './search-words.ts';

export interface WordIndexOptions<T> {
  fields: (keyof T & string)[];
  /** How much more a field counts than one that is not named. */
  boost: Partial<Record<keyof T & string, number>>;
  /** Default: each word may be the beginning of one. */
  prefix?: (word: string) => boolean;
}

export interface WordsFound {
  /** The best first. */
  results: SearchResult[];
  /** Nothing is written as it was typed: these are written nearly so. */
  isNear: boolean;
}

/** @typeParam T a document, known by its `id`; its fields are texts */
export type WordIndex<T> = MiniSearch<T>;

export function createWordIndex<T>({ fields, boost, prefix }: WordIndexOptions<T>): WordIndex<T> {
  return new MiniSearch<T>({
    fields,
    tokenize: wordsToFind,
    // Folded already.
    processTerm: (term) => term,
    searchOptions: {
      tokenize: wordsTyped,
      boost: boost as Record<string, number>,
      combineWith: 'AND',
      prefix: prefix ?? true,
    },
  });
}

export function findWords<T>(index: WordIndex<T>, typed: string): WordsFound {
  const exact = index.search(typed);
  if (exact.length > 0) return { results: exact, isNear: false };
  const near = index.search(typed, { fuzzy: nearEnough });
  return { results: near, isNear: near.length > 0 };
}

/** How many letters may be wrong: none in words of up to three, which would become others. */
function nearEnough(term: string): number | false {
  return term.length < 4 ? false : term.length < 8 ? 1 : 2;
}
