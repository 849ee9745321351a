/** Commands that read their own arguments. The editor's others stand in command-line.ts. */
import { annotate } from './annotate.ts';
import { importLists } from './commands/import.ts';
import { verifyLists } from './commands/verify.ts';

/** Takes its arguments and the seeds' folder, and gives the exit status. */
export type PlainCommand = (args: string[], seeds: string) => number | Promise<number>;

export const plainCommands: Record<string, { run: PlainCommand; summary: string }> = {
  annotate: { run: annotate, summary: 'the names in a text or an HTML page, as the extension finds them' },
  import: { run: importLists, summary: 'reads a sanctions list and proposes what is new, changed, gone' },
  verify: { run: verifyLists, summary: 'holds every status against a copy of the list it names' },
};
