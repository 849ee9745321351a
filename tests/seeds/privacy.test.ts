/**
 * What the seeds must never tell of a person: the number of a passport, a visa or an account, an address, more of a birth
 * than its year. Read from the files themselves, so that a comment or a remark is read too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';

const folder = new URL('../../seeds/', import.meta.url);
const people = readdirSync(new URL('people/', folder)).map((file) => ({
  file: `people/${file}`,
  text: readFileSync(new URL(`people/${file}`, folder), 'utf8'),
}));
const others = ['organizations/', 'vessels/', 'instruments/', 'notes/'].flatMap((place) =>
  readdirSync(new URL(place, folder)).map((file) => ({
    file: place + file,
    text: readFileSync(new URL(place + file, folder), 'utf8'),
  })),
);

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);
const longDate = new RegExp(`\\b(\\d{1,2}) (${MONTHS.join('|')}) (\\d{4})\\b`, 'g');
const isoOf = ([, day = '', month = '', year = '']: RegExpMatchArray) =>
  `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** The days of the list copies that a summary rests on. */
const COPIES = ['2026-02-27', '2024-12-16', '2018-10-29'];

describe.each(people)('$file', ({ text }) => {
  test('has no number of six digits or more', () => {
    expect(text.match(/\d{6,}/g) ?? []).toEqual([]);
  });

  test('speaks of no passport, visa, account, telephone or address', () => {
    expect(text).not.toMatch(
      /passport|\bvisa\b|account (?:no|number)|telephone|\bphone\b|e-?mail|\baddress|\bstreet\b|[\w.]+@[\w.]+/i,
    );
  });

  test('gives no day but one of its history, and of birth the year alone', () => {
    const history = new Set([
      ...COPIES,
      ...[...text.matchAll(/\bdate: (\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day),
      ...[...text.matchAll(/^reviewed_by: .*(\d{4}-\d{2}-\d{2})/gm)].map(([, day]) => day),
    ]);
    const days = [
      ...[...text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].map(([day]) => day),
      ...[...text.matchAll(longDate)].map(isoOf),
    ];
    // A source may be named after its day, such as ap-2016-07-01.
    const named = new Set([...text.matchAll(/[a-z]-(\d{4}-\d{2}-\d{2})/g)].map(([, day]) => day));
    expect(days.filter((day) => !history.has(day) && !named.has(day))).toEqual([]);
  });
});

const lists = new URL('../../../shared/lists/', import.meta.url);
const isMissing = !existsSync(fileURLToPath(lists));

test.skipIf(isMissing)(
  'no number of a passport or an identity card that a list prints stands in the seeds',
  () => {
    const eu = parse(readFileSync(new URL('eu-32017R1509.csv', lists)), {
      columns: true,
      bom: true,
    }) as Record<string, string>[];
    const un = readFileSync(new URL('un-consolidated-2026-02-27.xml', lists), 'utf8');
    const numbers = new Set(
      [
        ...eu.flatMap(({ passportNumber = '', idNumber = '' }) => [passportNumber, idNumber]),
        ...[...un.matchAll(/<INDIVIDUAL_DOCUMENT>.*?<\/INDIVIDUAL_DOCUMENT>/gs)].flatMap(([document]) =>
          [...document.matchAll(/<NUMBER>(.*?)<\/NUMBER>/g)].map(([, number = '']) => number),
        ),
      ].flatMap((text) => text.match(/\d{6,}/g) ?? []),
    );
    expect(numbers.size).toBeGreaterThan(300);
    const printed = [...people, ...others].flatMap(({ file, text }) =>
      (text.match(/\d{6,}/g) ?? [])
        .filter((number) => numbers.has(number))
        .map((number) => `${file}: ${number}`),
    );
    expect(printed).toEqual([]);
  },
);
