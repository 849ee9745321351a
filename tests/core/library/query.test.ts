/** What is asked for in the library: pieces, operators, dates, and how they are put in and taken out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { completionsAt } from '../../../src/core/library/complete.ts';
import {
  asksFor,
  OPERATORS,
  PUBLISHED,
  pieceFor,
  piecesOf,
  readQuery,
  toggled,
  withDates,
} from '../../../src/core/library/query.ts';
import { dateFrom, monthAfter } from '../../../src/core/library/query-date.ts';
import { createValues } from '../../../src/core/library/values.ts';
import { dayOf } from '../../../src/core/text/day-of.ts';
import { generatedPassages } from '../../support/generated-passages.ts';

describe('a query', () => {
  test.each<[string, object]>([
    ['', {}],
    ['  ', {}],
    ['ship agent', { words: ['ship', 'agent'] }],
    [
      '"shipping agent" dandong',
      { words: ['dandong'], phrases: [{ text: 'shipping agent', isClosed: true }] },
    ],
    ['“shipping agent”', { phrases: [{ text: 'shipping agent', isClosed: true }] }],
    ['"shipping ag', { phrases: [{ text: 'shipping ag', isClosed: false }] }],
    ['""', {}],
    ['site:bbc.com', { filters: [{ name: 'site', value: 'bbc.com' }] }],
    ['SITE:bbc.com', { filters: [{ name: 'site', value: 'bbc.com' }] }],
    ['tag:"follow up" x', { words: ['x'], filters: [{ name: 'tag', value: 'follow up' }] }],
    ['tag:선박', { filters: [{ name: 'tag', value: '선박' }] }],
    ['entity:"Green Pi', { filters: [{ name: 'entity', value: 'Green Pi' }] }],
    ['article:"/a b"', { filters: [{ name: 'article', value: '/a b' }] }],
    // Still being typed.
    ['tag:', {}],
    ['tag: ship', { words: ['ship'] }],
    ['after:', {}],
    ['https://example.org/a', { words: ['https://example.org/a'] }],
    ['at 10:30', { words: ['at', '10:30'] }],
    ['agent: Kim', { words: ['agent:', 'Kim'] }],
    [
      'stie:bbc.com',
      { words: ['stie:bbc.com'], faults: [{ kind: 'unknown', written: 'stie:', nearest: 'site' }] },
    ],
    ['tags:ship', { words: ['tags:ship'], faults: [{ kind: 'unknown', written: 'tags:', nearest: 'tag' }] }],
    [
      'author:kim',
      { words: ['author:kim'], faults: [{ kind: 'unknown', written: 'author:', nearest: undefined }] },
    ],
    ['after:june', { faults: [{ kind: 'date', written: 'june', operator: 'after' }] }],
    // The words that go on with it are no words of a passage.
    [
      'ship after:last week tag:x',
      {
        words: ['ship'],
        filters: [{ name: 'tag', value: 'x' }],
        faults: [{ kind: 'date', written: 'last week', operator: 'after' }],
      },
    ],
    [
      'after:지난 주 배',
      { words: ['배'], faults: [{ kind: 'date', written: '지난 주', operator: 'after' }] },
    ],
    [
      'after:tomorrow market',
      { words: ['market'], faults: [{ kind: 'date', written: 'tomorrow', operator: 'after' }] },
    ],
    ['before:3 june 2026', { faults: [{ kind: 'date', written: '3 june 2026', operator: 'before' }] }],
    [
      'before:2026-6 ship',
      { words: ['ship'], faults: [{ kind: 'date', written: '2026-6', operator: 'before' }] },
    ],
    ['ship -coal', { words: ['ship', 'coal'], faults: [{ kind: 'without', written: '-coal' }] }],
    [
      'ship -"by sea"',
      {
        words: ['ship'],
        phrases: [{ text: 'by sea', isClosed: true }],
        faults: [{ kind: 'without', written: '-' }],
      },
    ],
    ['Jong-chol - x', { words: ['Jong-chol', '-', 'x'] }],
    ['ship OR boat', { words: ['ship', 'boat'], faults: [{ kind: 'between', written: 'OR' }] }],
    ['ship or boat', { words: ['ship', 'or', 'boat'] }],
    ['site:http://127.0.0.1', { filters: [{ name: 'site', value: '127.0.0.1' }] }],
    ['site:https://www.bbc.com/news?a=b', { filters: [{ name: 'site', value: 'www.bbc.com' }] }],
    [
      'published:2025',
      {
        words: ['published:2025'],
        faults: [{ kind: 'unknown', written: 'published:', nearest: 'published-after' }],
      },
    ],
    ['before:2026-13', { faults: [{ kind: 'date', written: '2026-13', operator: 'before' }] }],
    ['before:2026-02-30', { faults: [{ kind: 'date', written: '2026-02-30', operator: 'before' }] }],
  ])('%j', (text, wanted) => {
    const query = readQuery(text);
    const plain = { words: [], phrases: [], filters: [], faults: [] };
    expect(query).toEqual({ ...plain, ...wanted });
  });

  test.each([
    ['after:2026', '2026-01-01'],
    ['after:2026-06', '2026-06-01'],
    ['after:2026-06-21', '2026-06-21'],
    ['after:2026 after:2026-06', '2026-06-01'],
    ['after:2026-06 after:2026', '2026-06-01'],
  ])('%j begins with %s', (text, day) => {
    expect(dayOf(readQuery(text).after!)).toBe(day);
  });

  test('of two ends the earlier counts', () => {
    expect(dayOf(readQuery('before:2026 before:2025-06').before!)).toBe('2025-06-01');
    expect(dayOf(readQuery('before:2025-06 before:2026').before!)).toBe('2025-06-01');
  });

  test('any text can be read, and nothing but spaces and quotation marks is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab :"“”/한-1', 'site:', 'tag:', 'after:') }),
        (text) => {
          const pieces = piecesOf(text);
          let end = 0;
          for (const piece of pieces) {
            expect(text.slice(end, piece.start)).toMatch(/^[\s"“”]*$/);
            expect(piece.start).toBeGreaterThanOrEqual(end);
            end = piece.end;
          }
          expect(text.slice(end)).toMatch(/^[\s"“”]*$/);
          readQuery(text);
        },
      ),
    );
  });

  const value = fc
    .string({ unit: fc.constantFrom(...'aB한 1./-:', 'é'), minLength: 1 })
    .filter((text) => text.trim() !== '');
  const operator = fc.constantFrom(...OPERATORS);

  test('what is written for an operator is read as that one', () => {
    fc.assert(
      fc.property(operator, value, (name, text) => {
        const [piece, ...rest] = piecesOf(pieceFor(name, text));
        expect(rest).toEqual([]);
        expect(piece).toMatchObject({ operator: name, value: text.replace(/\s+/g, ' ').trim() });
      }),
    );
  });

  test('what is put in is asked for, and taken out leaves what was there', () => {
    const before = fc.array(fc.constantFrom('ship', '"a phrase"', 'tag:x', 'site:bbc.com', 'after:2020'), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        before,
        fc.constantFrom('entity' as const, 'article' as const),
        value,
        (pieces, name, text) => {
          const query = pieces.join(' ');
          const asked = toggled(query, name, text);
          expect(asksFor(asked, name, text)).toBe(true);
          expect(toggled(asked, name, text)).toBe(query);
        },
      ),
    );
  });

  test('a month takes the place of the dates before', () => {
    expect(withDates('ship after:2020 tag:x before:2021', ['2026-12', monthAfter('2026-12')])).toBe(
      'ship tag:x after:2026-12 before:2027-01',
    );
    expect(withDates('ship after:2020', [])).toBe('ship');
    expect(withDates('ship', [])).toBe('ship');
    expect(withDates('after:2020 published-after:2019', ['2018', '2019'], PUBLISHED)).toBe(
      'after:2020 published-after:2018 published-before:2019',
    );
  });

  test('every day that there is can be asked for', () => {
    const days = fc.date({ min: new Date(1000, 0, 1), max: new Date(9999, 11, 31), noInvalidDate: true });
    fc.assert(
      fc.property(days, (date) => {
        const day = dayOf(date.toISOString());
        expect(dayOf(dateFrom(day)!)).toBe(day);
      }),
    );
    for (const no of ['', '26', '2026-6', '2026-00', '2026-06-31', '0026-01-01', '2026-06-01T00:00Z'])
      expect(dateFrom(no)).toBeUndefined();
  });
});

describe('completion', () => {
  const values = createValues();
  for (const passage of generatedPassages(300)) values.add(passage);
  const at = (text: string) =>
    completionsAt(text, text.length, values, { saved: '2026-03-10', published: '2025-02-01' });
  const names = (text: string) => at(text).map(({ name }) => name);

  test('of a site, a tag, a name, by what is most frequent', () => {
    expect(names('site:')).toHaveLength(8);
    expect(names('ship site:nk')).toEqual(['nknews.org']);
    expect(names('tag:선')).toEqual(['선박']);
    expect(names('tag:fol')).toEqual(['follow-up']);
    expect(at('site:')[0]!.count).toBeGreaterThanOrEqual(at('site:')[7]!.count!);
    const [first] = values.all('entity');
    expect(names(`entity:${first!.name.split(' ')[0]}`)).toContain(first!.name);
  });

  test('of months, backwards from the newest passage', () => {
    expect(names('after:').slice(0, 4)).toEqual(['2026-03', '2026-02', '2026-01', '2025-12']);
    expect(names('before:2025-1')).toEqual(['2025-12', '2025-11', '2025-10']);
    expect(names('published-after:').slice(0, 2)).toEqual(['2025-02', '2025-01']);
  });

  test.each(['', 'ship', 'stie:', 'tag:"follow up"', 'site:nknews.org', 'site:nk '])(
    'none for %j',
    (text) => {
      expect(at(text)).toEqual([]);
    },
  );

  test('is put in where the caret is', () => {
    const [completion] = completionsAt('site:nk ship', 7, values, {});
    expect(completion).toMatchObject({ text: 'site:nknews.org ship', caret: 16 });
  });
});
