/**
 * Which known entity an entry of a list is. Only the authority's own number or a ship's number decides; a name, and a
 * year of birth where both have one, makes it "maybe the same", which an editor must confirm.
 */
import { PENDING } from '../lexicon/terms.ts';
import { keysOf } from './fold-name.ts';
import type { Known } from './known.ts';
import type { ListedEntry } from './listed-entry.ts';
import { namesOf } from './taken-names.ts';

export interface Found {
  /** The same for sure. */
  same?: Known;
  /** By name only, likeliest first. */
  maybe: { known: Known; because: string }[];
}

export interface KnownIndex {
  all: readonly Known[];
  byReference: ReadonlyMap<string, readonly Known[]>;
  byImo: ReadonlyMap<string, Known>;
  byKey: ReadonlyMap<string, readonly Known[]>;
}

export function indexKnown(all: readonly Known[]): KnownIndex {
  const byReference = new Map<string, Known[]>();
  const byImo = new Map<string, Known>();
  const byKey = new Map<string, Known[]>();
  const push = (map: Map<string, Known[]>, key: string, known: Known) => {
    const list = map.get(key);
    if (!list) map.set(key, [known]);
    else if (!list.includes(known)) list.push(known);
  };
  for (const known of all) {
    for (const { authority, reference } of known.listings)
      push(byReference, `${authority} ${reference}`, known);
    if (known.imo) byImo.set(known.imo, known);
    for (const key of known.keys) push(byKey, key, known);
  }
  return { all, byReference, byImo, byKey };
}

export function findKnown(entry: ListedEntry, index: KnownIndex): Found {
  const listed = index.byReference.get(`${entry.authority} ${entry.reference}`) ?? [];
  // One entry may stand for a company and its ships, one company for its aliases.
  const fitting = listed.filter(({ kind, imo }) => kind === entry.kind && (!entry.imo || imo === entry.imo));
  const same = entry.imo ? (index.byImo.get(entry.imo) ?? fitting[0]) : bestOf(fitting, entry);
  if (same) return { same, maybe: [] };
  // Said by an editor, though the kinds differ: its names were taken in then.
  const paired = entry.imo ? undefined : listed.find((known) => sharesName(entry, known));
  if (paired) return { same: paired, maybe: [] };
  const holder = entry.kind === 'Vessel' ? undefined : listed.find(({ kind }) => kind !== 'Vessel');
  if (holder) return { maybe: [{ known: holder, because: `it has ${entry.reference} already` }] };
  const maybe = new Map<Known, number>();
  for (const key of keysFor(entry)) {
    for (const known of index.byKey.get(key) ?? []) maybe.set(known, (maybe.get(known) ?? 0) + 1);
  }
  return {
    maybe: [...maybe]
      .filter(([known]) => couldBe(entry, known))
      .sort(
        ([a, shared], [b, others]) =>
          Number(sharesYear(entry, b)) - Number(sharesYear(entry, a)) || others - shared,
      )
      .map(([known]) => ({ known, because: because(entry, known) })),
  };
}

/** All keys of the names that would be taken, and of what the list prints. */
export function keysFor(entry: ListedEntry): Set<string> {
  const isPerson = entry.kind === 'Person';
  const { taken } = namesOf(entry);
  // As printed, `PA, Sam` is found both ways round.
  const printed = isPerson ? entry.names.filter(({ text }) => text.includes(',')) : [];
  return new Set([...taken, ...printed].flatMap(({ text }) => keysOf(text, isPerson)));
}

/** Whether they share a name, in any form in which two lists may write it. */
export function sharesName(entry: ListedEntry, { keys }: Pick<Known, 'keys'>): boolean {
  return [...keysFor(entry)].some((key) => keys.has(key));
}

function bestOf(candidates: readonly Known[], entry: ListedEntry): Known | undefined {
  if (candidates.length < 2) return candidates[0];
  const main = keysOf(namesOf(entry).taken[0]?.text ?? '', entry.kind === 'Person');
  return (
    candidates.find(({ name }) => keysOf(name, entry.kind === 'Person').some((key) => main.includes(key))) ??
    candidates[0]
  );
}

/** Made from the authority's press release before its list was out: what the list calls the same is most likely this. */
export function isFromPress({ listings }: Known, authority: string): boolean {
  return listings.some((one) => one.authority === authority && one.reference === PENDING);
}

function couldBe(entry: ListedEntry, known: Known): boolean {
  if (known.kind !== entry.kind || known.imo) return false;
  if (isFromPress(known, entry.authority)) return !hasOtherNumber(entry, known);
  // A ship that has a number is that number.
  if (entry.imo) return false;
  if (entry.born.length > 0 && known.born.length > 0 && !sharesYear(entry, known)) return false;
  return !hasOtherNumber(entry, known);
}

/** Another number of the same list is another entry. */
function hasOtherNumber(entry: ListedEntry, known: Known): boolean {
  return known.listings.some(
    ({ authority, reference, ended }) =>
      authority === entry.authority && reference !== entry.reference && reference !== PENDING && !ended,
  );
}

function sharesYear(entry: ListedEntry, known: Known): boolean {
  return entry.born.some((year) => known.born.includes(year));
}

function because(entry: ListedEntry, known: Known): string {
  if (isFromPress(known, entry.authority)) return 'made from a press release';
  if (entry.kind !== 'Person') return 'same name';
  if (sharesYear(entry, known)) return 'same name and year of birth';
  const missing = known.born.length === 0 ? 'the lexicon' : 'the list';
  return `same name; ${missing} has no year of birth`;
}
