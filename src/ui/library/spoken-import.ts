/** Taking a file in, and saying what became of it where that can be taken back. */
import type { TakenIn } from '../../core/exchange/import-plan.ts';
import type { LastDone } from '../last-done.ts';
import { type Imported, type ImportedAbout, imported } from './import-outcome.ts';
import type { TakeBack } from './spoken-edits.ts';

/** `write` and `takeBack` are done when they resolve, else nothing has happened. */
export interface ImportSteps {
  write(): Promise<TakenIn>;
  takeBack(): Promise<void>;
  /** Shows the library as it is now. */
  show(): Promise<void>;
}

/** What is written is told as written, and can be taken back, even where it cannot be shown. */
export async function spokenImport(
  count: { count: number; names: number },
  { write, takeBack, show }: ImportSteps,
  about: ImportedAbout & { last: Pick<LastDone<TakeBack>, 'attempt'> },
): Promise<Imported> {
  const takenIn = await imported(count, write, about);
  const { outcome, said } = takenIn;
  if (outcome !== 'done') return takenIn;
  const shown = () => show().catch(() => undefined);
  await shown();
  const back = () => takeBack().then(shown);
  await about.last.attempt(async () => ({ said, undo: [back] }));
  return takenIn;
}
