/** Where other entries and notes still speak of an entry: links can be removed by a program, sentences only by an editor. */
import type { SeedText } from '../core/lexicon/seed-file.ts';
import { findMentions, type Matcher } from '../core/matching/find-mentions.ts';
import type { Mention } from '../core/matching/mention.ts';
import { concerns } from './check/examples.ts';
import type { ReadEntity } from './check/read-entities.ts';

export interface StillNamed {
  /** `file:line:column: field`, or `file:line` of a note. */
  place: string;
  words: string;
}

/** `match` examples of other entries in which it is marked: most lean on it. In the order of their files. */
export function examplesNaming(id: string, files: readonly ReadEntity[], matcher: Matcher) {
  return files.flatMap(({ id: other, file, value }) =>
    value.names.flatMap(({ examples }, index) =>
      examples.match.flatMap((sentence, place) =>
        other !== id && find(matcher, id, sentence)
          ? [{ file, path: ['names', index, 'examples', 'match', place] }]
          : [],
      ),
    ),
  );
}

/**
 * Summaries, claims, `ignore` examples and notes in which it is marked, and its names where they stand as cues.
 *
 * @param names all of its names
 */
export function sentencesNaming(
  { id, names }: { id: string; names: ReadonlySet<string> },
  files: readonly ReadEntity[],
  notes: readonly SeedText[],
  matcher: Matcher,
): StillNamed[] {
  const found: StillNamed[] = [];
  for (const { file, value, locate } of files) {
    const say = (path: (string | number)[], words: string | undefined) => {
      if (words === undefined) return;
      const { line, column } = locate(path);
      found.push({ place: `${file}:${line}:${column}: ${path.join('.')}`, words });
    };
    say(['role'], find(matcher, id, value.role)?.text);
    say(['summary'], find(matcher, id, value.summary)?.text);
    value.claims.forEach(({ claim, by, later }, index) => {
      say(['claims', index], find(matcher, id, `${claim}\n${by}\n${later}`)?.text);
    });
    value.cues.forEach((cue, index) => {
      if (names.has(cue)) say(['cues', index], cue);
    });
    value.names.forEach(({ needs, examples }, index) => {
      examples.ignore.forEach((sentence, place) => {
        say(['names', index, 'examples', 'ignore', place], find(matcher, id, sentence)?.text);
      });
      needs.forEach((need, place) => {
        if (names.has(need)) say(['names', index, 'needs', place], need);
      });
    });
  }
  for (const { file, text } of notes) {
    const mention = find(matcher, id, text);
    if (!mention) continue;
    found.push({ place: `${file}:${text.slice(0, mention.start).split('\n').length}`, words: mention.text });
  }
  return found;
}

function find(matcher: Matcher, id: string, text: string): Mention | undefined {
  return findMentions(matcher, text).find((mention) => concerns(mention, id));
}
