/** The catalogues of all languages: the same sentences with the same values, by each language's own rules. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENGLISH_SENTENCES } from '../src/core/words/english.ts';
import { LOCALES } from '../src/core/words/locales.ts';
import { formsOf, placeholdersOf } from './support/sentences.ts';
import { locales, sentencesIn, surfacesOf } from './support/words.ts';

/** Surfaces whose Korean is still to be written: they speak English meanwhile. */
const NOT_YET_KOREAN: readonly string[] = [];
/** What the lexicon writes in English: other languages alone have words for it. */
const TERMS = 'terms.json';

const english = surfacesOf('en');
const others = LOCALES.filter((locale) => locale !== 'en');

test('each language that can be chosen has a folder, and no other', () => {
  expect(readdirSync(locales).sort()).toEqual([...LOCALES].sort());
});

test('English is the whole of its files, no key twice', () => {
  const keys = english
    .filter((file) => file !== 'manifest.json')
    .flatMap((file) => Object.keys(sentencesIn('en', file)));
  expect(new Set(keys).size).toBe(keys.length);
  expect(Object.keys(ENGLISH_SENTENCES).sort()).toEqual(keys.sort());
});

describe.each(others)('%s', (locale) => {
  const own = surfacesOf(locale).filter((file) => file !== TERMS);

  test('has the files of English', () => {
    expect(own).toEqual(english.filter((file) => !NOT_YET_KOREAN.includes(file)));
  });

  test.each(own)('%s: the same keys in the same order, the same placeholders', (file) => {
    const from = sentencesIn('en', file);
    const to = sentencesIn(locale, file);
    expect(Object.keys(to)).toEqual(Object.keys(from));
    for (const [key, sentence] of Object.entries(to)) {
      const wanted = new Set(formsOf(from[key]!).flatMap((form) => [...placeholdersOf(form)]));
      for (const form of formsOf(sentence)) {
        const had = placeholdersOf(form);
        const missing = [...wanted, ...had]
          .filter((name) => wanted.has(name) !== had.has(name))
          // A form for one may say it without the number.
          .filter((name) => name !== 'count' || typeof sentence === 'string');
        expect(missing, `${file}, ${key}`).toEqual([]);
      }
    }
  });
});

describe.each([...LOCALES])('%s', (locale) => {
  const categories = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

  test.each(surfacesOf(locale))(
    '%s: every sentence says something, in the plural forms there are',
    (file) => {
      for (const [key, sentence] of Object.entries(sentencesIn(locale, file))) {
        for (const form of formsOf(sentence)) expect(form.trim(), `${file}, ${key}`).not.toBe('');
        if (typeof sentence !== 'string')
          expect(Object.keys(sentence).sort(), `${file}, ${key}`).toEqual([...categories].sort());
      }
    },
  );
});

/** What is the same in Korean: placeholders, addresses, file endings, and names of programs, formats, bodies and keys. */
const NAMES =
  'Sidelight IMO OFAC FinCEN Good Low aka fka PDF HTML URL CSV JSON CSL zip Alt Ctrl Markdown Enter Esc Tab Firefox Zotero Hypothesis UTF';
const SAME_IN_KOREAN = new RegExp(
  `\\{\\w+\\}|[\\w*]+(?:\\.[\\w*]+)+|\\.[a-z]+|${NAMES.replaceAll(' ', '|')}`,
  'g',
);

test('no English is left in Korean', () => {
  for (const file of surfacesOf('ko')) {
    for (const [key, sentence] of Object.entries(sentencesIn('ko', file))) {
      for (const form of formsOf(sentence)) {
        const rest = form.replace(SAME_IN_KOREAN, '');
        expect(rest, `${file}, ${key}: ${form}`).not.toMatch(/[A-Za-z]{3}/);
      }
    }
  }
});

/** Words of which another is in use for the same thing ("my names", where hers are names she follows), and a second way of asking. */
const NOT_IN_KOREAN = /어휘집|보관함|내 이름|내 목록|세요/;

test('Korean speaks with one voice', () => {
  for (const file of surfacesOf('ko'))
    for (const [key, sentence] of Object.entries(sentencesIn('ko', file)))
      expect(formsOf(sentence).join(' '), `${file}, ${key}`).not.toMatch(NOT_IN_KOREAN);
});
