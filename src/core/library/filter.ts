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
    const sets = asked.map(({ value }) => keysFor(value, name, values));
    const wanted = ANY.includes(name) ? [new Set(sets.flatMap((set) => [...set]))] : sets;
    return wanted.map(
      (keys) => (passage: Passage) => VALUES_OF[name](passage).some(({ key }) => keys.has(key)),
    );
  });
}

/** The one that is called so, by whichever of its names; where there is none, those that begin so: it is still being typed. */
function keysFor(asked: string, filter: FilterName, values: Values): Set<string> {
  const key = asked.toLowerCase();
  const words = wordsTyped(asked);
  const isCalled = (value: Value) => {
    if (value.key.toLowerCase() === key) return true;
    if (filter === 'site') return isOfSite(value.key, key);
    return words.length > 0 && values.namesOf(filter, value).some((name) => isSame(name.words, words));
  };
  const begin = (value: Value) => values.namesOf(filter, value).some((name) => begins(name.words, words));
  const all = values.all(filter);
  const whole = all.filter(isCalled);
  return new Set((whole.length > 0 ? whole : all.filter(begin)).map((value) => value.key));
}

function isOfSite(site: string, asked: string): boolean {
  const plain = asked.replace(/^www\./, '');
  return site === plain || site.endsWith(`.${plain}`);
}

/** Each word begins one of the name's, or stands in a Hangul one. */
export function begins(name: readonly string[], words: readonly string[]): boolean {
  if (words.length === 0) return false;
  return words.every((word) =>
    name.some((one) => (/^[가-힣]/u.test(word) ? one.includes(word) : one.startsWith(word))),
  );
}

/** What finds this one alone: its name or, where another is called so, too, what tells it from others. */
export function askedAs(
  filter: FilterName,
  { key, name }: Pick<Value, 'key' | 'name'>,
  values: Values,
): string {
  if (filter !== 'entity') return filter === 'article' ? key : name;
  const words = wordsTyped(name);
  const isShared = values
    .all(filter)
    .some(
      (other) => other.key !== key && values.namesOf(filter, other).some((one) => isSame(one.words, words)),
    );
  return isShared ? key : name;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
