/** A passage as it is cited. */
import { expect, test } from 'vitest';
import { citationOf } from '../../../src/core/exchange/citation.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { passage } from '../../support/passage.ts';

const plain = { ...passage('a', { quote: 'Coal went to Dandong.', title: '' }), savedOn: '2026-11-22' };

test('author, title, site, day, the place on the page, the archived copy, and when it was saved', () => {
  const page = {
    ...plain.page,
    title: 'Coal in “Dandong”',
    author: 'Mara  Quist',
    site: 'harbour.example',
    published: '2025-11-17',
  };
  expect(citationOf({ ...plain, page, archive: 'https://archive.example/x' }, ENGLISH)).toBe(
    'Mara Quist, “Coal in ‘Dandong’”, harbour.example, 17 November 2025, ' +
      'https://example.org/a#:~:text=Coal%20went%20to%20Dandong., Archived copy: https://archive.example/x, ' +
      'saved on 22 November 2026',
  );
});

test('its publication where the page said what it is called', () => {
  const page = { ...plain.page, publication: 'The Harbour Times' };
  expect(citationOf({ ...plain, page }, ENGLISH)).toMatch(/^The Harbour Times, https:/);
});

test('of what is not known nothing is said', () => {
  expect(citationOf(plain, ENGLISH)).toBe(
    'example.org, https://example.org/a#:~:text=Coal%20went%20to%20Dandong., saved on 22 November 2026',
  );
});

test.each([
  ['Coal in Dandong | The Harbour Times', 'Coal in Dandong'],
  ['Coal in Dandong - the harbour times', 'Coal in Dandong'],
  ['Coal in Dandong – The Harbour Times ', 'Coal in Dandong'],
  // Part of what it is called.
  ['A new owner for The Harbour Times', 'A new owner for The Harbour Times'],
  ['Coal-The Harbour Times', 'Coal-The Harbour Times'],
  ['The Harbour Times', 'The Harbour Times'],
  ['Coal in Dandong | Business', 'Coal in Dandong | Business'],
])('names the publication once: %s', (title, cited) => {
  const page = { ...plain.page, publication: 'The Harbour Times', title };
  expect(citationOf({ ...plain, page }, ENGLISH)).toMatch(`“${cited}”, The Harbour Times, https:`);
});
