/** What the popup says of a tab, and what it makes of a choice of access. */
import { expect, test } from 'vitest';
import type { PageNames } from '../../src/core/matching/page-names.ts';
import { outcomeOf } from '../../src/ui/access-outcome.ts';
import { popupStateFor, type TabFacts } from '../../src/ui/popup/popup-state.ts';

const host = 'news.example';
const page = (state: PageNames['state']): PageNames => ({ state, names: [] });
const facts: TabFacts = {
  url: `https://${host}/story`,
  hasAccess: true,
  isLoading: false,
  isPrivate: false,
  page: undefined,
};

test.each<[string, Partial<TabFacts>, object]>([
  ['a page that is read', { page: page('ready') }, { state: 'ready', host, names: [] }],
  ['a page read by a click', { page: page('ready'), hasAccess: false }, { state: 'ready', host, names: [] }],
  ['a page being read', { page: page('reading') }, { state: 'loading' }],
  ['a site switched off', { page: page('off') }, { state: 'off', host, forNow: false }],
  ['a page on its way', { isLoading: true }, { state: 'loading' }],
  ['a page that was left', { hasAccess: false }, { state: 'no access', host }],
  ['a store', {}, { state: 'impossible' }],
  ['a page of the browser', { url: 'about:blank', hasAccess: false }, { state: 'impossible' }],
  ['a private page switched off', { isPrivate: true }, { state: 'off', host, forNow: true }],
  ['a private page never allowed', { isPrivate: true, hasAccess: false }, { state: 'no access', host }],
])('%s', (_what, some, state) => {
  expect(popupStateFor({ ...facts, ...some })).toEqual(state);
});

test.each([
  ['all sites', 'all sites', 'done'],
  ['all sites', 'on click', 'not changed'],
  ['some sites', 'some sites', 'done'],
  ['some sites', 'on click', 'no site yet'],
  ['some sites', 'all sites', 'not changed'],
  ['on click', 'on click', 'done'],
  ['on click', 'some sites', 'not changed'],
] as const)('"%s" was chosen, "%s" is in force: %s', (wanted, inForce, outcome) => {
  expect(outcomeOf(wanted, inForce)).toBe(outcome);
});
