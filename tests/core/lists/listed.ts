/** Entries and entities made for tests of the lists. */
import type { ListCopy, ListedEntry } from '../../../src/core/lists/listed-entry.ts';
import type { NamedBody } from '../../../src/core/lists/named-bodies.ts';

export function entryOf(fields: Partial<ListedEntry>): ListedEntry {
  return {
    authority: 'UN',
    reference: 'KPi.901',
    kind: 'Person',
    names: [{ text: 'KIM SORU-GON', type: 'name' }],
    born: [],
    posts: [],
    programmes: ['DPRK'],
    measure: 'asset freeze',
    date: '2016-03-02',
    amended: [],
    links: [],
    comments: '',
    countries: [],
    ...fields,
  };
}

export function copyOf(entries: ListedEntry[], fields: Partial<ListCopy> = {}): ListCopy {
  return {
    format: 'a list',
    authority: 'UN',
    date: '2026-02-27',
    entries,
    whole: true,
    mayApply: true,
    ...fields,
  };
}

export const BODIES: NamedBody[] = [
  { id: 'komid', names: ['Korea Mining Development Trading Corporation', 'KOMID'] },
  { id: 'ryonbong', names: ['Korea Ryonbong General Corporation'] },
  { id: 'hyoksin', names: ['Korea Hyoksin Trading Corporation'] },
  { id: 'daedong', names: ['Daedong Credit Bank', 'DCB'] },
  { id: 'dcb-finance', names: ['DCB Finance Limited'] },
  { id: 'academy', names: ['Second Academy of Natural Sciences'] },
  { id: 'rgb', names: ['Reconnaissance General Bureau'] },
  { id: 'pan-systems', names: ['Pan Systems Pyongyang'] },
];
