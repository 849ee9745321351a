/**
 * The line is what is read and scanned; the whole of the lines is what decides. So a page that changes scans only the lines that
 * changed, and keeps nothing of those that say nothing.
 */
import type { Evidence, Mention } from './mention.ts';
import type { Index } from './open-index.ts';
import { lastAtMost } from './places.ts';
import { type ResolveOptions, resolve } from './resolve.ts';
import type { MatchingRules } from './rules.ts';
import { type Hit, type ScanOptions, scanInSteps } from './scan.ts';
import type { Steps } from './steps.ts';

/** A line in which a name or a cue stands. */
export interface Line {
  text: string;
  /** Where it begins in the text whose offsets its mentions are to have; 0 where they count within the line. */
  start: number;
  /** Offsets within the line. */
  names: readonly Hit[];
  cues: readonly Hit[];
}

export function saysSomething({ names, cues }: Pick<Line, 'names' | 'cues'>): boolean {
  return names.length > 0 || cues.length > 0;
}

/** The hits of each of these lines, with pauses. Offsets count within the line. */
export function* scanLines(index: Index, texts: readonly string[], options?: ScanOptions): Steps<Hit[][]> {
  const hits = yield* scanInSteps(index, texts.join('\n'), options);
  let next = 0;
  let start = 0;
  return texts.map((text) => {
    const own: Hit[] = [];
    const end = start + text.length;
    for (let hit = hits[next]; hit && hit.start < end; hit = hits[++next])
      own.push({ ...hit, start: hit.start - start, end: hit.end - start });
    start = end + 1;
    return own;
  });
}

/** What the lines of one article mention, line by line. */
export function decideLines(
  rules: MatchingRules,
  lines: readonly Line[],
  options?: ResolveOptions,
): Mention[][] {
  const starts: number[] = [];
  const names: Hit[] = [];
  const cues: Hit[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    for (const hit of line.names) names.push(moved(hit, length));
    for (const hit of line.cues) cues.push(moved(hit, length));
    length += line.text.length + 1;
  }
  const byLine: Mention[][] = lines.map(() => []);
  const lineOf = (place: Place) => lastAtMost(starts, place.start);
  const toLine = <P extends Place>(place: P) =>
    moved(place, lines[lineOf(place)]!.start - starts[lineOf(place)]!);
  const text = lines.map((line) => line.text).join('\n');
  for (const mention of resolve(rules, text, names, cues, options)) {
    byLine[lineOf(mention)]!.push(withEvidence(toLine(mention), toLine));
  }
  return byLine;
}

function withEvidence(mention: Mention, place: (evidence: Evidence) => Evidence): Mention {
  const { candidates } = mention;
  return {
    ...mention,
    evidence: mention.evidence.map(place),
    ...(candidates && {
      candidates: candidates.map((one) => ({ ...one, evidence: one.evidence.map(place) })),
    }),
  };
}

interface Place {
  start: number;
  end: number;
}

function moved<P extends Place>(place: P, by: number): P {
  return { ...place, start: place.start + by, end: place.end + by };
}
