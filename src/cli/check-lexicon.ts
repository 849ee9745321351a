/** `node seeds/lexicon.mjs check`: every error of seeds/ at once; exit 0 when there is none. */
import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileSeeds } from './read-seeds.ts';

const result = compileSeeds('seeds');
if ('errors' in result) {
  for (const error of result.errors) console.error(formatSeedError(error));
  console.error(`${result.errors.length} to mend.`);
  process.exitCode = 1;
} else {
  const { entities, notes, sources, version } = result.lexicon;
  console.log(`${entities.length} entities, ${notes.length} notes, ${sources.length} sources: all well. Lexicon ${version}.`);
}
