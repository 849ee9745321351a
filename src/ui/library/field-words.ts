/** What a field of a passage holds, in a line. */
import type { Field } from '../../core/exchange/former.ts';
import { isOwn } from '../../core/exchange/said-of.ts';
import type { Passage } from '../../core/library/passage.ts';
import { dayOf } from '../../core/text/day-of.ts';
import { savedDay } from '../../core/text/saved-day.ts';
import type { Words } from '../../core/words/words.ts';
import { linkedName } from './told-name.ts';

export function fieldInWords(passage: Passage, field: Field, { say, date }: Words): string {
  const value = lineOf(passage, field, say, date);
  if (value !== '') return value;
  return say(field === 'binnedAt' ? 'library.import.bin.not' : 'library.import.nothing');
}

function lineOf(passage: Passage, field: Field, say: Words['say'], date: Words['date']): string {
  switch (field) {
    case 'tags':
      return passage.tags.join(', ');
    case 'entities':
      return passage.entities
        .map((entity) => [linkedName(entity, { say }), isOwn(entity.id) ? '' : entity.status])
        .map((parts) => parts.filter(Boolean).join(': '))
        .join('; ');
    case 'colour':
      return say(`exchange.colour.${passage.colour}`);
    case 'binnedAt':
      return passage.binnedAt ? say('library.import.bin.on', { date: date(dayOf(passage.binnedAt)) }) : '';
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

/** Whose copy it is and when it was changed last, as far as that is known. */
export function changeInWords(passage: Passage, { say, date, clock }: Words): string {
  const { savedAt, changedAt, changedBy } = passage;
  if (changedAt === savedAt) return say('library.import.copy.unchanged', { date: date(savedDay(passage)) });
  const time = `${date(dayOf(changedAt))}, ${clock(Date.parse(changedAt))}`;
  return changedBy === undefined
    ? say('library.import.copy.changed', { time })
    : say('library.import.copy.changedBy', { time, name: changedBy });
}
