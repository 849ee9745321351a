/** The watchlist as a file: YAML, a list of entries in the lexicon's own format. What is written is read back the same. */
import { stringify } from 'yaml';
import { whyUnfindable } from '../lexicon/check.ts';
import { hasValidCheckDigit } from '../lexicon/imo.ts';
import { parseSeed, type SeedError, type SeedText } from '../lexicon/seed-file.ts';
import { type WatchEntry, WatchlistSchema, type WatchName } from './entry.ts';

/** What a watchlist may weigh, in UTF-16 units: tens of thousands of names. */
export const MOST_UNITS = 5_000_000;

export type ReadWatchlist = { list: WatchEntry[] } | { errors: SeedError[] };

/** All of a file, or everything that is wrong with it. */
export function readWatchlist(seed: SeedText): ReadWatchlist {
  const wholeFile = (message: string): ReadWatchlist => ({
    errors: [{ file: seed.file, line: 1, column: 1, field: '', message }],
  });
  if (seed.text.length > MOST_UNITS)
    return wholeFile('this is too long for a watchlist. Part it into several files.');
  if (seed.text.trim() === '') return wholeFile('the file is empty. An empty watchlist is written as [].');
  const tooDeep = () =>
    wholeFile('this is nested too deeply to be read. Write a list of entries, each with its fields.');
  let parsed: ReturnType<typeof parseSeed<typeof WatchlistSchema>>;
  try {
    parsed = parseSeed(WatchlistSchema, seed);
  } catch {
    // Aliases of aliases of aliases.
    return tooDeep();
  }
  if ('errors' in parsed) return parsed.errors.some(isOfStack) ? tooDeep() : parsed;
  const { value: list, locate } = parsed;
  const errors = faultsOf(list).map(({ path, message }) => ({
    file: seed.file,
    ...locate(path),
    field: path.join('.'),
    message,
  }));
  return errors.length > 0 ? { errors } : { list };
}

/** The parser hands on, bracket by bracket, what the engine says when its stack is full. */
const isOfStack = ({ message }: SeedError) => /call stack size|too much recursion/.test(message);

export interface WatchFault {
  /** In the list, from the number of the entry down. */
  path: (string | number)[];
  message: string;
}

/** What no schema of one field can see. */
export function faultsOf(list: readonly WatchEntry[]): WatchFault[] {
  const faults: WatchFault[] = [];
  const ids = new Map<string, number>();
  const numbers = new Map<string, number>();
  list.forEach((entry, index) => {
    const { id, imo, kind, names } = entry;
    const report = (path: (string | number)[], message: string) =>
      faults.push({ path: [index, ...path], message });
    if (ids.has(id))
      report(['id'], `entry ${ids.get(id)! + 1} has the id "${id}" already. Give another, or make them one.`);
    else ids.set(id, index);
    if (imo !== undefined) {
      if (kind !== 'Vessel')
        report(['imo'], 'only a Vessel has an IMO number. Remove it, or correct the kind.');
      else if (!hasValidCheckDigit(imo))
        report(['imo'], `${imo} is not an IMO number: its check digit is wrong. Look it up again.`);
      if (numbers.has(imo))
        report(['imo'], `entry ${numbers.get(imo)! + 1} has this number already. Make them one.`);
      else numbers.set(imo, index);
    }
    const heading = unwritable(entry.name);
    if (heading) report(['name'], heading);
    names.forEach((name, place) => {
      for (const fault of faultsOfName(name, names.slice(0, place)))
        report(['names', place, ...fault.path], fault.message);
    });
  });
  return faults;
}

function* faultsOfName(name: WatchName, before: readonly WatchName[]): Iterable<WatchFault> {
  const texts: [path: (string | number)[], text: string][] = [
    [['text'], name.text],
    ...name.needs.map((text, at): [(string | number)[], string] => [['needs', at], text]),
    ...name.ignore.map((text, at): [(string | number)[], string] => [['ignore', at], text]),
  ];
  for (const [path, text] of texts) {
    const unfindable = whyUnfindable(text);
    const message = unwritable(text) ?? (unfindable && `"${text}" ${unfindable}.`);
    if (message) yield { path, message };
  }
  if (before.some(({ text }) => text === name.text))
    yield { path: ['text'], message: `"${name.text}" stands here twice. Remove one of them.` };
  if (name.case === 'exact' && name.text === name.text.toLowerCase())
    yield {
      path: ['case'],
      message: 'only a name with capitals can be matched exactly as written. Remove it.',
    };
}

/** A name is one line of text. */
function unwritable(text: string): string | undefined {
  return /[\p{Cc}\u2028\u2029]/u.test(text)
    ? 'holds a line end or a sign that cannot be seen. Write it on one line.'
    : undefined;
}

/** @param list as `readWatchlist` gives it */
export function writeWatchlist(list: readonly WatchEntry[]): string {
  return stringify(list.map(plainEntry), { lineWidth: 0, schema: 'core' });
}

/** Only what says something. */
function plainEntry({ id, kind, name, imo, names, note }: WatchEntry) {
  return {
    id,
    kind,
    name,
    ...(imo === undefined ? {} : { imo }),
    names: names.map(({ text, type, strength, case: written, needs, within, ignore }) => ({
      text,
      type,
      strength,
      ...(written ? { case: written } : {}),
      ...(needs.length > 0 ? { needs } : {}),
      ...(within === 'block' ? { within } : {}),
      ...(ignore.length > 0 ? { ignore } : {}),
    })),
    ...(note ? { note } : {}),
  };
}
