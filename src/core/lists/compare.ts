/** One copy of a list against what is known: what is new, changed, gone, the same. In an editor's words. */

import { dateInWords } from '../lexicon/date-in-words.ts';
import { isListNumber } from '../lexicon/list-number.ts';
import { type Found, findKnown, indexKnown } from './find-known.ts';
import { bodyKey, keysOf, nameKey } from './fold-name.ts';
import type { Known, KnownListing } from './known.ts';
import { isOfProgramme, type ListCopy, type ListedEntry } from './listed-entry.ts';
import { programmeText, sourceRef } from './references.ts';
import { type LeftOut, namesOf, type TakenName } from './taken-names.ts';

export type Change =
  | { field: 'renamed'; words: string; name: TakenName }
  | { field: 'name added'; words: string; name: TakenName }
  | { field: 'name gone'; words: string }
  | { field: 'listed here too'; words: string }
  | { field: 'date' | 'programme' | 'measure' | 'post'; words: string }
  /** ISO days, earliest first. */
  | { field: 'updated'; words: string; days: string[] };

export interface Comparison {
  added: { entry: ListedEntry; maybe: Found['maybe']; left: LeftOut[] }[];
  changed: { entry: ListedEntry; known: Known; changes: Change[] }[];
  delisted: { known: Known; listing: KnownListing }[];
  same: { entry: ListedEntry; known: Known }[];
}

export interface CompareOptions {
  programme?: string;
  /** Ids of the sources that are older than this copy or as old: only what rests on these can have been taken off. */
  olderSources?: ReadonlySet<string>;
  /** ISO day of the copy. */
  day?: string;
  /** Id of this copy's own source: names that cite it are held against it. */
  source?: string;
}

export function compareCopy(
  copy: ListCopy,
  known: readonly Known[],
  options: CompareOptions = {},
): Comparison {
  const { programme } = options;
  const index = indexKnown(known);
  const result: Comparison = { added: [], changed: [], delisted: [], same: [] };
  const present = new Set<string>();
  for (const entry of copy.entries) {
    present.add(`${entry.authority} ${entry.reference}`);
    if (entry.kind === 'Aircraft') continue;
    const { same, maybe } = findKnown(entry, index);
    // What is known is compared whatever its programme; only new entries are a matter of choice.
    if (!same) {
      // A namesake of somebody we have matters under any programme.
      if (!programme || isOfProgramme(entry, programme) || maybe.length > 0) {
        result.added.push({ entry, maybe, left: namesOf(entry).left });
      }
      continue;
    }
    const siblings = index.byReference.get(`${entry.authority} ${entry.reference}`) ?? [];
    const changes = changesOf(entry, same, siblings, options);
    if (changes.length > 0) result.changed.push({ entry, known: same, changes });
    else result.same.push({ entry, known: same });
  }
  if (!copy.whole) return result;
  for (const one of known) {
    for (const listing of one.listings) {
      if (listing.ended || listing.authority !== copy.authority) continue;
      if (!isListNumber(listing.authority, listing.reference)) continue;
      if (options.olderSources && listing.source && !options.olderSources.has(listing.source)) continue;
      if (present.has(`${listing.authority} ${listing.reference}`)) continue;
      if (
        result.delisted.some(
          ({ known: other, listing: last }) => other === one && last.reference === listing.reference,
        )
      )
        continue;
      result.delisted.push({ known: one, listing });
    }
  }
  return result;
}

/** @param siblings entities that share the list's entry: an alias may have a seed of its own */
function changesOf(
  entry: ListedEntry,
  known: Known,
  siblings: readonly Known[],
  options: CompareOptions,
): Change[] {
  const changes: Change[] = [];
  const { taken } = namesOf(entry);
  const isPerson = entry.kind === 'Person';
  const keys = (text: string) =>
    isPerson ? keysOf(text, true) : [entry.kind === 'Body' ? bodyKey(text) : nameKey(text)];
  const all = (texts: readonly string[]) => new Set(texts.flatMap(keys));
  const has = all(
    [known, ...siblings].flatMap(({ name, names, leftOut = [] }) => [
      name,
      ...names.map(({ text }) => text),
      ...leftOut,
    ]),
  );
  const isKnown = ({ text, printed }: TakenName) =>
    [...keys(text), ...keys(printed)].some((key) => has.has(key));
  const [main] = taken;
  const renamed = (name: TakenName): Change => ({
    field: 'renamed',
    words: `is now called “${name.text}” on the list; it was “${known.name}”`,
    name,
  });
  for (const name of taken) {
    if (isKnown(name)) continue;
    if (name === main) changes.push(renamed(name));
    else changes.push({ field: 'name added', words: `has a further name, ${quoted(name)}`, name });
  }
  // A name that was an alias and is now the entry's first: renamed, though nothing is added.
  const isFirst = main && keys(known.name).some((key) => keys(main.text).includes(key));
  if (main && isKnown(main) && !isFirst && !options.source) changes.push(renamed(main));
  const printed = all(taken.flatMap((name) => [name.text, name.printed]));
  for (const { text, source } of known.names) {
    const isOfThisEntry = source === (options.source ? sourceRef(options.source, entry) : undefined);
    if (!isOfThisEntry || keys(text).some((key) => printed.has(key))) continue;
    if (!options.source) changes.push({ field: 'name gone', words: `the list no longer prints “${text}”` });
    else if (!wholeText(entry).includes(nameKey(text)))
      changes.push({
        field: 'name gone',
        words: `the list does not print “${text}”; the seed cites it for it`,
      });
  }
  const listing = known.listings.find(
    ({ authority, reference }) => authority === entry.authority && reference === entry.reference,
  );
  if (!listing) {
    const words = `is on this list too, as ${entry.reference}; the seed does not say so`;
    return [{ field: 'listed here too', words }, ...changes];
  }
  const isLater = !options.day || !listing.endedOn || options.day > listing.endedOn;
  if (listing.ended && isLater)
    changes.push({ field: 'listed here too', words: 'is on the list again; the seed says it was taken off' });
  if (entry.date && listing.date && entry.date !== listing.date) {
    const words = `was listed on ${dateInWords(entry.date)} by the list; the seed says ${dateInWords(listing.date)}`;
    changes.push({ field: 'date', words });
  }
  const programme = programmeText(entry);
  if (listing.programme && programme && !sameCodes(listing.programme, programme)) {
    changes.push({ field: 'programme', words: `is under ${programme}; the seed says ${listing.programme}` });
  }
  const days = entry.amended.filter((day) => day !== listing.date && !listing.amended.includes(day));
  if (days.length > 0) {
    changes.push({ field: 'updated', words: `was updated on ${days.map(dateInWords).join(', ')}`, days });
  }
  if (known.posts && known.posts.map(nameKey).join() !== entry.posts.map(nameKey).join()) {
    changes.push({ field: 'post', words: `has another post: ${entry.posts.join('; ') || 'none'}` });
  }
  return changes;
}

/** Its names and comments as one key: a name may stand inside a longer one, or in a sentence. */
function wholeText({ names, comments }: ListedEntry): string {
  return nameKey([...names.map(({ text }) => text), comments].join(' '));
}

export function sameCodes(one: string, other: string): boolean {
  const codes = (text: string) =>
    text
      .split(/\s*,\s*/)
      .sort()
      .join();
  return codes(one) === codes(other);
}

function quoted({ text, quality }: TakenName): string {
  return `“${text}”${quality ? ` (quality ${quality})` : ''}`;
}
