/** The checkout's own seeds, compiled once for a test file. */
import { fileURLToPath } from 'node:url';
import { compileSeeds } from '../../src/cli/read-seeds.ts';
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { formatSeedError } from '../../src/core/lexicon/seed-file.ts';
import { compileMatching } from '../../src/core/matching/compile-matching.ts';
import { type Matcher, openMatcher } from '../../src/core/matching/find-mentions.ts';

export const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** @throws Error with every error of the seeds */
export function readLexicon(): Lexicon {
  const result = compileSeeds(SEEDS);
  if ('errors' in result) throw new Error(result.errors.map(formatSeedError).join('\n'));
  return result.lexicon;
}

export function matcherOf(lexicon: Lexicon): Matcher {
  return openMatcher(compileMatching(lexicon));
}
