/** The watchlist as a file: YAML, a list of entries in the lexicon's own format. What is written is read back the same. */
import { stringify } from 'yaml';
import { parseSeed, type SeedError, type SeedText } from '../lexicon/seed-file.ts';
import { type WatchEntry, WatchlistSchema } from './entry.ts';
import { faultsOf, inEnglish } from './faults.ts';

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
  const errors = faultsOf(list).map((fault) => ({
    file: seed.file,
    ...locate(fault.path),
    field: fault.path.join('.'),
    message: inEnglish(fault),
  }));
  return errors.length > 0 ? { errors } : { list };
}

/** The parser hands on, bracket by bracket, what the engine says when its stack is full. */
const isOfStack = ({ message }: SeedError) => /call stack size|too much recursion/.test(message);

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
