/** `diff REF`: what has changed in the lexicon since a Git revision, in an editor's words, for the change log. */
import type { Command } from 'commander';
import { readEntities } from '../check/read-entities.ts';
import { seedsAt } from '../git.ts';
import { type Change, changesBetween } from '../lexicon-changes.ts';
import { count } from '../print.ts';
import { readSeeds } from '../read-seeds.ts';
import { coloursOf, type Session } from '../session.ts';

export function addDiff(program: Command, session: Session): void {
  program
    .command('diff')
    .description('entries, names and statuses added, changed, removed since a Git revision')
    .argument('<ref>', 'branch, tag or commit')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs diff v0.1.0
  node seeds/lexicon.mjs diff HEAD      (what is not committed yet)

Lines begin with + added, - removed, ~ changed. Your files stay as they are.`,
    )
    .action((ref: string) => {
      const old = seedsAt(ref, session.seeds);
      const now = readSeeds(session.seeds);
      const [before, after] = [readEntities(old), readEntities(now)];
      const unread = old.entities.length - before.length + now.entities.length - after.length;
      print(changesBetween(before, after), ref, session);
      if (unread > 0)
        session.err(
          `${count(unread, 'file')} could not be read and ${unread === 1 ? 'is' : 'are'} left out (see check).\n`,
        );
    });
}

function print(changes: readonly Change[], ref: string, session: Session): void {
  const { bold, green, red, yellow } = coloursOf(session);
  const paint = { '+': green, '-': red, '~': yellow };
  if (changes.length === 0) {
    session.out(`Nothing has changed since ${ref}.\n`);
    return;
  }
  for (const { sign, heading, lines } of changes) {
    session.out(`${paint[sign](sign)} ${bold(heading)}\n`);
    for (const line of lines) session.out(`    ${paint[line.sign](line.sign)} ${line.text}\n`);
  }
  const number = (sign: Change['sign']) => changes.filter((change) => change.sign === sign).length;
  session.out(
    `\nSince ${ref}: ${count(number('+'), 'entry', 'entries')} added, ${number('~')} changed, ${number('-')} removed.\n`,
  );
}
