/** What is drawn of a page's names: stated relations alone, of names that are surely meant, in an order of their own. */
import '../../same-seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { referenceOf } from '../../../src/core/card/reference-of.ts';
import type { Relation } from '../../../src/core/lexicon/entity.ts';
import { relationsAmong } from '../../../src/core/relations/among.ts';
import { officialRelations } from '../../../src/core/relations/official.ts';
import { surelyNamed } from '../../../src/core/relations/surely-named.ts';
import { wrapWords } from '../../../src/core/relations/wrap-words.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { readLexicon } from '../../support/seeds.ts';

const lexicon = readLexicon();
const reference = referenceOf(lexicon, ENGLISH);

const entity = (id: string, name: string, ...relations: Relation[]) => ({ id, name, relations });
const to = (target: string, more: Partial<Relation> = {}): Relation => ({
  type: 'part of',
  target,
  source: 'un-2026-02-27#KPe.001',
  ...more,
});
const told = (entities: Parameters<typeof officialRelations>[0]) =>
  officialRelations(entities, reference).map(
    ({ subject, type, object }) => `${subject.name} ${type} ${object.name}`,
  );

describe('what is stated of two entities', () => {
  test('each with its source in words', () => {
    expect(officialRelations([entity('a', 'A', to('b')), entity('b', 'B')], reference)).toEqual([
      {
        subject: { id: 'a', name: 'A' },
        type: 'part of',
        object: { id: 'b', name: 'B' },
        source: 'UN list, copy of 27 February 2026',
      },
    ]);
  });

  test.each([
    ['an allegation', [entity('a', 'A', to('b', { alleged_by: 'somebody' })), entity('b', 'B')]],
    ['what a post reports', [entity('a', 'A', to('b', { source: 'ofk-post-06#12' })), entity('b', 'B')]],
    ['a relation to nothing in the lexicon', [entity('a', 'A', to('c')), entity('b', 'B')]],
    ['a relation to itself', [entity('a', 'A', to('a')), entity('b', 'B')]],
  ])('%s is left out', (_what, entities) => {
    expect(told(entities)).toEqual([]);
  });

  test('by name of the one, of the other, and by type', () => {
    expect(
      told([
        entity('z', 'Adam', to('y'), to('x', { type: 'works for' }), to('x', { type: 'heads' })),
        entity('y', 'Zion'),
        entity('x', 'Bank', to('y')),
      ]),
    ).toEqual(['Adam heads Bank', 'Adam works for Bank', 'Adam part of Zion', 'Bank part of Zion']);
  });

  test('the order of the lexicon is of no matter', () => {
    const all = officialRelations(lexicon.entities, reference);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(lexicon.entities, { minLength: lexicon.entities.length }),
        (entities) => {
          expect(officialRelations(entities, reference)).toEqual(all);
        },
      ),
      { numRuns: 5 },
    );
  });

  test('none of the allegations in our own seeds is among them', () => {
    const alleged = lexicon.entities.flatMap(({ id, relations }) =>
      relations.flatMap(({ type, target, alleged_by }) => (alleged_by ? [`${id} ${type} ${target}`] : [])),
    );
    const drawn = officialRelations(lexicon.entities, reference).map(
      ({ subject, type, object }) => `${subject.id} ${type} ${object.id}`,
    );
    expect(alleged.length).toBeGreaterThan(50);
    expect(drawn.length).toBeGreaterThan(200);
    expect(drawn.filter((one) => alleged.includes(one))).toEqual([]);
  });
});

test('only what is about two names of the page', () => {
  const all = officialRelations(lexicon.entities, reference);
  const ids = lexicon.entities.map(({ id }) => id);
  fc.assert(
    fc.property(fc.subarray(ids), (named) => {
      const here = new Set(named);
      const among = relationsAmong(all, here);
      expect(all.filter((one) => among.includes(one))).toEqual(among);
      for (const one of all)
        expect(among.includes(one)).toBe(here.has(one.subject.id) && here.has(one.object.id));
    }),
    { numRuns: 20 },
  );
});

describe('who is surely named', () => {
  test('a name that may mean somebody else is not, unless it is elsewhere on the page', () => {
    const places = [
      { key: 'komid', mark: 'uncertain' },
      { key: 'Kim Chol', mark: 'uncertain' },
      { key: 'green-pine', mark: 'uncertain' },
      { key: 'green-pine', mark: 'listed' },
      { key: 'bank-of-china', mark: 'named' },
    ] as const;
    expect([...surelyNamed(places, [])]).toEqual(['green-pine', 'bank-of-china']);
  });

  test('what is in the background is, though it is not painted; what is gone from the page is not', () => {
    const names = [
      { id: 'un-security-council', mark: 'background' },
      { id: null, mark: 'background' },
      { id: 'komid', mark: 'listed' },
      { id: 'green-pine', mark: 'uncertain' },
    ] as const;
    expect([...surelyNamed([], names)]).toEqual(['un-security-council']);
  });
});

describe('a name in lines', () => {
  const widthOf = (text: string) => text.length;
  test.each([
    ['Green Pine', 10, ['Green Pine']],
    ['Green Pine', 9, ['Green', 'Pine']],
    [
      'Korea Mining Development Trading Corporation',
      18,
      ['Korea Mining', 'Development', 'Trading', 'Corporation'],
    ],
    ['Reconnaissance General', 5, ['Reconnaissance', 'General']],
    ['', 10, []],
  ])('%j by %i', (text, most, lines) => {
    expect(wrapWords(text, most, widthOf)).toEqual(lines);
  });

  test('nothing is lost, and no line is longer than it has to be', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/)),
        fc.integer({ min: 1, max: 30 }),
        (words, most) => {
          const lines = wrapWords(words.join(' '), most, widthOf);
          expect(lines.join(' ')).toBe(words.join(' '));
          for (const line of lines) expect(line.length <= most || !line.includes(' ')).toBe(true);
        },
      ),
    );
  });
});
