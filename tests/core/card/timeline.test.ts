/** A history as a picture: where its points, periods and years stand. */

import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../src/core/card/timeline.ts';
import type { Status } from '../../../src/core/lexicon/entity.ts';
import { NOT_IN_COPY } from '../../../src/core/lexicon/terms.ts';
import { reference, status } from '../../support/history.ts';

const HISTORY = [
  status('UN', 'listed', '2016-03-02'),
  status('UN', 'amended', '2018-01-01'),
  status('UN', 'delisted', '2020-01-01'),
  status('EU', 'listed', '2017-01-01'),
  status('OFAC', 'listed', NOT_IN_COPY),
];
/** In years from the first of the picture, as far as leap years let it. */
const inYears = (at: number, years: number) => Math.round(at * years * 10) / 10;

describe('timelineOf', () => {
  test('a lane for each authority with a dated event, in force until its end or its newest copy', () => {
    const timeline = timelineOf(HISTORY, reference)!;
    // 2016 to the end of 2026, the year of the EU's copy.
    const lanes = timeline.lanes.map(({ label, points, spans }) => ({
      label,
      points: points.map(({ at, sign }) => [inYears(at, 11), sign]),
      spans: spans.map(({ from, to }) => [inYears(from, 11), inYears(to, 11)]),
    }));
    expect(lanes).toEqual([
      {
        label: 'UN list',
        points: [
          [0.2, 'begin'],
          [2, 'change'],
          [4, 'end'],
        ],
        spans: [[0.2, 4]],
      },
      { label: 'EU list', points: [[1, 'begin']], spans: [[1, 10]] },
    ]);
    expect(timeline.years.map(({ year }) => year)).toEqual([2016, 2018, 2020, 2022, 2024, 2026]);
    expect(timeline.article).toBeUndefined();
    expect(timeline.words).toBe(
      'UN list: listed 2 March 2016, entry amended 1 January 2018, taken off the list 1 January 2020. EU list: listed 1 January 2017',
    );
  });

  test('the day of the article is marked, and widens the picture', () => {
    const timeline = timelineOf(HISTORY, reference, '1997-07-01')!;
    expect(inYears(timeline.article!, 30)).toBe(0.5);
    expect(timeline.years.map(({ year }) => year)).toEqual([2000, 2005, 2010, 2015, 2020, 2025]);
    expect(timeline.words).toMatch(/\. This article: 1 July 1997$/);
  });

  test.each([
    ['two dated events', [HISTORY[0]!, HISTORY[3]!, HISTORY[4]!]],
    ['undated ones only', [HISTORY[4]!, HISTORY[4]!, HISTORY[4]!]],
    ['none', []],
  ])('none is drawn of %s', (_what, history) => {
    expect(timelineOf(history, reference, '2016-08-30')).toBeUndefined();
  });

  test.each<[what: string, history: Status[], spans: number]>([
    [
      'an undated beginning',
      [status('UN', 'listed', NOT_IN_COPY), status('UN', 'delisted', '2020-01-01')],
      0,
    ],
    ['an undated end', [status('UN', 'listed', '2016-01-01'), status('UN', 'delisted', NOT_IN_COPY)], 0],
    ['no copy to say until when', [status('FinCEN', 'listed', '2016-01-01')], 0],
    ['an order', [status('FinCEN', 'imposed', '2007-01-01'), status('FinCEN', 'withdrawn', '2020-01-01')], 0],
    [
      'listed twice',
      [
        status('UN', 'listed', '2010-01-01'),
        status('UN', 'delisted', '2012-01-01'),
        status('UN', 'listed', '2015-01-01'),
      ],
      2,
    ],
  ])('no period is drawn that nobody knows: %s', (_what, history, spans) => {
    const others = ['2001-01-01', '2002-01-01', '2003-01-01'].map((day) => status('Others', 'signed', day));
    const lanes = timelineOf([...history, ...others], reference)!.lanes;
    expect(lanes.flatMap((lane) => lane.spans).length).toBe(spans);
    for (const { from, to } of lanes.flatMap((lane) => lane.spans)) expect(from).toBeLessThan(to);
  });

  test('everything stands inside', () => {
    const { years, lanes, article } = timelineOf(HISTORY, reference, '2026-11-21')!;
    const places = [
      ...years.map(({ at }) => at),
      ...lanes.flatMap(({ points, spans }) => [
        ...points.map(({ at }) => at),
        ...spans.flatMap(({ from, to }) => [from, to]),
      ]),
      article!,
    ];
    for (const at of places) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(1);
    }
  });
});
