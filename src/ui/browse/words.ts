/** Words of the browse page. */
import type { Results } from '../../core/browse/catalogue.ts';
import type { Route } from '../../core/browse/route.ts';
import type { Listing } from '../../core/browse/standing.ts';
import type { Kind } from '../../core/lexicon/terms.ts';

export const KIND_WORDS: Record<Kind, { one: string; many: string }> = {
  Person: { one: 'Person', many: 'People' },
  Company: { one: 'Company', many: 'Companies' },
  Organization: { one: 'Organisation', many: 'Organisations' },
  PublicBody: { one: 'Public body', many: 'Public bodies' },
  Vessel: { one: 'Ship', many: 'Ships' },
  Instrument: { one: 'Law or list', many: 'Laws and lists' },
};

export const LISTING_WORDS: Record<Listing, string> = {
  listed: 'Listed',
  ended: 'No longer listed',
  none: 'No listing known here',
};

export const counted = (count: number, one: string, many = `${one}s`) =>
  `${count} ${count === 1 ? one : many}`;

/** What a search or a filter came to. */
export function outcome({ names, notes, isNear }: Results, all: number, isSearch: boolean): string {
  if (names === 0 && notes.length === 0) return isSearch ? 'Nothing found.' : 'No name fits these filters.';
  const found = [
    ...(names > 0 ? [counted(names, 'name')] : []),
    ...(notes.length > 0 ? [counted(notes.length, 'note')] : []),
  ].join(' and ');
  if (isNear) return `Nothing is written so. Written nearly so: ${found}.`;
  return names === all ? `${found}.` : `${found} of ${all}.`.replace(/( and \d+ notes?) of \d+/, '$1');
}

/** @param heading of the entry or note that is shown */
export function titleOf({ page }: Route, heading: string | undefined): string {
  const place = { names: 'all names', notes: 'notes', corrections: 'correction log' };
  if (page === 'entity' || page === 'note') return heading ? `${heading} · Sidelight` : 'Sidelight';
  return `Sidelight: ${place[page]}`;
}
