/** What a press of the switch, or of its key, comes to. */
import { expect, test } from 'vitest';
import { OFF_LIST } from '../../../src/core/sites/off-list.ts';
import { endOfPause, type SiteStanding } from '../../../src/core/sites/standing.ts';
import { switchFor, switchOverFor } from '../../../src/core/sites/switch-for.ts';

test.each([
  [true, false, false, 'write'],
  [false, false, false, 'write'],
  [false, true, false, 'leave'],
  [true, true, false, 'read'],
  [true, true, true, 'write'],
] as const)('on %s, private %s, off before %s: %s', (on, isPrivate, isOff, expected) => {
  expect(switchFor(on, { isPrivate, isOff })).toBe(expected);
});

const PAUSED: SiteStanding = { reads: false, why: 'paused', until: 1 };
const OWN: SiteStanding = { reads: false, why: 'own', pattern: 'news.example' };
const BUILT_IN: SiteStanding = { reads: false, why: 'built-in', group: OFF_LIST[0]! };

test.each<[string, boolean, SiteStanding, ReturnType<typeof switchOverFor>]>([
  ['read', true, { reads: true }, 'off'],
  ['not read yet', false, { reads: true }, 'read once'],
  ['paused', false, PAUSED, 'end the pause'],
  ['off by the reader', false, OWN, 'on'],
  ['off by the built-in list', false, BUILT_IN, 'on'],
  // Read by one click in a private window, or a moment ago.
  ['read, though the site is off', true, OWN, 'off'],
])('switched over: %s', (_what, isMarked, standing, expected) => {
  expect(switchOverFor(isMarked, standing)).toBe(expected);
});

test.each([
  [0, 1000, undefined],
  [999, 1000, undefined],
  [1000, 1000, undefined],
  [1001, 1000, 1001],
])('a pause until %s, at %s: %s', (pausedUntil, now, end) => {
  expect(endOfPause({ pausedUntil }, now)).toBe(end);
});
