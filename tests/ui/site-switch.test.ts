/** The popup's switch, and what it says of one site. */
import { expect, test } from 'vitest';
import { OFF_LIST } from '../../src/core/sites/off-list.ts';
import { outcomeOfSite, siteAccess } from '../../src/ui/access-outcome.ts';
import { canSwitchInPrivate } from '../../src/ui/popup/site-switch.ts';

test.each([
  [true, true, true, 'chosen'],
  [false, true, false, 'can be chosen'],
  [false, true, true, 'neither'],
  [false, false, false, 'neither'],
] as const)('chosen %s, read %s, may be read %s: %s', (isChosen, isRead, canRead, expected) => {
  expect(siteAccess({ isChosen, isRead, canRead })).toBe(expected);
});

test.each([
  ['chosen', 'chosen', undefined],
  ['chosen', 'can be chosen', 'not changed'],
  ['left', 'chosen', 'not changed'],
  ['left', 'neither', undefined],
] as const)('wanted %s, is %s: %s', (wanted, site, expected) => {
  expect(outcomeOfSite(wanted, site)).toBe(expected);
});

test.each([
  ['for now', true],
  [{ reads: false, why: 'paused', until: 1 }, true],
  [{ reads: false, why: 'own', pattern: 'www.news.example' }, true],
  // A host of a private window would have to be written down.
  [{ reads: false, why: 'own', pattern: 'news.example' }, false],
  [{ reads: false, why: 'built-in', group: OFF_LIST[0]! }, false],
] as const)('from a private window, off by %j: %s', (standing, can) => {
  expect(canSwitchInPrivate('www.news.example', standing)).toBe(can);
});
