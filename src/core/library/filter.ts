/** `site:`, `entity:`, `tag:` and `article:` as tests of a passage. */
import { wordsTyped } from '../browse/search-words.ts';
import type { Passage } from './passage.ts';
import { FILTERS, type FilterName, type Query } from './query.ts';
import { VALUES_OF, type Value, type Values } from './values.ts';

export type FilterTest = (passage: Passage) => boolean;

/** Of one site or another; of all entities and tags. */
const ANY: readonly FilterName[] = ['site', 'article'];

export function filterTest(filters: Query['filters'], values: Values): FilterTest[] {
  return FILTERS.flatMap((name) => {
    const asked = filters.filter((filter) => filter.name === name);
    if (asked.length === 0) return [];
    const all = values.all(name);
    const sets = asked.map(({ value }) => keysFor(value, name, all));
    const wanted = ANY.includes(name) ? [new Set(sets.flatMap((set) => [...set]))] : sets;
    return wanted.map(
      (keys) => (passage: Passage) => VALUES_OF[name](passage).some(({ key }) => keys.has(key)),
    );
  });
}

/** The one that is called so; where there is none, those that begin so: it is still being typed. */
function keysFor(asked: string, name: FilterName, values: readonly Value[]): Set<string> {
  const key = asked.toLowerCase();
  const words = wordsTyped(asked);
  const whole = values.filter((value) => isCalled(value, key, words, name));
  const meant = whole.length > 0 ? whole : values.filter((value) => begins(value.name, words));
  return new Set(meant.map((value) => value.key));
}

function isCalled(value: Value, key: string, words: readonly string[], name: FilterName): boolean {
  if (value.key.toLowerCase() === key) return true;
  if (name === 'site')
    return value.key.endsWith(`.${key.replace(/^www\./, '')}`) || value.key === key.replace(/^www\./, '');
  return words.length > 0 && wordsTyped(value.name).join(' ') === words.join(' ');
}

/** Each word begins one of the name's, or stands in a Hangul one. */
export function begins(name: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const own = wordsTyped(name);
  return words.every((word) =>
    own.some((one) => (/^[가-힣]/u.test(word) ? one.includes(word) : one.startsWith(word))),
  );
}
