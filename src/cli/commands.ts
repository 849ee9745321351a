/** The commands of src/cli by name. Each takes its arguments and the seeds' folder, and gives the exit status. */
import { annotate } from './annotate.ts';
import { checkLexicon } from './check-lexicon.ts';

export const commands: Record<string, (args: string[], seeds: string) => number | Promise<number>> = {
  annotate,
  check: checkLexicon,
};
