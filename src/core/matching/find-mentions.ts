/** Text -> mentions: scan, then resolve. */
import { decideLines, type Line, saysSomething, scanLines } from './lines.ts';
import type { Mention } from './mention.ts';
import { type Index, openIndex } from './open-index.ts';
import type { ResolveOptions } from './resolve.ts';
import type { MatchingRules } from './rules.ts';
import { runSteps, type Steps } from './steps.ts';

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
  return runSteps(findMentionsInSteps(matcher, text, options));
}

/** The same with pauses. */
export function* findMentionsInSteps(
  matcher: Matcher,
  text: string,
  options?: ResolveOptions,
): Steps<Mention[]> {
  const texts = text.split('\n');
  const names = yield* scanLines(matcher.names, texts);
  if (names.every((hits) => hits.length === 0)) return [];
  const cues = yield* scanLines(matcher.cues, texts, { overlapping: true });
  const lines: Line[] = [];
  let start = 0;
  for (const [index, line] of texts.entries()) {
    const own = { text: line, start, names: names[index]!, cues: cues[index]! };
    if (saysSomething(own)) lines.push(own);
    start += line.length + 1;
  }
  return decideLines(matcher.rules, lines, options).flat();
}
