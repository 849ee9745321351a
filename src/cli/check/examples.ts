/**
 * Runs what the editors wrote under `examples:`: a `match` sentence must show the entity, an `ignore` sentence must not.
 */
import type { SeedEntity } from '../../core/lexicon/entity.ts';
import type { SeedError } from '../../core/lexicon/seed-file.ts';
import { findMentions, type Matcher } from '../../core/matching/find-mentions.ts';
import type { Mention } from '../../core/matching/mention.ts';
import type { ReadEntity } from './read-entities.ts';

export function checkExamples(files: readonly ReadEntity[], matcher: Matcher): SeedError[] {
  return files.flatMap(({ id, file, value, locate }) =>
    examplesOf(value).flatMap(({ path, sentence, expects }) => {
      const wrong = complaint(findMentions(matcher, sentence, { all: true }), id, expects);
      return wrong ? [{ file, ...locate(path), field: path.join('.'), message: wrong }] : [];
    }),
  );
}

/** Whether a mention is of this entity, or of several among which it is. */
export function concerns({ id, candidates }: Mention, entity: string): boolean {
  return id === entity || (candidates?.some((candidate) => candidate.id === entity) ?? false);
}

function complaint(
  mentions: readonly Mention[],
  id: string,
  expects: 'match' | 'ignore',
): string | undefined {
  const own = mentions.filter((mention) => concerns(mention, id));
  const marked = own.find(({ mark }) => mark !== null);
  if (expects === 'match') {
    if (marked) return undefined;
    const [unmarked] = own;
    const why = unmarked ? ` ${unmarked.reason}` : '';
    return `in this sentence the entry is not found.${why} Correct the sentence, or the name's strength and needs.`;
  }
  if (!marked) return undefined;
  return (
    `in this sentence “${marked.text}” is marked (${marked.mark}). ${marked.reason} ` +
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
