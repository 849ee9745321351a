/** What became of a file that was to be taken in, in one sentence. */
import { sayFileFault } from '../../core/exchange/fault-words.ts';
import type { Reading, WholeFile } from '../../core/exchange/import-news.ts';
import type { ImportPlan, TakenIn } from '../../core/exchange/import-plan.ts';
import type { Trouble } from '../../core/library/trouble.ts';
import type { Words } from '../../core/words/words.ts';
import { sayTrouble } from './say-trouble.ts';

export interface PlannedFile extends WholeFile {
  plan: ImportPlan;
  name: string;
}

/** A plan, or in one sentence why there is none. */
export type Planned = PlannedFile | { fault: string } | 'cancelled';

/** `done` is said where it can be taken back. */
export interface Imported {
  outcome: TakenIn | 'failed';
  said: string;
}

export function planned(name: string, reading: Reading, words: Words): Planned {
  if (reading === 'cancelled') return reading;
  if ('fault' in reading) return { fault: sayFileFault(reading.fault, words) };
  if ('trouble' in reading) {
    // Nothing was to be written yet.
    const isFailed = reading.trouble === 'failed';
    return { fault: isFailed ? words.say('library.import.unread') : sayTrouble(reading.trouble, words) };
  }
  if (reading.plan.length === 0 && !reading.names) return { fault: words.say('exchange.file.no passages') };
  return { ...reading, name };
}

export interface ImportedAbout {
  words: Words;
  troubleOf: (error: unknown) => Promise<Trouble>;
}

/** @param count passages to be written; `names`: of her own list */
export async function imported(
  { count, names }: { count: number; names: number },
  write: () => Promise<TakenIn>,
  { words, troubleOf }: ImportedAbout,
): Promise<Imported> {
  try {
    const outcome = await write();
    const said = [
      words.say(`library.import.${outcome}`, { count }),
      ...(outcome === 'done' && names > 0 ? [words.say('watch.done.imported', { count: names })] : []),
    ];
    return { outcome, said: said.join(' ') };
  } catch (error) {
    return { outcome: 'failed', said: sayTrouble(await troubleOf(error), words) };
  }
}
