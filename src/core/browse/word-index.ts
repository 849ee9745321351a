/** An index that finds texts by the words a reader types: the browse page and the library search alike. */
import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
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

/**
 * @param names fields in which what is written wrongly is looked for first, as elsewhere many words are like it; then a word may be wrong
 * altogether. Left out: in every field, and each word
 */
export function findWords<T>(
  index: WordIndex<T>,
  typed: string,
  names?: readonly (keyof T & string)[],
): WordsFound {
  const exact = index.search(typed);
  if (exact.length > 0) return { results: exact, isNear: false };
  const near = (options: SearchOptions) => index.search(typed, { ...options, fuzzy: nearEnough });
  const inNames = names && { fields: [...names] };
  const ways = [
    () => (inNames ? near(inNames) : []),
    () => (inNames ? mostOf(near({ ...inNames, combineWith: 'OR' }), wordsTyped(typed)) : []),
    () => near({}),
  ];
  for (const find of ways) {
    const results = find();
    if (results.length > 0) return { results, isNear: true };
  }
  return { results: [], isNear: false };
}

/** Those that have more of the letters typed than all others: two thirds of them at least. */
function mostOf(results: readonly SearchResult[], words: readonly string[]): SearchResult[] {
  const letters = (some: Iterable<string>) => [...some].join('').length;
  const count = ({ queryTerms }: SearchResult) => letters(new Set(queryTerms));
  const most = Math.max(0, ...results.map(count));
  return most * 3 < letters(new Set(words)) * 2 ? [] : results.filter((one) => count(one) === most);
}

/** How many letters may be wrong: none in words of up to three, which would become others. */
function nearEnough(term: string): number | false {
  return term.length < 4 ? false : term.length < 8 ? 1 : 2;
}
