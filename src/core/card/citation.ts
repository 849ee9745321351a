/** What the lists say of an entity, as plain text that can be checked by whoever reads it. */
import { longDate } from './dates.ts';
import type { CardEvent, EntityCard } from './entity-card.ts';

/** @param version of the lexicon, `2026-11-21.1f3a9c02` */
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
  version: string,
): string {
  return [
    `${name} (${imo ? `${role}, IMO ${imo}` : role})`,
    [lead, ...more].join(' '),
    ...events.map(eventLine),
    ...(searched.length > 0 ? [`Searched for its names: ${searched.join('; ')}.`] : []),
    `Sidelight, lexicon of ${longDate(version.slice(0, 10))} (${version})`,
    '',
  ].join('\n');
}

function eventLine({ authority, action, measure, date, reference, programme, source }: CardEvent): string {
  const what = [action, measure].filter(Boolean).join(', ');
  return `- ${authority}. ${what}. Date: ${date}. ${[reference, programme].filter(Boolean).join(', ')} (${source}).`;
}
