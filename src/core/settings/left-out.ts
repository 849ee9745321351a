/**
 * "Not this one": what a reader says is no mention of an entry, on one page or a whole site. It lies in the browser, by site, and
 * reaches nobody unless the reader saves it as a file and sends that.
 */

import type { SuggestionsFile } from '../lexicon/suggestions.ts';
import { ROUTE } from '../text/route.ts';

export interface LeftOut {
  /** The same for as long as it is kept. */
  key: string;
  /** Of the entries that were marked: one, or all in question. */
  ids: string[];
  /** The words that were marked, and the text around them. */
  words: string;
  text: string;
  /** What the reader says of it. */
  why?: string | undefined;
  /** Of the page it was said of; left out where it is the whole site. */
  page?: number | undefined;
}

/** Site -> what is left out there, oldest first. */
export type LeftOutBySite = ReadonlyMap<string, readonly LeftOut[]>;

/** `www.news.example` and `news.example` are one site. */
export function siteOf(host: string): string {
  return host.replace(/^www\./, '');
}

/** Ways of getting to a page that do not make it another. */
const PASSING = /^(?:utm_\w+|fbclid|gclid|ref)=/;

/** A number to know a page by again: its address itself is not kept. */
export function pageKeyOf(address: string): number {
  const { origin, pathname, search, hash } = new URL(address);
  // Taken apart as text: Firefox lets a content script not go through `searchParams`.
  const asked = search.split(/[?&]/).filter((part) => part !== '' && !PASSING.test(part));
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (const sign of [origin, pathname, ...asked, ...(ROUTE.test(hash) ? [hash] : [])].join('\n')) {
    const unit = sign.codePointAt(0) ?? 0;
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  // 53 bits, which a number holds exactly.
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Ids of the entries that are left out on a page of a site. */
export function idsLeftOut(ofSite: readonly LeftOut[], address: string): string[] {
  if (ofSite.length === 0) return [];
  const here = pageKeyOf(address);
  return ofSite.flatMap(({ ids, page }) => (page === undefined || page === here ? ids : []));
}

/** The file that editors read, an entry a line: `lexicon suggestions FILE`. What is the reader's own is none of theirs. */
export function toSuggestions(bySite: LeftOutBySite): SuggestionsFile {
  return {
    version: 1,
    suggestions: [...bySite].flatMap(([site, all]) =>
      all.flatMap(({ ids, words, text, why }) =>
        ids.filter(isOfLexicon).map((id) => ({ id, name: words, text, ...(why ? { why } : {}), site })),
      ),
    ),
  };
}

/** The same as it is written. */
export function suggestionsText(bySite: LeftOutBySite): string {
  return `${JSON.stringify(toSuggestions(bySite), null, 2)}\n`;
}

/** Ids of the reader's own list hold an underscore (core/watch/own-id.ts). */
const isOfLexicon = (id: string) => !id.includes('_');

/** What was stored, by whatever version -> what can be relied on. */
export function leftOutOf(stored: unknown): LeftOut[] {
  return Array.isArray(stored) ? stored.filter(isLeftOut) : [];
}

function isLeftOut(one: unknown): one is LeftOut {
  const { key, ids, words, text, page } = (one ?? {}) as Record<string, unknown>;
  return (
    [key, words, text].every((value) => typeof value === 'string' && value !== '') &&
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string') &&
    (page === undefined || typeof page === 'number')
  );
}
