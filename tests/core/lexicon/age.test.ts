/** From when on the popup says that the lexicon is old. */
import { expect, test } from 'vitest';
import { oldSince } from '../../../src/core/lexicon/age.ts';

test.each([
  ['2026-11-21', undefined],
  ['2027-02-19', undefined],
  ['2027-02-20', '2026-11-21'],
  ['2030-01-01', '2026-11-21'],
  // A clock that is wrong makes nothing old.
  ['2020-01-01', undefined],
])('on %s: %s', (today, expected) => {
  expect(oldSince('2026-11-21.79ee38ad', today)).toBe(expected);
});
