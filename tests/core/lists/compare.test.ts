/** Copies of lists against what is known. */
import { describe, expect, test } from 'vitest';
import { compareCopy } from '../../../src/core/lists/compare.ts';
import { knownFromEntity, knownFromEntry } from '../../../src/core/lists/known.ts';
import { isOfProgramme, type ListedEntry } from '../../../src/core/lists/listed-entry.ts';
import { againstPairing } from '../../../src/core/lists/pairing.ts';
import { indexEntries, verifyEntity } from '../../../src/core/lists/verify.ts';
import { smallLexicon } from '../../support/small-lexicon.ts';
import { copyOf, entryOf } from './listed.ts';

const person = (name: string, fields: Partial<ListedEntry> = {}) =>
  entryOf({ names: [{ text: name, type: 'name' }], ...fields });
const kim = person('KIM CHOL', { reference: 'KPi.001', born: ['1960'] });

describe('finding the entity', () => {
  test('by the list’s number, whatever the name', () => {
    const { changed } = compareCopy(copyOf([person('RI CHOL', { reference: 'KPi.001' })]), [
      knownFromEntry(kim),
    ]);
    expect(changed[0]?.changes.map(({ words }) => words)).toContain(
      'is now called “Ri Chol” on the list; it was “Kim Chol”',
    );
  });

  test('by a ship’s number, whatever the name', () => {
    const ship = (name: string, reference: string) =>
      person(name, { kind: 'Vessel', imo: '9074729', authority: 'OFAC', reference });
    const { added, changed } = compareCopy(copyOf([ship('NEW NAME', '2')]), [
      knownFromEntry(ship('OLD NAME', '1')),
    ]);
    expect(added).toEqual([]);
    expect(changed).toHaveLength(1);
  });

  test('by name only perhaps: an editor must say so', () => {
    const namesake = person('Kim, Chol', { authority: 'OFAC', reference: '5' });
    const { added } = compareCopy(copyOf([namesake]), [knownFromEntry(kim)]);
    expect(added[0]?.maybe.map(({ known, because }) => [known.id, because])).toEqual([
      ['kpi-001', 'same name; the list has no year of birth'],
    ]);
  });

  test.each([
    ['another year of birth', { authority: 'OFAC', reference: '5', born: ['1975'] }],
    ['another number on the same list', { reference: 'KPi.002', born: ['1960'] }],
    ['a ship of that name', { kind: 'Vessel', authority: 'OFAC', reference: '5' }],
  ] as const)('not with %s', (_, fields) => {
    const { added } = compareCopy(copyOf([person('KIM CHOL', fields as Partial<ListedEntry>)]), [
      knownFromEntry(kim),
    ]);
    expect(added[0]?.maybe).toEqual([]);
  });
});

describe('two copies of one list', () => {
  const was = [kim, person('RI SONG', { reference: 'KPi.002' })];

  test('added and removed, with an entry cut from either', () => {
    const later = compareCopy(copyOf(was), [knownFromEntry(kim)]);
    expect(later.added.map(({ entry }) => entry.reference)).toEqual(['KPi.002']);
    const gone = compareCopy(copyOf([kim]), was.map(knownFromEntry));
    expect(gone.delisted.map(({ listing }) => listing.reference)).toEqual(['KPi.002']);
  });

  test('what the seed says was taken off is back only in a later copy', () => {
    const [listing] = knownFromEntry(kim).listings;
    const off = { ...knownFromEntry(kim), listings: [{ ...listing!, ended: true, endedOn: '2024-03-04' }] };
    const fields = (day: string) =>
      compareCopy(copyOf([kim]), [off], { day }).changed.flatMap(({ changes }) =>
        changes.map(({ field }) => field),
      );
    expect(fields('2021-07-01')).toEqual([]);
    expect(fields('2026-02-27')).toEqual(['listed here too']);
    expect(compareCopy(copyOf([]), [off]).delisted).toEqual([]);
  });

  test('a part of a list takes nobody off', () => {
    expect(compareCopy(copyOf([kim], { whole: false }), was.map(knownFromEntry)).delisted).toEqual([]);
  });
});

describe('an editor’s pair of entry and entity', () => {
  const known = knownFromEntry(kim);
  test.each<[string, Partial<ListedEntry>, string[]]>([
    ['fits', { authority: 'OFAC', reference: '5', born: ['1960'] }, []],
    ['fits where one side has no year', { authority: 'OFAC', reference: '5' }, []],
    ['another year', { born: ['1975'] }, ['the list gives 1975 as year of birth, kpi-001 has 1960']],
    [
      'another name',
      { names: [{ text: 'RI SONG', type: 'name' }] },
      ['they have no name in common (“Ri Song”, “Kim Chol”)'],
    ],
    ['a ship', { kind: 'Vessel' }, ["the list's entry is a ship, kpi-001 is a person"]],
    ['a company', { kind: 'Body' }, ["the list's entry is a body, kpi-001 is a person"]],
  ])('%s', (_, fields, against) => {
    expect(againstPairing(person('KIM CHOL', fields), known)).toEqual(against);
  });

  test('two ships of one name and two numbers', () => {
    const ship = (imo: string) => person('STAR', { kind: 'Vessel', imo });
    expect(againstPairing(ship('9074729'), knownFromEntry(ship('8814275')))).toEqual([
      'the list gives the IMO number 9074729, imo-8814275 has 8814275',
    ]);
  });
});

test.each([
  ['DPRK', true],
  ['DPRK2', true],
  ['DPRK-NKSPEA', true],
  ['EU-PRK', true],
  ['DPRKX', false],
  ['DRC', false],
])('--program DPRK takes %s: %s', (programme, expected) => {
  expect(isOfProgramme(entryOf({ programmes: [programme] }), 'DPRK')).toBe(expected);
});

describe('verify', () => {
  const lexicon = smallLexicon({
    'people/kim.yaml': `kind: Person
role: Official
name: Kim Chol
names: [{text: Kim Chol, type: name, strength: weak, source: un-copy#KPi.001}]
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: KPi.001, programme: UNSCR 1718, source: un-copy#KPi.001}
  - {authority: UN, action: listed, measure: port entry ban, date: 2018-03-30, reference: 'a press release', source: un-copy}
summary: An official.
sources: [un-copy#KPi.001]
`,
  });
  const [entity] = lexicon.entities;
  const copies = new Map([['un-copy', '2026-02-27']]);
  const verdicts = (entries: ListedEntry[], fields = {}) => {
    const copy = copyOf(entries, fields);
    return verifyEntity(entity!, copy, indexEntries(copy), { copies }).map(
      ({ verdict, words }) => `${verdict}: ${words}`,
    );
  };
  const listed = { reference: 'KPi.001', measure: 'asset freeze' };

  test('what agrees, and what the list cannot say', () => {
    expect(verdicts([person('KIM CHOL', listed)])).toEqual([
      'confirmed: reference, name, date, programme agree; cannot be checked: year of birth, which the list does not give',
      'cannot be checked by this list: a press release is no entry number of this list',
    ]);
  });

  test.each([
    [
      'another day',
      [person('KIM CHOL', { ...listed, date: '2017-01-01' })],
      'the list gives 1 January 2017, the seed 2 March 2016',
    ],
    ['another name', [person('RI SONG', listed)], 'the list calls the entry “RI SONG”'],
    ['no entry', [person('RI SONG', { reference: 'KPi.002' })], 'the list has no entry KPi.001'],
  ])('%s', (_, entries, words) => {
    expect(verdicts(entries)[0]).toBe(`contradicted: ${words}`);
  });

  describe('a year of birth', () => {
    const [born] = smallLexicon({
      'people/kim.yaml': `kind: Person
role: Official
name: Kim Chol
born: ['1960', '1961']
names: [{text: Kim Chol, type: name, strength: weak, source: un-copy#KPi.001}]
status:
  - {authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: KPi.001, source: un-copy#KPi.001, remark: REMARK}
summary: An official.
sources: [un-copy#KPi.001]
`,
    }).entities;
    const finding = (years: string[], remark?: string) => {
      const [status] = born!.status;
      const { remark: _, ...bare } = status!;
      const kimBorn = { ...born!, status: [remark ? { ...bare, remark } : bare] };
      const copy = copyOf([person('KIM CHOL', { ...listed, born: years })]);
      return verifyEntity(kimBorn, copy, indexEntries(copy), { copies })[0]!;
    };

    test('confirms where one of them agrees', () => {
      expect(finding(['1961'])).toMatchObject({
        verdict: 'confirmed',
        words: 'reference, name, year of birth, date agree',
      });
    });

    test('contradicts where none agrees', () => {
      expect(finding(['1975'])).toEqual(
        expect.objectContaining({
          verdict: 'contradicted',
          words: 'the list gives 1975 as year of birth, the seed 1960 or 1961',
        }),
      );
      expect(finding(['1975'])).not.toHaveProperty('explained');
    });

    test('is explained by a remark on it, and by no other', () => {
      expect(finding(['1975'], 'The list prints 1975.').explained).toBe('The list prints 1975.');
      expect(finding(['1975'], 'The copy gives the day of the last update.')).not.toHaveProperty('explained');
    });
  });

  test('an older copy and a part of a list prove no absence', () => {
    const others = [person('RI SONG', { reference: 'KPi.002' })];
    expect(verdicts(others, { date: '2010-01-01' })[0]).toMatch(/^cannot be checked.*older than the event/);
    expect(verdicts(others, { date: '2020-01-01' })[0]).toMatch(
      /^cannot be checked.*older than the one the seed rests on/,
    );
    expect(verdicts(others, { whole: false })[0]).toMatch(/^cannot be checked.*a part of the list/);
  });

  test('a known entity keeps its listings', () => {
    expect(knownFromEntity(entity!).listings.map(({ reference, ended }) => [reference, ended])).toEqual([
      ['KPi.001', false],
      ['a press release', false],
    ]);
  });
});
