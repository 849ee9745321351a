/** Sentences, plurals, dates and lists in each language. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localeFor } from '../../../src/core/words/locales.ts';
import { fill } from '../../../src/core/words/sentence.ts';
import { type Key, openWords } from '../../../src/core/words/words.ts';

const key = (name: string) => name as Key;
const english = openWords('en', {
  plain: 'Listed by {names} since {date}.',
  counted: { one: '{count} name', other: '{count} names' },
  'authority.UN': 'the UN',
});
const korean = openWords('ko', { counted: { other: '이름 {count}개' }, 'authority.UN': '유엔' });

test('a sentence takes its values, and its form from the count', () => {
  expect(english.say(key('plain'), { names: 'the UN', date: '2 March 2016' })).toBe(
    'Listed by the UN since 2 March 2016.',
  );
  expect([0, 1, 2, 12345].map((count) => english.say(key('counted'), { count }))).toEqual([
    '0 names',
    '1 name',
    '2 names',
    '12345 names',
  ]);
  expect([0, 1, 2].map((count) => korean.say(key('counted'), { count }))).toEqual([
    '이름 0개',
    '이름 1개',
    '이름 2개',
  ]);
});

test('a missing sentence, value or count is an error that says which', () => {
  expect(() => english.say(key('other'))).toThrow('There is no sentence “other” in en.');
  expect(() => english.say(key('plain'), { names: 'x' })).toThrow('needs a value for {date}');
  expect(() => english.say(key('counted'))).toThrow('needs a value for {count}');
});

test('values that are no text keep their place', () => {
  const node = { a: 1 };
  expect(english.parts(key('plain'), { names: node, date: 'May' })).toEqual([
    'Listed by ',
    node,
    ' since ',
    'May',
    '.',
  ]);
});

test('what is put in is never read as a placeholder', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(fill('{a}, {b}.', { a, b }).join('')).toBe(`${a}, ${b}.`);
    }),
  );
});

test('dates, months and lists by the rules of the language; what is no day stays as it is', () => {
  expect([english.date('2016-03-02'), english.month('2021-07-01')]).toEqual(['2 March 2016', 'July 2021']);
  expect([korean.date('2016-03-02'), korean.month('2021-07-01')]).toEqual(['2016년 3월 2일', '2021년 7월']);
  for (const day of ['not in that copy', '2016', '']) expect(english.date(day)).toBe(day);
  expect([english.date('2021-12-31'), english.month('2021-07')]).toEqual(['31 December 2021', 'July 2021']);
  expect(english.month('long ago')).toBe('long ago');
  expect([english.list([]), english.list(['A']), english.list(['A', 'B', 'C'])]).toEqual([
    '',
    'A',
    'A, B and C',
  ]);
  expect(korean.list(['유엔', '일본'])).toBe('유엔 및 일본');
});

test('a time of day has no nought before it where it says am or pm', () => {
  const nine = new Date(2026, 0, 1, 9, 5).getTime();
  expect(english.clock(nine)).toMatch(/^(?:9:05 am|09:05)$/);
  expect(korean.clock(nine)).toMatch(/^(?:(?:AM|오전) 9:05|09:05)$/);
});

test('a term of the lexicon has a word of its own, or stays as it is written', () => {
  expect(korean.term('authority', 'UN', 'the UN')).toBe('유엔');
  expect(korean.term('authority', 'Utopia', 'Utopia')).toBe('Utopia');
});

test.each([
  ['browser', 'ko', 'ko'],
  ['browser', 'ko-KR', 'ko'],
  ['browser', 'kok-IN', 'en'],
  ['browser', 'fr', 'en'],
  ['en', 'ko-KR', 'en'],
  ['ko', 'en-US', 'ko'],
] as const)('chosen %s in a browser that speaks %s: %s', (language, browser, locale) => {
  expect(localeFor(language, browser)).toBe(locale);
});
