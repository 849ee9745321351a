/** The commands of src/cli by name. Each takes its arguments and the seeds' folder, and gives the exit status. */
import { annotate } from './annotate.ts';
import { checkLexicon } from './check-lexicon.ts';

type Command = (args: string[], seeds: string) => number | Promise<number>;

const commands: Record<string, Command> = {
  annotate,
  check: checkLexicon,
};

/** Runs a command; an unknown one is one line on stderr and exit status 2. */
export async function runCommand(name: string | undefined, args: string[], seeds: string): Promise<number> {
  const command = name === undefined || !Object.hasOwn(commands, name) ? undefined : commands[name];
  if (command) return command(args, seeds);
  const known = Object.keys(commands).join(', ');
  process.stderr.write(
    `${name === undefined ? 'Give a command' : `There is no command "${name}"`}. There are: ${known}.\n`,
  );
  return 2;
}
