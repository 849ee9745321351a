/** `new KIND NAME`: a file with every field an entry of this kind needs, in the right folder. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { idOf, type SeedFolder } from '../../core/lexicon/compile.ts';
import { type NeverEntry, NeverFileSchema } from '../../core/lexicon/entity.ts';
import { FOLDER_OF } from '../../core/lexicon/folders.ts';
import { hasValidCheckDigit } from '../../core/lexicon/imo.ts';
import { nearest } from '../../core/lexicon/nearest.ts';
import { formatSeedError, parseSeed } from '../../core/lexicon/seed-file.ts';
import { templateFor } from '../../core/lexicon/template.ts';
import { KINDS, type Kind } from '../../core/lexicon/terms.ts';
import { nameKey } from '../../core/lists/fold-name.ts';
import { CommandError } from '../command-error.ts';
import { readCorrections } from '../corrections.ts';
import { namesIn } from '../names-in.ts';
import { readSeeds, seedName } from '../read-seeds.ts';
import type { Session } from '../session.ts';
import { indexWithdrawn, withdrawnName } from '../withdrawn.ts';
import { writeFileWhole } from '../write-file.ts';

export function addNew(program: Command, session: Session): void {
  program
    .command('new')
    .description('a filled-in template; --from-press before the list is out')
    .argument('<kind>', KINDS.join(', '))
    .argument('<name...>', 'the name, as the heading of the card')
    .option('--id <id>', 'file name, if not made from the name')
    .option('--imo <number>', 'a ship: its IMO number')
    .option('--from-press', 'the list is not out yet: `reference: pending`')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs new Person "Kim Chol" --id kim-chol-bank
  node seeds/lexicon.mjs new Vessel "Orion Star" --imo 8713471
  node seeds/lexicon.mjs new Company "Sobaek Trade" --from-press

Then fill it in and run: node seeds/lexicon.mjs check`,
    )
    .action((word: string, words: string[], options: NewOptions) => {
      makeNew(word, words.join(' ').trim(), options, session);
    });
}

interface NewOptions {
  id?: string;
  imo?: string;
  fromPress?: boolean;
}

function makeNew(word: string, name: string, options: NewOptions, session: Session): void {
  const kind = KINDS.find((known) => known.toLowerCase() === word.toLowerCase());
  if (!kind)
    throw new CommandError(
      `new: there is no kind "${word}".${nearest(word, KINDS)} There are: ${KINDS.join(', ')}.`,
    );
  if (!name) throw new CommandError('new: the name is empty. Give it in quotes.');
  checkNumber(kind, options);
  const id = options.id ?? (options.imo ? `imo-${options.imo}` : idFor(kind, name));
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
    const why = options.id ? `"${id}" is no id` : `no id can be made from "${name}"`;
    throw new CommandError(`new: ${why}. Give --id in small letters, digits and hyphens.`);
  }

  // Other entries may still be unfinished: what `new` wrote a minute ago is.
  const folder = readSeeds(session.seeds);
  const { imo } = options;
  const ship = imo === undefined ? undefined : shipOf(imo, folder);
  if (ship) {
    throw new CommandError(
      `new: IMO ${imo} is ${ship}. The same ship, renamed? Add the name there. Another ship? The number is wrong: look it up again. Nothing was written.`,
    );
  }
  const path = join(session.seeds, FOLDER_OF[kind], `${id}.yaml`);
  const file = seedName(session.seeds, path);
  if (existsSync(path) || folder.entities.some((seed) => idOf(seed.file) === id)) {
    throw new CommandError(
      `new: "${id}" exists already (show ${id}). Nothing was written; give another --id.`,
    );
  }
  const same = (text: string) => nameKey(text) === nameKey(name);
  const never = neverOf(folder).find(({ names }) => names.some(same));
  if (never) {
    throw new CommandError(
      `new: never.yaml protects "${name}" (${never.id}: ${never.why}). Nothing was written.`,
    );
  }
  const withdrawn = indexWithdrawn(readCorrections(session.seeds));
  const named = withdrawnName(withdrawn, [name], { isPerson: kind === 'Person', imo });
  const before = named ?? withdrawn.byId.get(id);
  if (before) {
    throw new CommandError(
      `new: "${named ? name : id}" was withdrawn on ${before.date}${named ? ` as ${before.id}` : ''}: ${before.why} Nothing was written; see seeds/corrections.yaml.`,
    );
  }
  const namesakes = folder.entities.filter((seed) => namesIn(seed).some(same));
  mkdirSync(dirname(path), { recursive: true });
  writeFileWhole(path, templateFor({ kind, name, imo, fromPress: options.fromPress ?? false }));
  session.out(`Wrote ${file}. Fill it in, then run check.\n`);
  if (kind === 'Vessel' && !imo) session.out('No --imo given: add it if the listing prints one.\n');
  for (const seed of namesakes)
    session.err(`"${name}" is a name of ${idOf(seed.file)} too. Is it the same?\n`);
}

/** `Dawnlight (imo-9110236)`: the ship that has the number, by its file or by what stands in it. */
function shipOf(imo: string, { entities }: SeedFolder): string | undefined {
  const seed = entities.find(
    ({ file, text }) =>
      idOf(file) === `imo-${imo}` || new RegExp(`^imo:[ \\t]*['"]?${imo}\\b`, 'm').test(text),
  );
  if (!seed) return undefined;
  const [name = 'taken'] = namesIn(seed);
  return `${name} (${idOf(seed.file)})`;
}

/** @throws CommandError when it is broken: then nobody can say whom it protects */
function neverOf({ never }: SeedFolder): NeverEntry[] {
  const parsed = parseSeed(NeverFileSchema, never);
  if ('errors' in parsed)
    throw new CommandError(`${formatSeedError(parsed.errors[0]!)} Mend it first; nothing was written.`);
  return parsed.value;
}

function checkNumber(kind: Kind, { imo }: NewOptions): void {
  if (imo === undefined) return;
  if (kind !== 'Vessel') throw new CommandError('new: only a Vessel has an IMO number. Leave --imo out.');
  if (!hasValidCheckDigit(imo))
    throw new CommandError(
      `new: ${imo} is not an IMO number: seven digits, and the last one checks the others.`,
    );
}

/** "Société Générale d'Élevage" -> societe-generale-d-elevage. */
function idFor(kind: Kind, name: string): string {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return kind === 'Vessel' && slug ? `vessel-${slug}` : slug;
}
