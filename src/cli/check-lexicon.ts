/** Every error of seeds/ at once; exit 0 when there is none. */
import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileSeeds } from './read-seeds.ts';

export function checkLexicon(_args: string[], seeds: string): number {
  const result = compileSeeds(seeds);
  if ('errors' in result) {
    for (const error of result.errors) process.stderr.write(`${formatSeedError(error)}\n`);
    process.stderr.write(`${result.errors.length} to mend.\n`);
    return 1;
  }
  const { entities, notes, sources, version } = result.lexicon;
  process.stdout.write(
    `${entities.length} entities, ${notes.length} notes, ${sources.length} sources: all well. Lexicon ${version}.\n`,
  );
  return 0;
}
