/**
 * Runs what the editors wrote under `examples:`: a `match` sentence must show the entity, an `ignore` sentence must not.
 */
import { reasonWords } from '../../core/card/reason-words.ts';
import type { SeedEntity } from '../../core/lexicon/entity.ts';
import type { SeedError } from '../../core/lexicon/seed-file.ts';
import { findMentions, type Matcher } from '../../core/matching/find-mentions.ts';
import type { Mention } from '../../core/matching/mention.ts';
import { ENGLISH } from '../../core/words/english.ts';
import type { ReadEntity } from './read-entities.ts';

export interface RunExample {
  file: string;
  locate: ReadEntity['locate'];
  path: (string | number)[];
  expects: 'match' | 'ignore';
  /** What was found of the entity in the sentence, marked or not. */
  own: Mention[];
}

export function runExamples(files: readonly ReadEntity[], matcher: Matcher): RunExample[] {
  return files.flatMap(({ id, file, value, locate }) =>
    examplesOf(value).map(({ path, sentence, expects }) => {
      const own = findMentions(matcher, sentence, { all: true }).filter((mention) => concerns(mention, id));
      return { file, locate, path, expects, own };
    }),
  );
}

export function checkExamples(files: readonly ReadEntity[], matcher: Matcher): SeedError[] {
  return runExamples(files, matcher).flatMap(({ file, locate, path, expects, own }) => {
    const wrong = complaint(own, expects);
    return wrong ? [{ file, ...locate(path), field: path.join('.'), message: wrong }] : [];
  });
}

/** Whether a mention is of this entity, or of several among which it is. */
export function concerns({ id, candidates }: Mention, entity: string): boolean {
  return id === entity || (candidates?.some((candidate) => candidate.id === entity) ?? false);
}

function complaint(own: readonly Mention[], expects: 'match' | 'ignore'): string | undefined {
  const marked = own.find(({ mark }) => mark !== null);
  if (expects === 'match') {
    if (marked) return undefined;
    const [unmarked] = own;
    const what = unmarked
      ? `is found and not marked. ${reasonWords(unmarked.reason, null, ENGLISH)}`
      : 'is not found.';
    return `in this sentence the entry ${what} Correct the sentence, or the name's strength and needs.`;
  }
  if (!marked) return undefined;
  return (
    `in this sentence “${marked.text}” is marked (${marked.mark}). ${reasonWords(marked.reason, marked.mark, ENGLISH)} ` +
    'Make the name weak, narrow what supports it (`needs`, `cues`), or add an `ignore` phrase.'
  );
}

function examplesOf({ names }: SeedEntity) {
  return names.flatMap(({ examples }, index) =>
    (['match', 'ignore'] as const).flatMap((expects) =>
      examples[expects].map((sentence, place) => ({
        expects,
        sentence,
        path: ['names', index, 'examples', expects, place],
      })),
    ),
  );
}
