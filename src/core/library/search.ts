/** The library, open for searching: an index in memory over all passages that are not in the bin. */
import { wordsTyped } from '../browse/search-words.ts';
import { createWordIndex, findWords } from '../browse/word-index.ts';
import { dayOf } from '../text/day-of.ts';
import { type FilterTest, filterTest } from './filter.ts';
import type { Passage } from './passage.ts';
import { phraseTest, textOf } from './phrase.ts';
import { publishedDay } from './published-day.ts';
import { PUBLISHED, type Query, readQuery } from './query.ts';
import { createValues, type OtherNames, type Values } from './values.ts';

/** By the day of saving, or by that of the article, those without one last. */
export type Order = 'newest' | 'oldest' | 'publishedNewest' | 'publishedOldest' | 'best';

export interface Found {
  /** The same list as long as nothing has changed and all is asked for. */
  passages: readonly Passage[];
  /** Nothing is written as it was typed: these are written nearly so. */
  isNear: boolean;
  /** How many more would be found if their articles had a date, where one is asked for. */
  undated: number;
  query: Query;
  /** Folded words and phrases, to be marked. */
  typed: string[];
}

export interface PassageIndex {
  /** Passages in it, and how many of them cannot be found by their words yet. */
  readonly size: number;
  readonly unread: number;
  /** Reads the words of some that were put in; all are listed and filtered at once. @returns whether all are read */
  readSome(count: number): boolean;
  /** Sites, entities, tags and articles there are, with how many passages each. */
  readonly values: Values;
  get(id: string): Passage | undefined;
  /** Puts passages in, in the places of those with the same ids. */
  put(passages: readonly Passage[]): void;
  remove(ids: readonly string[]): void;
  /** `best` is `newest` where no words are asked for. */
  search(text: string, order: Order): Found;
}

interface Indexed {
  id: string;
  quote: string;
  names: string;
  note: string;
  tags: string;
  /** What stands around the quote: the paragraph without it, title, site. */
  around: string;
}

const LATIN_LETTER = /^[a-z0-9]$/;
const FEW = 200;

/** Words were typed, and one letter of a further one: it begins thousands, and stands alone in none. */
const isBegun = (text: string) => /[^\s:]\s+[a-z0-9]$/i.test(text);

/** @param others further names of an entity, by which `entity:` finds it, too; asked for each time */
export function createPassageIndex(others?: OtherNames): PassageIndex {
  const passages = new Map<string, Passage>();
  const values = createValues(others);
  const unread = new Map<string, Passage>();
  const index = createWordIndex<Indexed>({
    fields: ['quote', 'names', 'note', 'tags', 'around'],
    boost: { names: 4, quote: 3, note: 3, tags: 3 },
    // One letter begins half of all words.
    prefix: (word) => !LATIN_LETTER.test(word),
  });
  /** In the orders that were asked for, and the place of each; made anew after a change. */
  const sorted = new Map<Order, { passages: Passage[]; places: Map<string, number> }>();

  function remove(id: string): void {
    const old = passages.get(id);
    if (!old) return;
    passages.delete(id);
    values.remove(old);
    if (!unread.delete(id)) index.discard(id);
    sorted.clear();
  }

  function inOrder(order: Exclude<Order, 'best'>) {
    const known = sorted.get(order);
    if (known) return known;
    const all = IN_ORDER[order]([...passages.values()]);
    const made = { passages: all, places: new Map(all.map(({ id }, place) => [id, place])) };
    sorted.set(order, made);
    return made;
  }

  /** By the places that are known: to sort thousands of results by their dates takes longer than to find them. */
  function sortedOf(ids: Iterable<string>, order: Exclude<Order, 'best'>): Passage[] {
    const all = inOrder(order);
    const isFound = new Uint8Array(all.passages.length);
    for (const id of ids) {
      const place = all.places.get(id);
      if (place !== undefined) isFound[place] = 1;
    }
    return all.passages.filter((_, place) => isFound[place] === 1);
  }

  function readSome(count: number): boolean {
    for (const [id, passage] of unread) {
      if (count-- <= 0) break;
      unread.delete(id);
      index.add(documentOf(passage));
      textOf(passage);
    }
    return unread.size === 0;
  }

  return {
    get size() {
      return passages.size;
    },
    get unread() {
      return unread.size;
    },
    readSome,
    values,
    get: (id) => passages.get(id),
    put(changed) {
      for (const passage of changed) {
        remove(passage.id);
        if (passage.binnedAt !== undefined) continue;
        passages.set(passage.id, passage);
        values.add(passage);
        unread.set(passage.id, passage);
        sorted.clear();
      }
    },
    remove: (ids) => ids.forEach(remove),
    search(text, order) {
      // A change or two; a whole library is read by and by.
      if (unread.size <= FEW) readSome(FEW);
      const query = readQuery(text);
      const { phrases } = query;
      const words = isBegun(text) ? query.words.slice(0, -1) : query.words;
      const asked = [...words, ...phrases.map((phrase) => phrase.text)].join(' ');
      const tests = testsOf(query, values);
      const dates = publishedTests(query);
      const passes = (passage: Passage) => tests.every((test) => test(passage));
      const typed = [
        ...wordsTyped(words.join(' ')),
        ...phrases.map((phrase) => wordsTyped(phrase.text).join(' ')),
      ];
      const isAsked = wordsTyped(asked).length > 0;
      const { results, isNear } = isAsked ? findWords(index, asked) : { results: undefined, isNear: false };
      // A phrase is meant as it is written.
      if (isNear && phrases.length > 0) return { passages: [], isNear: false, undated: 0, query, typed };
      const ids = results?.map(({ id }) => id as string);
      const found = !ids
        ? inOrder(order === 'best' ? 'newest' : order).passages
        : order === 'best'
          ? ids.flatMap((id) => passages.get(id) ?? [])
          : sortedOf(ids, order);
      const passing = tests.length > 0 ? found.filter(passes) : found;
      if (dates.length === 0) return { passages: passing, isNear, undated: 0, query, typed };
      const inTime = passing.filter((passage) => dates.every((test) => test(passage)));
      const undated = passing.filter((passage) => publishedDay(passage) === '').length;
      return { passages: inTime, isNear, undated, query, typed };
    },
  };
}

function testsOf(query: Query, values: Values): FilterTest[] {
  const { after, before, phrases } = query;
  return [
    ...(after ? [(passage: Passage) => !isSavedBefore(passage, after, dayOf(after))] : []),
    ...(before ? [(passage: Passage) => isSavedBefore(passage, before, dayOf(before))] : []),
    ...filterTest(query.filters, values),
    ...phrases.map(phraseTest),
  ];
}

/** By the day that was kept with it, which may be another here; earlier versions kept none. @param day on which `time` is here */
function isSavedBefore({ savedAt, savedOn }: Passage, time: string, day: string): boolean {
  return savedOn === undefined ? savedAt < time : savedOn < day;
}

function publishedTests(query: Query): FilterTest[] {
  const [after, before] = PUBLISHED.map((end) => query[end] && dayOf(query[end]));
  return [
    ...(after ? [(passage: Passage) => publishedDay(passage) >= after] : []),
    ...(before
      ? [
          (passage: Passage) => {
            const day = publishedDay(passage);
            return day !== '' && day < before;
          },
        ]
      : []),
  ];
}

const IN_ORDER: Record<Exclude<Order, 'best'>, (passages: Passage[]) => Passage[]> = {
  newest: (passages) => passages.sort(newestFirst),
  oldest: (passages) => passages.sort(newestFirst).reverse(),
  publishedNewest: (passages) => byPublished(passages, true),
  publishedOldest: (passages) => byPublished(passages, false),
};

/** Passages of one article in the order in which they stand there, or against it. */
function byPublished(passages: Passage[], isNewestFirst: boolean): Passage[] {
  const all = passages.map((passage) => ({ passage, day: publishedDay(passage) }));
  const dated = all.filter(({ day }) => day !== '');
  const undated = all.flatMap(({ passage, day }) => (day === '' ? passage : []));
  dated.sort(
    (a, b) =>
      compare(a.day, b.day) ||
      compare(a.passage.page.url, b.passage.page.url) ||
      a.passage.quote.start - b.passage.quote.start ||
      compare(a.passage.id, b.passage.id),
  );
  if (isNewestFirst) dated.reverse();
  return [...dated.map(({ passage }) => passage), ...undated.sort(newestFirst)];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function newestFirst(a: Passage, b: Passage): number {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

function documentOf({ id, quote, paragraph, entities, note, tags, page }: Passage): Indexed {
  return {
    id,
    quote: quote.exact,
    names: entities.map(({ name }) => name).join('\n'),
    note,
    tags: tags.join('\n'),
    around: [paragraph.replace(quote.exact, '\n'), page.title, page.site, page.publication, page.author].join(
      '\n',
    ),
  };
}
