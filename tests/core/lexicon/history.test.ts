/** Status is a history: what is in force, what ended, and how a name is marked by it. */
import { describe, expect, test } from 'vitest';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import { historyFaults, historyOn, markOf, standings } from '../../../src/core/lexicon/history.ts';
import { NOT_IN_COPY } from '../../../src/core/lexicon/terms.ts';

/** `UN listed 2016-03-02 asset freeze` */
function status(line: string): Status {
  const [, authority, action, date, measure] =
    /^(\w+) (listed|amended|delisted|programme ended|imposed|withdrawn|convicted|set aside) (undated|[\d-]+) ?(.*)$/.exec(
      line,
    )!;
  return {
    authority: authority!,
    action: action as Status['action'],
    date: date === 'undated' ? NOT_IN_COPY : date!,
    reference: 'R1',
    source: 'un-copy',
    ...(measure ? { measure } : {}),
  };
}

/** `UN: asset freeze 2016-03-02` for what is in force, `UN: ended 2020-01-01 (was 2016-03-02)` for what is not. */
function said(history: string[]): string[] {
  return standings(history.map(status)).map(({ authority, listings, ended, was }) =>
    ended
      ? `${authority}: ${ended.action} ${ended.date} (was ${was?.date})`
      : `${authority}: ${listings.map(({ measure, date }) => `${measure} ${date}`).join(' + ')}`,
  );
}

test.each<[what: string, history: string[], expected: string[], mark: string]>([
  ['nothing', [], [], 'named'],
  ['listed', ['UN listed 2016-03-02 asset freeze'], ['UN: asset freeze 2016-03-02'], 'listed'],
  [
    'listed without a date',
    ['UN listed undated asset freeze'],
    [`UN: asset freeze ${NOT_IN_COPY}`],
    'listed',
  ],
  [
    'amended: since when stays',
    ['UN listed 2012-05-02 asset freeze', 'UN amended 2017-06-05 asset freeze'],
    ['UN: asset freeze 2012-05-02'],
    'listed',
  ],
  [
    'only an amendment is known',
    ['UN amended 2017-06-05 asset freeze'],
    ['UN: asset freeze 2017-06-05'],
    'listed',
  ],
  [
    'two authorities',
    ['UN listed 2016-03-02 asset freeze', 'EU listed undated asset freeze'],
    ['UN: asset freeze 2016-03-02', `EU: asset freeze ${NOT_IN_COPY}`],
    'listed',
  ],
  [
    'two measures of one authority',
    ['UN listed 2016-03-02 asset freeze', 'UN listed 2017-06-05 port entry ban'],
    ['UN: asset freeze 2016-03-02 + port entry ban 2017-06-05'],
    'listed',
  ],
  [
    'taken off',
    ['UN listed 2016-03-02 asset freeze', 'UN delisted 2016-12-17'],
    ['UN: delisted 2016-12-17 (was 2016-03-02)'],
    'named',
  ],
  [
    'one of two measures taken off',
    [
      'UN listed 2016-03-02 asset freeze',
      'UN listed 2016-03-02 travel ban',
      'UN delisted 2016-12-17 travel ban',
    ],
    ['UN: asset freeze 2016-03-02'],
    'listed',
  ],
  [
    'taken off by one, still on the other',
    ['UN listed 2016-03-02 asset freeze', 'EU listed 2016-03-04 asset freeze', 'UN delisted 2016-12-17'],
    ['UN: delisted 2016-12-17 (was 2016-03-02)', 'EU: asset freeze 2016-03-04'],
    'listed',
  ],
  [
    'taken off and put on again',
    ['UN listed 2012-05-02 asset freeze', 'UN delisted 2014-01-01', 'UN listed 2016-03-02 asset freeze'],
    ['UN: asset freeze 2016-03-02'],
    'listed',
  ],
  [
    'amended after it was taken off: on again, since then',
    ['UN listed 2012-05-02 asset freeze', 'UN delisted 2014-01-01', 'UN amended 2016-03-02 asset freeze'],
    ['UN: asset freeze 2016-03-02'],
    'listed',
  ],
  [
    'the programme ended',
    ['OFAC listed 2014-04-17 blocking', 'OFAC programme ended 2024-03-04'],
    ['OFAC: programme ended 2024-03-04 (was 2014-04-17)'],
    'named',
  ],
  [
    'what is no listing',
    ['FinCEN imposed 2007-03-14 special measure', 'FinCEN withdrawn 2020-08-10'],
    [],
    'named',
  ],
  ['a conviction', ['Courts convicted 2015-12-14', 'Courts set aside 2017-05-12'], [], 'named'],
  ['taken off what it was never on', ['UN delisted 2016-12-17'], ['UN: '], 'named'],
])('%s', (_what, history, expected, mark) => {
  expect(said(history)).toEqual(expected);
  expect(markOf(history.map(status), undefined)).toBe(mark);
  expect(markOf(history.map(status), 'background')).toBe('background');
});

describe('historyOn', () => {
  const history = [
    'UN listed 2016-03-02 asset freeze',
    'EU listed undated asset freeze',
    'UN delisted 2016-12-17',
  ].map(status);

  test('one of a month has happened when the month is over', () => {
    const ended = ['UN listed 2016-03-02', 'UN delisted 2016-11'].map(status);
    const count = (day: string) => historyOn(ended, day).length;
    expect(['2016-10-31', '2016-11-01', '2016-11-30', '2016-12-01'].map(count)).toEqual([1, 1, 1, 2]);
  });

  test.each([
    ['2016-03-01', 0],
    ['2016-03-02', 1],
    ['2016-12-16', 1],
    ['2016-12-17', 2],
    ['2030-01-01', 2],
  ])('on %s there are %d events: undated ones nobody can place', (day, count) => {
    expect(historyOn(history, day)).toHaveLength(count);
  });
});

test('two measures that ended: the last end counts, in whatever order they are written', () => {
  expect(
    said([
      'UN listed 2016-03-02 asset freeze',
      'UN listed 2016-03-02 travel ban',
      'UN delisted 2022-01-01 asset freeze',
      'UN delisted 2020-01-01 travel ban',
    ]),
  ).toEqual(['UN: delisted 2022-01-01 (was 2016-03-02)']);
});

test.each<[what: string, history: string[], faults: string[]]>([
  ['a whole history', ['UN listed 2016-03-02 asset freeze', 'UN delisted 2020-01-01'], []],
  [
    'a measure that is not in force',
    ['UN listed 2016-03-02 asset freeze and travel ban', 'UN delisted 2020-01-01 asset freeze'],
    ['1: ends no listing: UN has "asset freeze and travel ban" in force here. Give that measure.'],
  ],
  [
    'only an end',
    ['UN delisted 2020-01-01'],
    ['0: ends no listing: give the "listed" event of UN before it.'],
  ],
  [
    'amended after the end',
    ['UN listed 2016-03-02 asset freeze', 'UN delisted 2020-01-01', 'UN amended 2021-01-01 asset freeze'],
    ['2: amends no listing: give the "listed" event of UN before it.'],
  ],
])('faults of %s', (_what, history, faults) => {
  expect(historyFaults(history.map(status)).map(({ index, message }) => `${index}: ${message}`)).toEqual(
    faults,
  );
});
