/** Text -> mentions: scan, then resolve. */
import { decideLines, type Line, saysSomething, scanLines } from './lines.ts';
import type { Mention } from './mention.ts';
import { type Index, openIndex } from './open-index.ts';
import type { ResolveOptions } from './resolve.ts';
import type { MatchingRules } from './rules.ts';
import type { Hit } from './scan.ts';
import { runSteps, type Steps } from './steps.ts';

/** Everything needed to find mentions, opened and ready. */
export interface Matcher {
  names: Index;
  cues: Index;
  rules: MatchingRules;
}

export interface MatcherParts {
  names: ArrayBuffer;
  cues: ArrayBuffer;
  rules: MatchingRules;
}

export function openMatcher({ names, cues, rules }: MatcherParts): Matcher {
  return { names: openIndex(names), cues: openIndex(cues), rules };
}

/** What a page that is read line by line needs of a matcher. */
export interface LineFinder {
  /** The names that stand in each of these lines. */
  names(texts: readonly string[]): Steps<Hit[][]>;
  /** The cues that stand in each; asked only where there are names. */
  cues(texts: readonly string[]): Steps<Hit[][]>;
  /** Whatever deciding on these lines needs and has to be fetched. */
  prepare(lines: readonly Line[]): Promise<void>;
  /** What all lines of a page together mention, line by line. */
  decide(lines: readonly Line[]): Mention[][];
}

/**
 * @param options asked for each time that lines are decided on
 * @param prepare where the matcher does not know all rules from the start
 */
export function lineFinder(
  matcher: Matcher,
  options: () => ResolveOptions | undefined,
  prepare: LineFinder['prepare'] = async () => {},
): LineFinder {
  return {
    names: (texts) => scanLines(matcher.names, texts),
    cues: (texts) => scanLines(matcher.cues, texts, { overlapping: true }),
    prepare,
    decide: (lines) => decideLines(matcher.rules, lines, options()),
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
  const finder = lineFinder(matcher, () => options);
  const texts = text.split('\n');
  const names = yield* finder.names(texts);
  if (names.every((hits) => hits.length === 0)) return [];
  const cues = yield* finder.cues(texts);
  const lines: Line[] = [];
  let start = 0;
  for (const [index, line] of texts.entries()) {
    const own = { text: line, start, names: names[index]!, cues: cues[index]! };
    if (saysSomething(own)) lines.push(own);
    start += line.length + 1;
  }
  return finder.decide(lines).flat();
}
