/** The watchlist as a file: read back as it was written, and every fault said with its place. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { whyUnfindable } from '../../../src/core/lexicon/check.ts';
import { hasValidCheckDigit } from '../../../src/core/lexicon/imo.ts';
import { formatSeedError } from '../../../src/core/lexicon/seed-file.ts';
import { KINDS, NAME_TYPES } from '../../../src/core/lexicon/terms.ts';
import { newEntryId, type WatchEntry, type WatchName } from '../../../src/core/watch/entry.ts';
import { readWatchlist, writeWatchlist } from '../../../src/core/watch/watch-file.ts';

const GOOD = `
- id: orion-star
  kind: Vessel
  name: Orion Star
  imo: '8713471'
  names:
    - {text: Orion Star, type: name, strength: weak, needs: [Nampo]}
  note: |
    Seen *twice*.

    - once in March
- id: haedong
  kind: Company
  name: Haedong Agents
  names:
    - {text: Haedong Agents, type: name, strength: strong, ignore: [Haedong Agents of Peace]}
    - {text: HDA, type: acronym, strength: weak, case: exact, within: block}
`;

function listOf(text: string): WatchEntry[] {
  const read = readWatchlist({ file: 'mine.yaml', text });
  if ('errors' in read) throw new Error(read.errors.map(formatSeedError).join('\n'));
  return read.list;
}

function faultsOf(text: string): string[] {
  const read = readWatchlist({ file: 'mine.yaml', text });
  return 'errors' in read ? read.errors.map(formatSeedError) : [];
}

test('an entry is what the file says, and what it does not say is the default', () => {
  const [ship, company] = listOf(GOOD);
  expect(ship).toEqual({
    id: 'orion-star',
    kind: 'Vessel',
    name: 'Orion Star',
    imo: '8713471',
    names: [
      { text: 'Orion Star', type: 'name', strength: 'weak', needs: ['Nampo'], within: 'article', ignore: [] },
    ],
    note: 'Seen *twice*.\n\n- once in March',
  });
  expect(company).toMatchObject({
    note: '',
    names: [{ ignore: ['Haedong Agents of Peace'] }, { case: 'exact', within: 'block' }],
  });
});

const line = fc
  .tuple(
    fc.constantFrom('A', 'b7', '김', '丹東', 'Ж', 'No', 'true', '12', '0x1f', 'null', "'", '- a', '#b', 'ß'),
    fc.string({ unit: 'grapheme' }),
  )
  .map(([first, rest]) =>
    `${first}${rest}`.replace(/[\p{Cc}\u2028\u2029"“”:;!?()[\]{}|<>/\\…–—]/gu, '').trim(),
  )
  .filter((text) => whyUnfindable(text) === undefined);
const lines = fc.uniqueArray(line, { maxLength: 3 });
const name: fc.Arbitrary<WatchName> = fc
  .record({
    text: line,
    type: fc.constantFrom(...NAME_TYPES),
    strength: fc.constantFrom('strong' as const, 'weak' as const),
    needs: lines,
    within: fc.constantFrom('block' as const, 'article' as const),
    ignore: lines,
    isExact: fc.boolean(),
  })
  .map(({ isExact, ...rest }) =>
    isExact && rest.text !== rest.text.toLowerCase() ? { ...rest, case: 'exact' as const } : rest,
  );
const note = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc
      .array(
        fc.constantFrom(
          'a',
          ' ',
          '\n',
          '\t',
          '#',
          ': ',
          '- ',
          '> ',
          '"',
          "'",
          '\u0085',
          '\u2028',
          '\ufeff',
          '---',
          '...',
          '%',
          '김',
        ),
      )
      .map((all) => all.join('')),
  )
  .map((text) => text.replace(/\r\n?/g, '\n').trim());
const entry = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    name: line,
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 4, selector: ({ text }) => text }),
    note,
    number: fc.integer({ min: 1_000_000, max: 9_999_999 }),
  })
  .map(
    ({ number, ...rest }): Omit<WatchEntry, 'id'> =>
      rest.kind === 'Vessel' && hasValidCheckDigit(String(number)) ? { ...rest, imo: String(number) } : rest,
  );
const watchlist = fc
  .uniqueArray(entry, { maxLength: 5, selector: ({ imo, name: heading }) => imo ?? heading })
  .map((all) => all.map((one, at): WatchEntry => ({ id: newEntryId(one.name, String(at)), ...one })));

describe('round trip', () => {
  test('what is written is read back the same, and written the same once more', () => {
    fc.assert(
      fc.property(watchlist, (list) => {
        const text = writeWatchlist(list);
        const read = listOf(text);
        expect(read).toEqual(list);
        expect(writeWatchlist(read)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('of a hand-written file', () => {
    expect(listOf(writeWatchlist(listOf(GOOD)))).toEqual(listOf(GOOD));
  });

  test('of an empty list', () => {
    expect(writeWatchlist([])).toBe('[]\n');
    expect(listOf('[]\n')).toEqual([]);
  });
});

const TOO_DEEP =
  'mine.yaml:1:1: this is nested too deeply to be read. Write a list of entries, each with its fields.';
const NAME = 'names: [{text: Koti, type: name, strength: strong}]';
const one = (...fields: string[]) =>
  `- id: koti\n${['kind: Company', 'name: Koti', NAME, ...fields].map((field) => `  ${field}\n`).join('')}`;
const named = (fields: string) => one().replace(NAME, `names: [{${fields}}]`);

describe('a fault is said with its place and what to do, and nothing is read', () => {
  test.each([
    ['', 'mine.yaml:1:1: the file is empty. An empty watchlist is written as [].'],
    [
      'kind: Company\n',
      'mine.yaml:1:1: this must be a list: [one, two], or a line each that begins with "-".',
    ],
    [
      one().replace('name: Koti', 'name: Koti: Trade'),
      "mine.yaml:3:9: this cannot be read. Perhaps a colon in the text: put it in 'single quotes'.",
    ],
    [
      one().replace('id: koti', 'id: Koti'),
      'mine.yaml:1:7: 0.id: write the id in small letters, digits and hyphens: orion-star. Found: "Koti".',
    ],
    [
      one().replace('Company', 'Shop'),
      'mine.yaml:2:9: 0.kind: kind must be one of: Person, Company, Organization, PublicBody, Vessel, Instrument. Found: "Shop".',
    ],
    [
      one('status: []'),
      'mine.yaml:5:11: 0.status: there is no such field. Remove it, or check its spelling.',
    ],
    [one().replace('  name: Koti\n', ''), 'mine.yaml:1:3: 0.name: "name" is missing. Add it.'],
    [
      one("imo: '9074729'"),
      'mine.yaml:5:8: 0.imo: only a Vessel has an IMO number. Remove it, or correct the kind.',
    ],
    [
      one("imo: '9074728'").replace('Company', 'Vessel'),
      'mine.yaml:5:8: 0.imo: 9074728 is not an IMO number: its check digit is wrong. Look it up again.',
    ],
    [
      one('imo: 9074729').replace('Company', 'Vessel'),
      'mine.yaml:5:8: 0.imo: put the IMO number in quotes. Found: 9074729.',
    ],
    [
      `${one()}${one()}`,
      'mine.yaml:5:7: 1.id: entry 1 has the id "koti" already. Give another, or make them one.',
    ],
    [
      named('text: Koti, type: name, strength: strong}, {text: Koti, type: alias, strength: weak'),
      'mine.yaml:4:62: 0.names.1.text: "Koti" stands here twice. Remove one of them.',
    ],
    [
      named("text: '...', type: name, strength: strong"),
      'mine.yaml:4:18: 0.names.0.text: "..." holds no letter or digit, so it can never be found. Remove it.',
    ],
    [
      named('text: koti, type: name, strength: strong, case: exact'),
      'mine.yaml:4:60: 0.names.0.case: only a name with capitals can be matched exactly as written. Remove it.',
    ],
    [
      named('text: "Ko\\nti", type: name, strength: strong'),
      'mine.yaml:4:18: 0.names.0.text: holds a line end or a sign that cannot be seen. Write it on one line.',
    ],
  ])('%j', (text, expected) => {
    expect(faultsOf(text)).toEqual([expected]);
  });

  test('one number twice', () => {
    const ship = one("imo: '9074729'").replace('Company', 'Vessel');
    expect(faultsOf(`${ship}${ship.replace('id: koti', 'id: koti-2')}`)).toEqual([
      'mine.yaml:10:8: 1.imo: entry 1 has this number already. Make them one.',
    ]);
  });

  test('aliases that grow without end', () => {
    const bomb = `- &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((letter, at) => `- &${letter} [${`*${'abcdefg'[at]}, `.repeat(9)}x]\n`)
      .join('')}`;
    expect(faultsOf(bomb)).toEqual([TOO_DEEP]);
  });

  test('brackets without end', () => {
    expect(faultsOf('['.repeat(50_000))).toEqual([TOO_DEEP]);
  });

  test('all of them at once', () => {
    expect(
      faultsOf(`${one().replace('Company', 'Shop')}${one().replace('name: Koti', 'name: 3')}`),
    ).toHaveLength(2);
  });
});

test.each([
  ['Orion Star', 'orion-star-1c9'],
  ['Orion Star!', 'orion-star-1c9'],
  ['Société Générale', 'societe-generale-1c9'],
  ['김철', 'name-37a481c5-1c9'],
  ['박철', 'name-a699f542-1c9'],
  ['Koti 코티', 'koti-4d437ace-1c9'],
  ['a'.repeat(200), `${'a'.repeat(60)}-1c9`],
])('an id for %j: %s', (heading, id) => {
  expect(newEntryId(heading, '1c9')).toBe(id);
});

test('the example of docs/watchlist.md is a watchlist', () => {
  const text = readFileSync(new URL('../../../docs/watchlist.md', import.meta.url), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  expect(listOf(example).map(({ id }) => id)).toEqual(['haedong-agents', 'orion-star-tug']);
});
