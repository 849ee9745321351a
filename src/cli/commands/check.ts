/** `check`: every error of seeds/ at once, and whether the examples come out as their editors meant. */

import type { Command } from 'commander';
import { reasonWords } from '../../core/card/reason-words.ts';
import type { Correction } from '../../core/lexicon/corrections.ts';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { formatSeedError, type SeedError } from '../../core/lexicon/seed-file.ts';
import { compileMatching } from '../../core/matching/compile-matching.ts';
import { openMatcher } from '../../core/matching/find-mentions.ts';
import { ENGLISH } from '../../core/words/english.ts';
import { findDoubts } from '../check/doubts.ts';
import { checkExamples, runExamples } from '../check/examples.ts';
import { type ReadEntity, readEntities } from '../check/read-entities.ts';
import { unsourced } from '../check/unsourced.ts';
import { checkCorrections, readCorrections } from '../corrections.ts';
import { findEntity } from '../find-entity.ts';
import { count, harmless } from '../print.ts';
import { compileSeeds, readSeeds } from '../read-seeds.ts';
import { staleSchemas, writeSchemas } from '../schema/schema-files.ts';
import { coloursOf, type Session } from '../session.ts';
import { indexWithdrawn, withdrawnName } from '../withdrawn.ts';

export interface CheckResult {
  errors: SeedError[];
  doubts: SeedError[];
  /** Sentences that were run; undefined where they could not be. */
  examples?: number;
  /** Only where there is no error. */
  lexicon?: Lexicon;
}

export function addCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('everything wrong with the lexicon, with file, line and remedy; runs the examples')
    .option('--examples [id]', 'print every example, or those of one entry, with the mark it got, and why')
    .option('--write-schema', 'write seeds/schema/*.json anew, for completion in a text editor')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs check
  seeds/people/kim-chol.yaml:9:13: status.0.source: no source "un-2026" in sources.yaml. Add it, or correct it.

Exit status: 0 all well, 1 something to mend. A line with "perhaps" is a doubt and fails nothing.`,
    )
    .action(({ writeSchema, examples }: { writeSchema?: boolean; examples?: string | true }) => {
      if (writeSchema) for (const file of writeSchemas(session.seeds)) session.out(`Wrote ${file}.\n`);
      const result = checkSeeds(session.seeds);
      if (examples && result.lexicon)
        session.out(markedExamples(examples, readEntities(readSeeds(session.seeds)), result.lexicon));
      session.status = report(result, session);
      const stale = staleSchemas(session.seeds);
      if (stale.length > 0)
        session.err(`${stale.join(', ')}: not what the code says. Run check --write-schema.\n`);
    });
}

export function checkSeeds(seeds: string): CheckResult {
  const result = compileSeeds(seeds);
  const log = checkCorrections(seeds);
  if ('errors' in result) return { errors: [...result.errors, ...log], doubts: [] };
  const files = readEntities(readSeeds(seeds));
  const errors = [
    ...checkExamples(files, openMatcher(compileMatching(result.lexicon))),
    ...findReturned(files, seeds),
    ...files.flatMap(unreviewed),
    ...files.flatMap(unsourced),
    ...log,
  ];
  const examples = files.flatMap(({ value }) =>
    value.names.flatMap(({ examples: { match, ignore } }) => [...match, ...ignore]),
  ).length;
  const doubts = findDoubts(files, result.lexicon.sources);
  return { errors, doubts, examples, ...(errors.length === 0 ? { lexicon: result.lexicon } : {}) };
}

/** What is said of a living person was read by somebody, or is known to be a list's fields and nothing else. */
function unreviewed({ file, value }: ReadEntity): SeedError[] {
  if (value.kind !== 'Person' || value.reviewed_by) return [];
  const message =
    'say who read every sentence, and when; of an entry of list fields alone, that nobody did: `list fields only, DAY`.';
  return [{ file, line: 1, column: 1, field: 'reviewed_by', message }];
}

/** What was withdrawn is back, under its id or with its name: by an import, by hand, or by a merge. */
function findReturned(files: readonly ReadEntity[], seeds: string): SeedError[] {
  if (checkCorrections(seeds).length > 0) return [];
  const withdrawn = indexWithdrawn(readCorrections(seeds));
  const says = (what: string, { date, why }: Correction, as = '') =>
    `"${what}" was withdrawn on ${date}${as}: ${why} Remove it here; if it is right after all, remove that entry from seeds/corrections.yaml.`;
  return files.flatMap(({ id, file, value, locate }): SeedError[] => {
    const entry = withdrawn.byId.get(id);
    if (entry) return [{ file, line: 1, column: 1, field: '', message: says(id, entry) }];
    const texts = [
      { path: ['name'], text: value.name },
      ...value.names.map(({ text }, index) => ({ path: ['names', index, 'text'], text })),
    ];
    return texts.flatMap(({ path, text }): SeedError[] => {
      const found = withdrawnName(withdrawn, [text], { isPerson: value.kind === 'Person', imo: value.imo });
      if (!found) return [];
      return [
        { file, ...locate(path), field: path.join('.'), message: says(text, found, ` as ${found.id}`) },
      ];
    });
  });
}

function markedExamples(which: string | true, all: readonly ReadEntity[], lexicon: Lexicon): string {
  const files = which === true ? all : all.filter(({ id }) => id === findEntity(lexicon, which).id);
  const lines = runExamples(files, openMatcher(compileMatching(lexicon))).map((example) => {
    const { line, column } = example.locate(example.path);
    const what = example.own.map(
      ({ text, mark, reason }) => ` “${text}” ${mark ?? 'unmarked'}. ${reasonWords(reason, mark, ENGLISH)}`,
    );
    return `${example.file}:${line}:${column}: ${example.expects}:${what.join('') || ' not found.'}`;
  });
  return `${lines.map(harmless).join('\n')}\n`;
}

function report({ errors, doubts, examples, lexicon }: CheckResult, session: Session): number {
  const colours = coloursOf(session);
  for (const doubt of doubts)
    session.err(`${formatSeedError({ ...doubt, message: `perhaps ${doubt.message}` })}\n`);
  for (const error of errors) session.err(`${formatSeedError(error)}\n`);
  if (!lexicon) {
    session.err(colours.red(`${errors.length} to mend.`));
    session.err(
      examples === undefined ? ' The examples were not run: they need the rest to be right.\n' : '\n',
    );
    return 1;
  }
  const parts = [
    count(lexicon.entities.length, 'entity', 'entities'),
    count(lexicon.notes.length, 'note'),
    count(lexicon.sources.length, 'source'),
    count(examples ?? 0, 'example'),
  ];
  session.out(`${parts.join(', ')}: ${colours.green('all well')}. Lexicon ${lexicon.version}.\n`);
  return 0;
}
