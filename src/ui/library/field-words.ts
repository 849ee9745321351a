/** What a field of a passage holds, in a line. */
import type { Field } from '../../core/exchange/former.ts';
import type { Passage } from '../../core/library/passage.ts';
import { dayOf } from '../../core/text/day-of.ts';
import type { Words } from '../../core/words/words.ts';

export function fieldInWords(passage: Passage, field: Field, { say, date }: Words): string {
  const value = lineOf(passage, field, say, date);
  return value === '' ? say('library.import.nothing') : value;
}

function lineOf(passage: Passage, field: Field, say: Words['say'], date: Words['date']): string {
  switch (field) {
    case 'tags':
      return passage.tags.join(', ');
    case 'entities':
      return passage.entities.map(({ name, status }) => [name, status].filter(Boolean).join(': ')).join('; ');
    case 'colour':
      return say(`exchange.colour.${passage.colour}`);
    case 'binnedAt':
      return passage.binnedAt ? date(dayOf(passage.binnedAt)) : '';
    case 'quote':
      return passage.quote.exact;
    case 'page':
      return [passage.page.title, passage.page.author, passage.page.published, passage.page.url]
        .filter(Boolean)
        .join(', ');
    default:
      return passage[field];
  }
}
