/** What is wrong with entries that each have the right fields: what no schema of one field can see. */
import { whyUnfindable } from '../lexicon/check.ts';
import { hasValidCheckDigit } from '../lexicon/imo.ts';
import type { WatchEntry, WatchName } from './entry.ts';

export type WatchProblem =
  /** `of`: the entry that has it already, from 0. */
  | { kind: 'id taken'; of: number }
  | { kind: 'imo taken'; of: number }
  | { kind: 'imo of no ship' }
  | { kind: 'imo digits' }
  | { kind: 'imo check digit' }
  | { kind: 'empty' }
  /** A line end, or a sign that cannot be seen. */
  | { kind: 'not one line' }
  | { kind: 'no letter' }
  | { kind: 'parting sign' }
  | { kind: 'twice' }
  | { kind: 'exact without capitals' };

export interface WatchFault {
  /** In the list, from the number of the entry down. */
  path: (string | number)[];
  problem: WatchProblem;
  /** What is wrong with it: the number, or the name. */
  text: string;
}

export function faultsOf(list: readonly WatchEntry[]): WatchFault[] {
  const faults: WatchFault[] = [];
  const ids = new Map<string, number>();
  const numbers = new Map<string, number>();
  list.forEach((entry, index) => {
    const { id, imo, kind, names } = entry;
    const report = (path: (string | number)[], text: string, problem: WatchProblem) =>
      faults.push({ path: [index, ...path], text, problem });
    const of = ids.get(id);
    if (of !== undefined) report(['id'], id, { kind: 'id taken', of });
    else ids.set(id, index);
    if (imo !== undefined) {
      const holder = numbers.get(imo);
      if (kind !== 'Vessel') report(['imo'], imo, { kind: 'imo of no ship' });
      else if (!/^\d{7}$/.test(imo)) report(['imo'], imo, { kind: 'imo digits' });
      else if (!hasValidCheckDigit(imo)) report(['imo'], imo, { kind: 'imo check digit' });
      else if (holder !== undefined) report(['imo'], imo, { kind: 'imo taken', of: holder });
      else numbers.set(imo, index);
    }
    const heading = entry.name === '' ? ({ kind: 'empty' } as const) : unwritable(entry.name);
    if (heading) report(['name'], entry.name, heading);
    names.forEach((name, place) => {
      for (const { path, text, problem } of faultsOfName(name, names.slice(0, place)))
        report(['names', place, ...path], text, problem);
    });
  });
  return faults;
}

/** What would be wrong with one entry beside the others; `path` begins in the entry, `of` counts among the others. */
export function faultsBeside(entry: WatchEntry, list: readonly WatchEntry[]): WatchFault[] {
  const others = list.filter(({ id }) => id !== entry.id);
  return faultsOf([...others, entry])
    .filter(({ path }) => path[0] === others.length)
    .map((fault) => ({ ...fault, path: fault.path.slice(1) }));
}

function* faultsOfName(name: WatchName, before: readonly WatchName[]): Iterable<WatchFault> {
  const texts: [path: (string | number)[], text: string][] = [
    [['text'], name.text],
    ...name.needs.map((text, at): [(string | number)[], string] => [['needs', at], text]),
    ...name.ignore.map((text, at): [(string | number)[], string] => [['ignore', at], text]),
  ];
  for (const [path, text] of texts) {
    const problem = unwritable(text) ?? unfindable(text);
    if (problem) yield { path, text, problem };
  }
  if (before.some(({ text }) => text === name.text))
    yield { path: ['text'], text: name.text, problem: { kind: 'twice' } };
  if (name.case === 'exact' && name.text === name.text.toLowerCase())
    yield { path: ['case'], text: name.text, problem: { kind: 'exact without capitals' } };
}

/** A name is one line of text. */
function unwritable(text: string): WatchProblem | undefined {
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? { kind: 'not one line' } : undefined;
}

function unfindable(text: string): WatchProblem | undefined {
  if (whyUnfindable(text) === undefined) return undefined;
  return /[\p{L}\p{N}]/u.test(text) ? { kind: 'parting sign' } : { kind: 'no letter' };
}

/** As a file is told of it, beside `check`: a sentence that says what and what to do. */
export function inEnglish({ text, problem }: WatchFault): string {
  switch (problem.kind) {
    case 'id taken':
      return `entry ${problem.of + 1} has the id "${text}" already. Give another, or make them one.`;
    case 'imo taken':
      return `entry ${problem.of + 1} has this number already. Make them one.`;
    case 'imo of no ship':
      return 'only a Vessel has an IMO number. Remove it, or correct the kind.';
    case 'imo digits':
      return 'an IMO number has seven digits.';
    case 'imo check digit':
      return `${text} is not an IMO number: its check digit is wrong. Look it up again.`;
    case 'empty':
      return 'the name is empty. Fill it.';
    case 'not one line':
      return 'holds a line end or a sign that cannot be seen. Write it on one line.';
    case 'no letter':
    case 'parting sign':
      return `"${text}" ${whyUnfindable(text)}.`;
    case 'twice':
      return `"${text}" stands here twice. Remove one of them.`;
    case 'exact without capitals':
      return 'only a name with capitals can be matched exactly as written. Remove it.';
  }
}
