/**
 * `node seeds/lexicon.mjs COMMAND ...`: says what there is, reads the arguments, and turns what an editor can mend into
 * one line on stderr and exit status 2.
 */
import { Command, CommanderError } from 'commander';
import { CommandError } from './command-error.ts';
import { addCheck } from './commands/check.ts';
import { addCollisions } from './commands/collisions.ts';
import { addDiff } from './commands/diff.ts';
import { addExport } from './commands/export.ts';
import { addNew } from './commands/new.ts';
import { addPreview } from './commands/preview.ts';
import { addShow } from './commands/show.ts';
import { addStats } from './commands/stats.ts';
import { addSuggestions } from './commands/suggestions.ts';
import { addWithdraw } from './commands/withdraw.ts';
import { plainCommands } from './commands.ts';
import { type Session, terminalSession } from './session.ts';

/** @returns the exit status */
export async function runCommandLine(args: readonly string[], session: Session): Promise<number> {
  // `help new` is `new --help`.
  const [name, ...rest] = args[0] === 'help' ? [...args.slice(1), '--help'] : args;
  // These read their own arguments, `--help` among them.
  if (name !== undefined && Object.hasOwn(plainCommands, name)) {
    return plainCommands[name]!.run(rest, session.seeds);
  }
  const program = programFor(session);
  if (name === undefined) {
    session.err(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync([name, ...rest], { from: 'user' });
  } catch (error) {
    if (error instanceof CommandError) {
      session.err(`${error.message}\n`);
      return 2;
    }
    // Commander has said what is wrong; asking for help is no mistake.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return session.status;
}

/** For src/dev/run-command.mjs. */
export function runInTerminal(args: readonly string[], seeds: string): Promise<number> {
  return runCommandLine(args, terminalSession(seeds));
}

function programFor(session: Session): Command {
  const program = new Command('node seeds/lexicon.mjs')
    .description('The lexicon of Sidelight: check it, look at it, change it.')
    .exitOverride()
    .configureOutput({
      writeOut: session.out,
      writeErr: session.err,
      getOutHelpWidth: () => session.width,
      getErrHelpWidth: () => session.width,
      outputError: (text, write) => write(`${oneLine(text)} (see --help)\n`),
    })
    .configureHelp({ sortSubcommands: false })
    .helpOption('-h, --help', 'this')
    .helpCommand(false);
  const add = [
    addCheck,
    addNew,
    addShow,
    addWithdraw,
    addStats,
    addDiff,
    addPreview,
    addCollisions,
    addSuggestions,
    addExport,
  ];
  for (const addCommand of add) addCommand(program, session);
  // Known here for the list of commands only; see above.
  for (const [name, { summary }] of Object.entries(plainCommands)) program.command(name).description(summary);
  program.addHelpText(
    'after',
    '\nEach has its own --help with an example: node seeds/lexicon.mjs new --help\n' +
      'The same: npm run -s lexicon -- COMMAND (in bash and zsh; PowerShell and cmd lose the --).',
  );
  return program;
}

/** Commander puts its guess on a line of its own. */
function oneLine(text: string): string {
  return text
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .trim();
}
