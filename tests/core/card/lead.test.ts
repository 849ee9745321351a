/** The first lines of a card: every shape that a history can have, read on 21 November 2026. */

import { describe, expect, test } from 'vitest';
import { leadFor } from '../../../src/core/card/lead.ts';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import { NOT_IN_COPY } from '../../../src/core/lexicon/terms.ts';
import { reference, status } from '../../support/history.ts';

const TODAY = '2026-11-21';

const un = status('UN', 'listed', '2016-03-02');
const eu = status('EU', 'listed', '2016-03-02');
const ofac = status('OFAC', 'listed', NOT_IN_COPY, { measure: 'blocking' });
const undated = { date: NOT_IN_COPY };
const ban = { measure: 'port entry ban' };

describe('leadFor', () => {
  test.each<[what: string, history: Status[], expected: string[]]>([
    ['a fresh copy', [un], ['Listed by the UN since 2 March 2016.']],
    ['a fresh copy without a date', [{ ...un, ...undated }], ['Listed by the UN.']],
    ['two fresh copies, one date', [un, eu], ['Listed by the UN and the EU since 2 March 2016.']],
    [
      'two fresh copies, two dates',
      [un, { ...eu, date: '2017-10-16' }],
      ['Listed by the UN since 2 March 2016.', 'Listed by the EU since 16 October 2017.'],
    ],
    [
      'two measures: the older date',
      [un, { ...un, measure: 'travel ban', date: '2012-05-02' }],
      ['Listed by the UN since 2 May 2012.'],
    ],
    [
      'an amendment leaves the date',
      [un, { ...un, action: 'amended', date: '2017-06-01' }],
      ['Listed by the UN since 2 March 2016.'],
    ],
    ['a port entry ban', [{ ...un, ...ban }], ['Under a port entry ban of the UN since 2 March 2016.']],
    [
      'a port entry ban and a freeze',
      [un, { ...un, ...ban, date: '2017-10-03' }],
      ['Listed by the UN since 2 March 2016.'],
    ],
    ['an old copy', [ofac], ['On the US list as read in July 2021; it may have changed.']],
    [
      'an old copy with a date',
      [{ ...ofac, date: '2010-08-30' }],
      ['On the US list since 30 August 2010, as read in July 2021; it may have changed.'],
    ],
    [
      'a fresh and an old copy: the fresh first',
      [ofac, un],
      [
        'Listed by the UN since 2 March 2016.',
        'Also on the US list as read in July 2021; it may have changed.',
      ],
    ],
    [
      'at second hand',
      [{ ...un, source: 'eu-copy' }],
      ['Listed by the UN since 2 March 2016, says the EU list as read in January 2026.'],
    ],
    [
      'at second hand, undated, from no list',
      [{ ...un, ...undated, source: 'act-1' }],
      ['Listed by the UN, says “An act”.'],
    ],
    [
      'at second hand, from a paper of another authority that is no copy of its list',
      [{ ...eu, source: 'un-release' }],
      ['Listed by the EU since 2 March 2016, says “A release”.'],
    ],
    [
      'at second hand and on a fresh copy of another',
      [{ ...un, source: 'eu-copy' }, eu],
      [
        'Listed by the EU since 2 March 2016.',
        'Listed by the UN since 2 March 2016, says the EU list as read in January 2026.',
      ],
    ],
    [
      'at second hand from an old copy that has it too: that list is named once',
      [{ ...un, source: 'ofac-copy' }, ofac],
      [
        'On the US list as read in July 2021, which gives a listing by the UN of 2 March 2016; it may have changed.',
      ],
    ],
    [
      'the same with a date, and a third list',
      [{ ...un, ...ban, source: 'ofac-copy' }, { ...ofac, date: '2016-03-04' }, eu],
      [
        'Listed by the EU since 2 March 2016.',
        'On the US list since 4 March 2016, as read in July 2021, which gives a port entry ban by the UN of 2 March 2016; it may have changed.',
      ],
    ],
    [
      'the same, undated',
      [{ ...un, ...undated, source: 'ofac-copy' }, ofac],
      ['On the US list as read in July 2021, which gives a listing by the UN; it may have changed.'],
    ],
    [
      'taken off',
      [un, status('UN', 'delisted', '2016-12-17')],
      ['Taken off the UN list on 17 December 2016.'],
    ],
    [
      'taken off in a month',
      [un, status('UN', 'delisted', '2016-12')],
      ['Taken off the UN list in December 2016.'],
    ],
    ['taken off, undated', [un, status('UN', 'delisted', NOT_IN_COPY)], ['Taken off the UN list.']],
    [
      'taken off one, on another',
      [un, status('UN', 'delisted', '2016-12-17'), eu],
      ['Listed by the EU since 2 March 2016.', 'Taken off the UN list on 17 December 2016.'],
    ],
    [
      'taken off one, on an old copy of another',
      [un, status('UN', 'delisted', '2016-12-17'), ofac],
      [
        'On the US list as read in July 2021; it may have changed.',
        'Taken off the UN list on 17 December 2016.',
      ],
    ],
    [
      'the programme ended',
      [ofac, status('OFAC', 'programme ended', '2024-03-04', { measure: 'blocking' })],
      ['Was on the US list as read in July 2021; that programme ended on 4 March 2024.'],
    ],
    [
      'a list that has no name of its own',
      [status('FinCEN', 'listed', '2016-03-02'), status('FinCEN', 'delisted', '2020-08-10')],
      ['Taken off the list of FinCEN on 10 August 2020.'],
    ],
  ])('%s', (_what, history, expected) => {
    expect(
      leadFor(
        { status: history, searched: ['un-copy'], kind: 'Company', role: 'A thing of that kind' },
        reference,
        TODAY,
      ),
    ).toEqual(expected);
  });

  test.each([
    ['on none of them', ['un-copy', 'ofac-copy', 'eu-copy'], 'On none of the lists we hold.'],
    [
      'only some were searched',
      ['un-copy', 'eu-copy'],
      'Not on the UN list and the EU list as we hold them.',
    ],
    ['only one was searched', ['un-copy'], 'Not on the UN list as we hold it.'],
    ['nobody looked', [], 'Not checked against the lists.'],
  ])('%s', (_what, searched, expected) => {
    expect(
      leadFor({ status: [], searched, kind: 'Person', role: 'A thing of that kind' }, reference, TODAY),
    ).toEqual([expected]);
    const order = [status('FinCEN', 'imposed', '2007-03-14', { measure: 'blocking' })];
    const body = { searched, kind: 'Company', role: 'A thing of that kind' } as const;
    expect(leadFor({ ...body, status: order }, reference, TODAY)).toEqual([
      'Blocking imposed by FinCEN on 14 March 2007.',
      expected,
    ]);
    const gone = [...order, status('FinCEN', 'withdrawn', '2020-08-10', { measure: 'blocking' })];
    expect(leadFor({ ...body, status: gone }, reference, TODAY)).toEqual([expected]);
  });

  test('what is there for context says so before what no list says of it', () => {
    const body = { searched: ['un-copy'], kind: 'PublicBody', role: 'Ministry', mark: 'background' } as const;
    const lead = (status: Status[]) =>
      leadFor({ ...body, searched: [...body.searched], status }, reference, TODAY);
    expect(lead([])).toEqual(['Public body, here for context only.', 'Not on the UN list as we hold it.']);
    expect(lead([un])).toEqual(['Listed by the UN since 2 March 2016.']);
    expect(lead([status('FinCEN', 'imposed', '2007-03-14', { measure: 'blocking' })])).toEqual([
      'Blocking imposed by FinCEN on 14 March 2007.',
      'Not on the UN list as we hold it.',
    ]);
  });

  test.each<[what: string, history: Status[], expected: string]>([
    ['adopted', [status('UN', 'adopted', '2016-03-02')], 'Adopted by the UN on 2 March 2016.'],
    ['signed, undated', [status('FinCEN', 'signed', NOT_IN_COPY)], 'Signed by FinCEN.'],
    [
      'imposed and withdrawn',
      [status('FinCEN', 'imposed', '2007-03-14'), status('FinCEN', 'withdrawn', '2020-08-10')],
      'Imposed by FinCEN on 14 March 2007. Withdrawn on 10 August 2020.',
    ],
    [
      'signed and ended',
      [status('FinCEN', 'signed', '2008-06-26'), status('FinCEN', 'ended', '2024-01-02')],
      'Signed by FinCEN on 26 June 2008. Ended on 2 January 2024.',
    ],
    ['nothing known', [], 'A thing of that kind.'],
  ])('an instrument: %s', (_what, history, expected) => {
    expect(
      leadFor(
        { status: history, searched: [], kind: 'Instrument', role: 'A thing of that kind' },
        reference,
        TODAY,
      ),
    ).toEqual([expected]);
  });

  test('two old copies, each with its date where it has one', () => {
    const lead = (...history: Status[]) =>
      leadFor(
        { status: history, searched: [], kind: 'Company', role: 'A thing of that kind' },
        reference,
        '2028-01-01',
      );
    expect(lead({ ...ofac, date: '2010-08-30' }, { ...eu, ...undated })).toEqual([
      'On the US list as read in July 2021 (since 30 August 2010) and the EU list as read in January 2026; they may have changed.',
    ]);
    expect(lead(ofac, eu)).toEqual([
      'On the US list as read in July 2021 and the EU list as read in January 2026 (since 2 March 2016); they may have changed.',
    ]);
  });

  test('a fresh copy becomes an old one a year later', () => {
    const entity = { status: [un], searched: [], kind: 'Company', role: 'A thing of that kind' } as const;
    const on = (day: string) =>
      leadFor({ ...entity, status: [...entity.status], searched: [] }, reference, day)[0];
    expect(on('2027-02-27')).toBe('Listed by the UN since 2 March 2016.');
    expect(on('2027-02-28')).toBe(
      'On the UN list since 2 March 2016, as read in February 2026; it may have changed.',
    );
  });
});
