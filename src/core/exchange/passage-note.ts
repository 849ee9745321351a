/** A passage as one line of a citation's notes: its words, who is named in them and what was said of them that day, and her note. */
import type { Passage } from '../library/passage.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { asSaid } from './as-said.ts';
import { oneLine } from './one-line.ts';

export function passageNote(passage: Passage, words: Words): string {
  const { quote, entities, note } = passage;
  const names = entities.map((entity) =>
    [entity.name || entity.id, asSaid(entity, passage, words)].filter(Boolean).join(', '),
  );
  return [inQuotes(oneLine(quote.exact)), ...names.map(oneLine), oneLine(note)].filter(Boolean).join(' — ');
}
