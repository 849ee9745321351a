/** Passages by the article they are of: what is cited, and what a file or an item is made of. */
import { articleKey } from '../library/address.ts';
import type { Passage, SavedPage } from '../library/passage.ts';
import { savedDay } from '../text/saved-day.ts';
import { contentHash } from './content-hash.ts';
import { oneLine } from './one-line.ts';

export interface Article {
  /** The same for all addresses of one article, and in every export: ten hexadecimal digits. */
  id: string;
  /** As it was when the last passage of it was saved. */
  page: SavedPage;
  /** Its address where the page has none. */
  title: string;
  /** In the order in which they stand in the article. */
  passages: Passage[];
  /** Of all its passages, each once. */
  tags: string[];
  /** Her archived copies, each once. */
  archives: string[];
  /** ISO time of the first save. */
  savedAt: string;
  /** ISO days of the first and the last: when the article was last seen. */
  savedOn: string;
  seenOn: string;
}

/** In order of the first save. */
export function articlesOf(passages: readonly Passage[]): Article[] {
  const byId = new Map<string, Passage[]>();
  for (const passage of passages) {
    const id = articleId(passage);
    const own = byId.get(id);
    if (own) own.push(passage);
    else byId.set(id, [passage]);
  }
  return [...byId]
    .map(([id, own]) => articleOf(id, own))
    .sort((a, b) => compare(a.savedAt, b.savedAt) || compare(a.id, b.id));
}

function articleId({ page }: Passage): string {
  return contentHash(articleKey(page.url)).slice(0, 10);
}

function articleOf(id: string, own: Passage[]): Article {
  const bySaving = own.toSorted((a, b) => compare(a.savedAt, b.savedAt) || compare(a.id, b.id));
  const last = bySaving.at(-1)!;
  return {
    id,
    page: last.page,
    title: oneLine(last.page.title) || last.page.url,
    passages: own.toSorted((a, b) => a.quote.start - b.quote.start || compare(a.id, b.id)),
    tags: [...new Set(bySaving.flatMap(({ tags }) => tags))],
    archives: [...new Set(bySaving.map(({ archive }) => archive).filter(Boolean))],
    savedAt: bySaving[0]!.savedAt,
    savedOn: savedDay(bySaving[0]!),
    seenOn: savedDay(last),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
