/** What is said of the lexicon before any of its entries: how large it is, and how old its copies of lists are. */
import type { Lexicon, NamedSource } from './lexicon.ts';
import { newestCopies } from './list-copies.ts';

export interface AboutLexicon {
  entries: number;
  /** The newest of each authority's list, the oldest of them last. */
  copies: HeldCopy[];
}

export interface HeldCopy extends Pick<NamedSource, 'id' | 'date'> {
  /** ISO day. */
  copy: string;
  authority: string;
  /** "UN list" */
  list: string;
}

export function aboutLexicon({
  entities,
  sources,
  authorities,
}: Pick<Lexicon, 'entities' | 'sources' | 'authorities'>): AboutLexicon {
  const newest = new Set(newestCopies(sources));
  const copies = sources.flatMap(({ id, authority, copy = '', date, title }): HeldCopy[] =>
    authority && newest.has(id)
      ? [{ id, authority, list: authorities[authority]?.list ?? title, copy, ...(date && { date }) }]
      : [],
  );
  return { entries: entities.length, copies: copies.sort((a, b) => b.copy.localeCompare(a.copy)) };
}
