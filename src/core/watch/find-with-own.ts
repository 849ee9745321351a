/** The names of a text that is read as a whole. Apart from what pages show of hers: watched.js has the engine of content.js. */
import { findMentionsInSteps, type Matcher } from '../matching/find-mentions.ts';
import type { Mention } from '../matching/mention.ts';
import type { ResolveOptions } from '../matching/resolve.ts';
import type { Steps } from '../matching/steps.ts';
import { ownOptions, withOwn } from './own-mention.ts';

/** What is found in a line of text, hers with it. @param own of her list; undefined where there is none */
export function findWithOwn(
  bundled: Matcher,
  own: Matcher | undefined,
  line: string,
  options: ResolveOptions,
): Steps<Mention[]> {
  const found = findMentionsInSteps(bundled, line, options);
  return own ? withOwn(found, findMentionsInSteps(own, line, ownOptions(options))) : found;
}
