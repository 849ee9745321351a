/** `withdraw ID --why`: takes one entry out at once, and says so in the public correction log. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { idOf, type SeedFolder } from '../../core/lexicon/compile.ts';
import { nearest } from '../../core/lexicon/nearest.ts';
import { formatSeedError, type SeedText } from '../../core/lexicon/seed-file.ts';
import { nameKey } from '../../core/lists/fold-name.ts';
import { spaced } from '../../core/lists/named-bodies.ts';
import type { Matcher } from '../../core/matching/find-mentions.ts';
import { readEntities } from '../check/read-entities.ts';
import { CommandError } from '../command-error.ts';
import { withCorrection } from '../corrections.ts';
import { matcherOfSeeds } from '../matcher.ts';
import { namesIn } from '../names-in.ts';
import { readSeeds } from '../read-seeds.ts';
import { removeItem } from '../seed-edit.ts';
import type { Session } from '../session.ts';
import { examplesNaming, type StillNamed, sentencesNaming } from '../still-named.ts';
import { planWithdrawal, type Withdrawal } from '../withdrawal.ts';
import { writeFileWhole } from '../write-file.ts';
import { checkSeeds } from './check.ts';

export function addWithdraw(program: Command, session: Session): void {
  program
    .command('withdraw')
    .description('takes one entry out at once and writes the public correction log')
    .argument('<id>', 'file name without .yaml')
    .requiredOption('--why <words>', 'one neutral sentence, which everybody can read')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs withdraw kim-chol --why "The list entry could not be told from a namesake."

Removes the file, relations and links to it, and match examples that name it; tells you which sentences still do.`,
    )
    .action((id: string, { why }: { why: string }) => {
      withdraw(id.replace(/\.yaml$/, ''), why.trim(), session);
    });
}

function withdraw(id: string, why: string, session: Session): void {
  if (why === '') throw new CommandError('withdraw: say --why in one neutral sentence; the log is public.');
  const folder = readSeeds(session.seeds);
  const plan = planWithdrawal(folder, id);
  if (!plan) {
    const hint = nearest(
      id,
      folder.entities.map(({ file }) => idOf(file)),
    ).replace(' Add it, or correct it.', '');
    throw new CommandError(`withdraw: there is no entity "${id}".${hint} Nothing was changed.`);
  }
  const own = folder.entities.find(({ file }) => idOf(file) === id)!;
  const named = namesIn(own).find((name) => speaksOf(why, name));
  if (named) {
    throw new CommandError(
      `withdraw: --why names "${named}", and the log is public. Say what was wrong with the entry. Nothing was changed.`,
    );
  }
  const sentences = findStillNamed(id, folder, plan, session);
  // Before anything is written: a log that cannot be read stops all of it.
  const { references, nameHashes } = plan;
  const log = withCorrection(session.seeds, { date: session.today, id, why, references, nameHashes });

  const pathOf = (file: string) => join(session.seeds, ...file.split('/').slice(1));
  for (const file of plan.removed) rmSync(pathOf(file));
  writeFileWhole(join(session.seeds, 'corrections.yaml'), log);
  for (const { file, text } of plan.changed) writeFileWhole(pathOf(file), text);

  session.out(
    `Removed ${plan.removed[0]}. Written to seeds/corrections.yaml: ${session.today}, ${id}, ${why}\n`,
  );
  for (const line of plan.done) session.out(`${line}\n`);
  for (const { place, words } of sentences) session.err(`${place}: still says "${words}". Read it.\n`);
  const { errors } = checkSeeds(session.seeds);
  for (const error of errors) session.err(`${formatSeedError(error)}\n`);
  session.out(
    errors.length === 0
      ? 'check: all well. Commit and release.\n'
      : `It is withdrawn, but check finds ${errors.length} to mend.\n`,
  );
  session.status = errors.length === 0 ? 0 : 1;
}

/** Whatever its capitals, hyphens and spaces; in a script without spaces, inside a longer word too. */
function speaksOf(sentence: string, name: string): boolean {
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(name)) return nameKey(sentence).includes(nameKey(name));
  return spaced(sentence).includes(spaced(name)) && spaced(name).trim() !== '';
}

/** Needs a lexicon that compiles; without one, only links are looked for. Takes examples that name it into the plan. */
function findStillNamed(id: string, folder: SeedFolder, plan: Withdrawal, session: Session): StillNamed[] {
  let matcher: Matcher;
  try {
    matcher = matcherOfSeeds(session.seeds);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    session.err(
      'The lexicon had errors before (see check), so sentences that name this entry were not looked for.\n',
    );
    return [];
  }
  const files = readEntities(folder);
  // From the last on, so that the numbers before stay right.
  for (const { file, path } of examplesNaming(id, files, matcher).reverse()) {
    const changed = plan.changed.find((seed) => seed.file === file);
    const text = removeItem(textNow(file, folder, plan), path);
    if (changed) changed.text = text;
    else plan.changed.push({ file, text });
    plan.done.push(`${file}: removed an example that names it (${path.join('.')}).`);
  }
  // As the files will be: their lines have moved.
  const now = (seeds: readonly SeedText[]) =>
    seeds
      .filter(({ file }) => !plan.removed.includes(file))
      .map(({ file }) => ({ file, text: textNow(file, folder, plan) }));
  const names = new Set(files.find((file) => file.id === id)?.value.names.map(({ text }) => text));
  const entities = readEntities({ entities: now(folder.entities) });
  return sentencesNaming({ id, names }, entities, now(folder.notes), matcher);
}

function textNow(file: string, { entities, notes }: SeedFolder, { changed }: Withdrawal): string {
  return [...changed, ...entities, ...notes].find((seed) => seed.file === file)?.text ?? '';
}
