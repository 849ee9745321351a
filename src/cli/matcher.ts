/** The matcher of this checkout's own seeds/, for commands that run in Node. */
import { compileMatching } from '../core/matching/compile-matching.ts';
import { type Matcher, openMatcher } from '../core/matching/find-mentions.ts';
import { lexiconOfSeeds } from './read-seeds.ts';

/** @throws CommandError with every error of the seeds. */
export function matcherOfSeeds(root: string): Matcher {
  return openMatcher(compileMatching(lexiconOfSeeds(root)));
}
