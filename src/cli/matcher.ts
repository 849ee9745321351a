/** The matcher of this checkout's own seeds/, for commands that run in Node. */

import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileMatching } from '../core/matching/compile-matching.ts';
import { type Matcher, openMatcher } from '../core/matching/find-mentions.ts';
import { CommandError } from './command-error.ts';
import { compileSeeds } from './read-seeds.ts';

/** @throws CommandError with every error of the seeds. */
export function matcherOfSeeds(root: string): Matcher {
  const result = compileSeeds(root);
  if ('errors' in result) throw new CommandError(result.errors.map(formatSeedError).join('\n'));
  return openMatcher(compileMatching(result.lexicon));
}
