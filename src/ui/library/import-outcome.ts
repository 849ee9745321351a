/** What became of a file that was to be taken in, in one sentence. */
import { sayFileFault } from '../../core/exchange/fault-words.ts';
import { UnreadableFile } from '../../core/exchange/faults.ts';
import type { ImportPlan, TakenIn } from '../../core/exchange/import-plan.ts';
import type { Trouble } from '../../core/library/trouble.ts';
import type { Words } from '../../core/words/words.ts';
import { sayTrouble } from './last-done.ts';

/** A plan, or in one sentence why there is none. */
export type Planned = { plan: ImportPlan; name: string } | { fault: string };

export interface Imported {
  isDone: boolean;
  said: string;
}

interface Saying {
  words: Words;
  troubleOf: (error: unknown) => Promise<Trouble>;
}

export async function planned(
  name: string,
  plan: () => Promise<ImportPlan>,
  { words, troubleOf }: Saying,
): Promise<Planned> {
  try {
    return { plan: await plan(), name };
  } catch (error) {
    if (error instanceof UnreadableFile) return { fault: sayFileFault(error.fault, words) };
    return { fault: sayTrouble(await troubleOf(error), words) };
  }
}

/** @param count passages to be written */
export async function imported(
  count: number,
  write: () => Promise<TakenIn>,
  { words, troubleOf }: Saying,
): Promise<Imported> {
  try {
    const outcome = await write();
    return { isDone: outcome !== 'changed', said: words.say(`library.import.${outcome}`, { count }) };
  } catch (error) {
    return { isDone: false, said: sayTrouble(await troubleOf(error), words) };
  }
}
