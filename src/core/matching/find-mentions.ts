/** Text -> mentions: scan, then resolve. */
import type { Mention } from './mention.ts';
import { type Index, openIndex } from './open-index.ts';
import { type ResolveOptions, resolve } from './resolve.ts';
import type { MatchingRules } from './rules.ts';
import { scan } from './scan.ts';

/** Everything needed to find mentions, opened and ready. */
export interface Matcher {
  names: Index;
  cues: Index;
  rules: MatchingRules;
}

export function openMatcher({
  names,
  cues,
  rules,
}: {
  names: ArrayBuffer;
  cues: ArrayBuffer;
  rules: MatchingRules;
}): Matcher {
  return { names: openIndex(names), cues: openIndex(cues), rules };
}

/** All mentions of a text in order, never overlapping. A line of the text is a block: no name crosses it. */
export function findMentions(matcher: Matcher, text: string, options?: ResolveOptions): Mention[] {
  return resolve(matcher.rules, matcher.cues, text, scan(matcher.names, text), options);
}
