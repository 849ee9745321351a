/** Text -> mentions: scan, then resolve. */
import { readArticle } from './article.ts';
import type { Mention } from './mention.ts';
import { type Index, openIndex } from './open-index.ts';
import { type ResolveOptions, resolve, resolveIn } from './resolve.ts';
import type { MatchingRules } from './rules.ts';
import { scan, scanInSteps } from './scan.ts';
import type { Steps } from './steps.ts';

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

/** The same with pauses. */
export function* findMentionsInSteps(
  { names, cues, rules }: Matcher,
  text: string,
  options?: ResolveOptions,
): Steps<Mention[]> {
  const hits = yield* scanInSteps(names, text);
  if (hits.length === 0) return [];
  const cueHits = yield* scanInSteps(cues, text);
  return resolveIn(readArticle(text, cueHits), rules, hits, options);
}
