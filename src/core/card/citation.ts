/** What the lists say of an entity, as plain text that can be checked by whoever reads it; in the reader's own language. */
import type { Reference } from './describe-entity.ts';
import type { CardEvent, EntityCard } from './entity-card.ts';

export function citationOf(
  {
    name,
    role,
    imo,
    lead,
    more,
    events,
    searched,
  }: Pick<EntityCard, 'name' | 'role' | 'lead' | 'more' | 'events' | 'searched'> & {
    imo?: string | undefined;
  },
  { version, words }: Pick<Reference, 'version' | 'words'>,
): string {
  const eventLine = ({ action, measure, reference, programme, ...event }: CardEvent) =>
    words.say('citation.event', {
      ...event,
      what: [action, measure].filter(Boolean).join(', '),
      references: [reference, programme].filter(Boolean).join(', '),
    });
  return [
    imo ? words.say('citation.imo', { name, role, imo }) : words.say('citation.role', { name, role }),
    [lead, ...more].join(' '),
    ...events.map(eventLine),
    ...(searched.length > 0 ? [words.say('citation.searched', { lists: searched.join('; ') })] : []),
    words.say('citation.lexicon', { date: words.date(version.slice(0, 10)), version }),
    '',
  ].join('\n');
}
