/** What the popup says of a tab, and what it makes of a choice of access. */
import { expect, test } from 'vitest';
import type { PageNames } from '../../src/core/matching/page-names.ts';
import { OFF_LIST } from '../../src/core/sites/off-list.ts';
import { outcomeOf } from '../../src/ui/access-outcome.ts';
import { isReadByOpening, popupStateFor, type TabFacts } from '../../src/ui/popup/popup-state.ts';

const host = 'news.example';
const page = (state: PageNames['state']): PageNames => ({ state, names: [] });
const paused = { reads: false, why: 'paused', until: 1 } as const;
const own = { reads: false, why: 'own', pattern: host } as const;
const builtIn = { reads: false, why: 'built-in', group: OFF_LIST[0]! } as const;
const noAccess = { state: 'no access', host, isHeldBack: false };
const facts: TabFacts = {
  url: `https://${host}/story`,
  own: 'chrome-extension://sidelight/',
  hasAccess: true,
  isHeldBack: false,
  isLoading: false,
  isPrivate: false,
  standing: { reads: true },
  type: undefined,
  page: undefined,
};

const ready = { state: 'ready', host, names: [], isPartial: false };

test.each<[string, Partial<TabFacts>, object]>([
  ['a page that is read', { page: page('ready') }, ready],
  ['a page read by a click', { page: page('ready'), hasAccess: false }, ready],
  [
    'names that are kept back',
    { page: { ...page('ready'), isPartial: true } },
    { ...ready, isPartial: true },
  ],
  ['a page being read', { page: page('reading') }, { state: 'loading' }],
  ['a page on its way', { isLoading: true }, { state: 'loading' }],
  ['a page that was left', { hasAccess: false }, noAccess],
  ['a site switched off', { page: page('off'), standing: own }, { state: 'off', host, standing: own }],
  ['one without a word of the page', { standing: own }, { state: 'off', host, standing: own }],
  [
    'one that was never allowed',
    { standing: builtIn, hasAccess: false },
    { state: 'off', host, standing: builtIn },
  ],
  ['a pause', { page: page('off'), standing: paused }, { state: 'off', host, standing: paused }],
  ['a pause just over', { page: page('off') }, { state: 'loading' }],
  [
    'a site that the browser holds back',
    { hasAccess: false, isHeldBack: true },
    { ...noAccess, isHeldBack: true },
  ],
  ['a private page switched off', { isPrivate: true }, { state: 'off', host, standing: 'for now' }],
  ['a private page never allowed', { isPrivate: true, hasAccess: false }, noAccess],
  ['a page of a policy', {}, { state: 'impossible', what: 'kept out' }],
  ['a page that is read, its address unknown', { url: '', page: page('ready') }, { ...ready, host: '' }],
  ['a page without an address', { url: '', hasAccess: false }, { state: 'impossible', what: 'unknown' }],
])('%s', (_what, some, state) => {
  expect(popupStateFor({ ...facts, ...some })).toEqual(state);
});

test.each<[string, string, string | undefined, TabFacts['page'], boolean]>([
  ['own page', 'chrome-extension://sidelight/reading.html', undefined, undefined, false],
  ['browser page', 'chrome-extension://another/page.html', undefined, undefined, false],
  ['browser page', 'about:blank', undefined, undefined, false],
  ['browser page', 'chrome://version/', undefined, undefined, false],
  ['reader view', 'about:reader?url=https%3A%2F%2Fnews.example', undefined, undefined, false],
  ['file', 'file:///home/me/report.html', undefined, undefined, false],
  ['store', 'https://addons.mozilla.org/en-US/firefox/', undefined, undefined, true],
  ['store', 'https://chromewebstore.google.com/detail/x', undefined, undefined, true],
  ['pdf', 'https://news.example/report.PDF?page=2', undefined, undefined, true],
  ['pdf', 'https://news.example/report.pdf', undefined, undefined, false],
  // Chromium's viewer, whose frame a content script does reach.
  ['pdf', 'https://news.example/download/7', 'application/pdf', { state: 'ready', names: [] }, true],
])('no content script: %s, %s', (what, url, type, reply, hasAccess) => {
  expect(popupStateFor({ ...facts, url, type, page: reply, hasAccess })).toEqual({
    state: 'impossible',
    what,
  });
});

test('an article whose address ends like a PDF is read all the same', () => {
  const url = 'https://news.example/report.pdf';
  expect(popupStateFor({ ...facts, url, type: 'text/html', page: page('ready') }).state).toBe('ready');
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

test.each<[string, Parameters<typeof isReadByOpening>[0], Partial<TabFacts>, boolean]>([
  ['a page that may be read by a click', 'on click', { hasAccess: false }, true],
  ['one of a site that was not chosen', 'some sites', { hasAccess: false }, false],
  ['one that the browser holds back', 'on click', { hasAccess: false, isHeldBack: true }, false],
  ['one that is read', 'on click', { hasAccess: false, page: page('ready') }, false],
  ['a site switched off', 'on click', { hasAccess: false, standing: own }, false],
  ['a site of the built-in list', 'on click', { hasAccess: false, standing: builtIn }, false],
  ['a pause', 'on click', { hasAccess: false, standing: paused }, false],
  ['a page of the browser', 'on click', { hasAccess: false, url: 'about:license' }, false],
  ['a PDF', 'on click', { hasAccess: false, type: 'application/pdf' }, false],
])('whether the popup reads it as it opens: %s, %s', (_what, mode, some, isRead) => {
  expect(isReadByOpening(mode, popupStateFor({ ...facts, ...some }))).toBe(isRead);
});
