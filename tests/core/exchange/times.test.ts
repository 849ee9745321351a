import * as v from 'valibot';
import { expect, test } from 'vitest';
import { isoTime } from '../../../src/core/exchange/times.ts';

test.each<[text: string, time: string | undefined]>([
  ['2016-05-30T10:00:00.000Z', '2016-05-30T10:00:00.000Z'],
  // As it stands, so that a file comes out as it went in.
  ['2016-05-30T10:00:00Z', '2016-05-30T10:00:00Z'],
  ['2016-05-30T10:00Z', '2016-05-30T10:00:00.000Z'],
  ['2016-05-30T10:00', '2016-05-30T10:00:00.000Z'],
  ['2016-05-30T10:00:00+09:00', '2016-05-30T01:00:00.000Z'],
  ['2016-05-30', undefined],
  ['2016-05-32T10:00:00Z', undefined],
  ['yesterday', undefined],
])('%s', (text, time) => {
  expect(isoTime(text)).toBe(time);
  // What a page hands back when the passage is changed there.
  if (time) expect(v.safeParse(v.pipe(v.string(), v.isoTimestamp()), time).success).toBe(true);
});
