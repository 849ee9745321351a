/** What an entry's own words say of a list that it was taken off. */
import { expect, test } from 'vitest';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import { asFormer, stillListed } from '../../../src/core/lexicon/still-listed.ts';

const EU = { name: 'the EU', full: 'Council of the European Union', list: 'EU list' };
const event = (action: 'listed' | 'delisted', measure: string, authority = 'EU'): Status => ({
  authority,
  action,
  measure,
  date: 'not in that copy',
  reference: 'Annex XVI(a) 9',
  source: 'eu-copy',
});
const ENDED = [event('listed', 'asset freeze'), event('delisted', 'asset freeze')];
const inRole = (role: string, status = ENDED) =>
  stillListed({ role, summary: 'A person.', status }, { EU }).map(({ message }) => message);

test.each([
  ['Official, on the EU list', 'Official, formerly on the EU list'],
  ['Former minister, on the EU list', 'Former minister, formerly on the EU list'],
  ['On the EU’s list since 2014', 'Formerly on the EU’s list since 2014'],
  ['Person on the EU sanctions list', 'Person formerly on the EU sanctions list'],
  ['Listed by the EU in 2014. A minister.', 'Formerly listed by the EU in 2014. A minister.'],
  ['It was on the EU list. It is on the EU list.', 'It was on the EU list. It is formerly on the EU list.'],
])('“%s” says that it is on the list', (text, former) => {
  expect(inRole(text)).toHaveLength(1);
  expect(asFormer(text, EU)).toBe(former);
  expect(inRole(former)).toEqual([]);
});

test.each([
  'Minister, formerly on the EU list',
  'Minister who was on the EU list',
  'On the EU list until 2014',
  'Listed by the EU in 2014 and taken off in 2016',
  'Not on the EU list any more',
  'On the US list; no longer on the EU list',
  'Official',
])('“%s” does not', (text) => {
  expect(inRole(text)).toEqual([]);
  expect(asFormer(text, EU)).toBe(text);
});

test('another measure in force, another list, no delisting: nothing to say', () => {
  const both = [event('listed', 'asset freeze'), event('listed', 'travel ban')];
  expect(inRole('On the EU list', both)).toEqual([]);
  expect(inRole('On the EU list', [...both, event('delisted', 'asset freeze')])).toEqual([]);
  expect(inRole('On the UN list')).toEqual([]);
});

test('says the list, the event and its day', () => {
  expect(inRole('Official, on the EU list')).toEqual([
    'says "on the EU list", but the last EU event is delisted (date not in that copy). Rewrite role and summary.',
  ]);
});
