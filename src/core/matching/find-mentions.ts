/** Text -> mentions: scan, then resolve. */
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
  readonly rules: MatchingRules;
}

export interface MatcherParts {
  names: ArrayBuffer;
  cues: ArrayBuffer;
  /** As a function they are read when the first name is found, which on most pages is never. */
  rules: MatchingRules | (() => MatchingRules);
}

export function openMatcher({ names, cues, rules }: MatcherParts): Matcher {
  let known = typeof rules === 'function' ? undefined : rules;
  const read = typeof rules === 'function' ? rules : () => rules;
  return {
    names: openIndex(names),
    cues: openIndex(cues),
    get rules() {
      known ??= read();
      return known;
    },
  };
}

/** All mentions of a text in order, never overlapping. A line of the text is a block: no name crosses it. */
export function findMentions(matcher: Matcher, text: string, options?: ResolveOptions): Mention[] {
  const hits = scan(matcher.names, text);
  return hits.length === 0 ? [] : resolve(matcher.rules, matcher.cues, text, hits, options);
}

/** The same with pauses. */
export function* findMentionsInSteps(
  matcher: Matcher,
  text: string,
  options?: ResolveOptions,
): Steps<Mention[]> {
  const hits = yield* scanInSteps(matcher.names, text);
  if (hits.length === 0) return [];
  const cueHits = yield* scanInSteps(matcher.cues, text, { overlapping: true });
  return resolveIn(matcher.rules, text, hits, cueHits, options);
}
