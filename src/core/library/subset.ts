/** A part of the library: what is exported, or found. */
import type { Passage } from './passage.ts';

/** Each that is given narrows it down; of several entities, tags or sites one is enough. */
export interface Subset {
  ids?: readonly string[];
  entities?: readonly string[];
  tags?: readonly string[];
  /** Hosts without "www."; `example.org` takes in `news.example.org`. */
  sites?: readonly string[];
  /** When it was saved: ISO times in UTC, from the first on and before the second. A day of hers begins when it does where she is. */
  from?: string;
  before?: string;
  /** Words or phrases, all of which stand in it: in the passage, its note, its tags, the page's title or the names. */
  words?: readonly string[];
  /** What is in the bin is left out otherwise. */
  withBin?: boolean;
}

export function isInSubset(passage: Passage, subset: Subset): boolean {
  const { ids, entities, tags, sites, from, before, words, withBin } = subset;
  const { id, page, savedAt, binnedAt } = passage;
  return (
    (withBin || binnedAt === undefined) &&
    (!ids || ids.includes(id)) &&
    (!entities || passage.entities.some((entity) => entities.includes(entity.id))) &&
    (!tags || passage.tags.some((tag) => tags.some((wanted) => fold(wanted) === fold(tag)))) &&
    (!sites || sites.some((site) => page.site === site || page.site.endsWith(`.${site}`))) &&
    (from === undefined || timeOf(savedAt) >= timeOf(from)) &&
    (before === undefined || timeOf(savedAt) < timeOf(before)) &&
    (!words || hasAll(passage, words))
  );
}

function timeOf(time: string): number {
  return Date.parse(time);
}

function hasAll({ quote, note, tags, page, entities }: Passage, words: readonly string[]): boolean {
  const text = fold([quote.exact, note, ...tags, page.title, ...entities.map(({ name }) => name)].join('\n'));
  return words.every((word) => text.includes(fold(word)));
}

/** Case, width, and how many spaces stand in a row count for nothing. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
