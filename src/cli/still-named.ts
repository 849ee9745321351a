/** Where other entries and notes still speak of an entry: links can be removed by a program, sentences only by an editor. */
import type { SeedText } from '../core/lexicon/seed-file.ts';
import { findMentions, type Matcher } from '../core/matching/find-mentions.ts';
import { concerns } from './check/examples.ts';
import type { ReadEntity } from './check/read-entities.ts';

export interface StillNamed {
  /** `file:line:column: field`, or `file:line` of a note. */
  place: string;
  words: string;
}

export interface ExampleOf {
  file: string;
  path: (string | number)[];
}

/** Sentences outside the entry's own file. `names` are all of its names, for words that only stand as cues. */
export function stillNamed(
  id: string,
  files: readonly ReadEntity[],
  notes: readonly SeedText[],
  matcher: Matcher,
): { sentences: StillNamed[]; examples: ExampleOf[] } {
  const sentences: StillNamed[] = [];
  const examples: ExampleOf[] = [];
  const find = (text: string) => findMentions(matcher, text).find((mention) => concerns(mention, id));
  const names = new Set(files.find((file) => file.id === id)?.value.names.map(({ text }) => text) ?? []);
  for (const { id: other, file, value, locate } of files) {
    if (other === id) continue;
    const look = (path: (string | number)[], found: string | undefined) => {
      if (found === undefined) return;
      const { line, column } = locate(path);
      sentences.push({ place: `${file}:${line}:${column}: ${path.join('.')}`, words: found });
    };
    look(['role'], find(value.role)?.text);
    look(['summary'], find(value.summary)?.text);
    value.claims.forEach(({ claim, by, later }, index) => {
      look(['claims', index], find(`${claim}\n${by}\n${later}`)?.text);
    });
    value.cues.forEach((cue, index) => {
      look(['cues', index], names.has(cue) ? cue : undefined);
    });
    value.names.forEach((name, index) => {
      name.needs.forEach((need, place) => {
        look(['names', index, 'needs', place], names.has(need) ? need : undefined);
      });
      for (const expects of ['match', 'ignore'] as const) {
        name.examples[expects].forEach((sentence, place) => {
          if (find(sentence)) examples.push({ file, path: ['names', index, 'examples', expects, place] });
        });
      }
    });
  }
  for (const { file, text } of notes) {
    const mention = find(text);
    if (!mention) continue;
    const line = text.slice(0, mention.start).split('\n').length;
    sentences.push({ place: `${file}:${line}`, words: mention.text });
  }
  return { sentences, examples };
}
