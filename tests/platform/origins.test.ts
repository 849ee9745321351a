/** Which granted pattern is of every site, and which of the one that is looked at. */
import { expect, test } from 'vitest';
import { isEverySite, isOfSite, sitePattern } from '../../src/platform/origins.ts';

test.each([
  ['https://news.example/a?b#c', 'https://news.example/*'],
  ['http://127.0.0.1:8080/', 'http://127.0.0.1/*'],
  ['about:blank', undefined],
  ['', undefined],
])('the pattern of %s', (url, pattern) => {
  expect(sitePattern(url)).toBe(pattern);
});

test.each(['<all_urls>', '*://*/*', 'https://*/*', 'http://*/*'])('%s is every site', (origin) => {
  expect(isEverySite(origin)).toBe(true);
  expect(isOfSite(origin, 'https://news.example/')).toBe(false);
});

test.each([
  ['https://news.example/*', true],
  ['http://news.example/*', true],
  ['*://news.example/*', true],
  ['https://*.example/*', true],
  ['*://*.news.example/*', true],
  ['https://www.news.example/*', false],
  ['https://*.ews.example/*', false],
])('%s, on https://news.example/: %s', (origin, isIt) => {
  expect(isEverySite(origin)).toBe(false);
  expect(isOfSite(origin, 'https://news.example/story')).toBe(isIt);
});
