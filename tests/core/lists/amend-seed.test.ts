/** Seeds changed in place keep every comment and every line that is not concerned. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { appendItems, replaceValue } from '../../../src/core/lists/amend-seed.ts';
import { citeNewer, recordSearch } from '../../../src/core/lists/apply-change.ts';
import { entryOf } from './listed.ts';

const SEED = `# Written by hand
kind: Person   # yes, one
name: 'Kim Chol'
names:
  - text: Kim Chol   # as in the press
    type: name
    strength: weak
    # nothing else is sourced
status:
  - {authority: UN, date: 2016-03-02}   # first
searched: [un-2026]   # whole
summary: >-
  A long text
  in two lines.
reviewed_by: me
`;

describe('append', () => {
  const added = appendItems(SEED, 'names', [{ text: 'Kim Tschol', type: 'alias', strength: 'weak' }]);

  test('every old line is still there', () => {
    for (const line of SEED.split('\n')) expect(added.split('\n')).toContain(line);
  });

  test('and the new one is read', () => {
    expect(parse(added).names.map(({ text }: { text: string }) => text)).toEqual(['Kim Chol', 'Kim Tschol']);
  });

  test('to a list on one line', () => {
    expect(appendItems(SEED, 'searched', ['ofac-2021'])).toContain(
      'searched: [un-2026, ofac-2021]   # whole',
    );
  });

  test('makes the list before who reviewed it', () => {
    const text = appendItems(SEED, 'relations', [{ type: 'heads', target: 'x', source: 'y' }]);
    expect(text).toContain('relations:\n  - {type: heads, target: x, source: y}\nreviewed_by: me\n');
  });

  test('keeps line ends of Windows', () => {
    const text = appendItems(SEED.replaceAll('\n', '\r\n'), 'names', [{ text: 'Kim Tschol', type: 'alias' }]);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('replace one value', () => {
  const text = replaceValue(SEED, ['status', 0, 'date'], '2017-01-01');
  expect(text).toBe(SEED.replace('2016-03-02', '2017-01-01'));
  expect(() => replaceValue(SEED, ['status', 3, 'date'], 'x')).toThrow(RangeError);
});

test('a newer copy of the same list takes the older one’s place', () => {
  expect(recordSearch(SEED, 'un-2027', ['un-2026'])).toContain('searched: [un-2027]');
  expect(recordSearch(SEED, 'ofac-2021', [])).toContain('searched: [un-2026, ofac-2021]');
  expect(recordSearch(SEED, 'un-2026', [])).toBe(SEED);
});

test('a listing that the newer copy still has rests on it', () => {
  const seed = SEED.replace(
    'date: 2016-03-02}',
    "date: 2016-03-02, action: listed, reference: KPi.901, source: 'un-2026#KPi.901'}",
  );
  expect(citeNewer(seed, entryOf({}), 'un-2027', ['un-2026'])).toContain(
    'source: un-2027#KPi.901}   # first',
  );
  expect(citeNewer(seed, entryOf({ reference: 'KPi.902' }), 'un-2027', ['un-2026'])).toBe(seed);
});
