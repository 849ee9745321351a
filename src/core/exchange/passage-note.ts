/** A passage as one line of a citation's notes: its words, who is named in them and what was said of them that day, and her note. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { oneLine } from './one-line.ts';
import { saidOf } from './said-of.ts';

export function passageNote({ quote, entities, note, savedAt }: Passage, words: Words): string {
  const day = words.date(savedAt.slice(0, 10));
  const names = entities.map((entity) => {
    const name = entity.name || entity.id;
    const status = saidOf(entity, words);
    return status ? words.say('exchange.statusThen', { name, date: day, status }) : name;
  });
  return [`“${oneLine(quote.exact)}”`, ...names.map(oneLine), oneLine(note)].filter(Boolean).join(' — ');
}
