/** Which names of her own may count alone: what seeds/README.md says, as far as letters tell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind, NAME_TYPES, type NameType } from '../../../src/core/lexicon/terms.ts';
import { usualStrength, whyWeak } from '../../../src/core/watch/strength.ts';
import { changedName, newName } from '../../../src/ui/watchlist/draft.ts';

test.each<[kind: Kind, text: string, type: NameType, why: string | undefined, isExact: boolean]>([
  ['Company', 'Haedong Agents', 'name', undefined, false],
  ['Company', 'HDA', 'acronym', 'short', true],
  // Whatever she calls it.
  ['Company', ' HDA ', 'alias', 'short', true],
  ['Organization', 'H.D.A.', 'name', 'short', true],
  ['Company', 'K-2', 'alias', 'short', true],
  ['Company', 'H&D', 'alias', 'short', true],
  ['Company', 'KOMID', 'acronym', undefined, false],
  ['Company', 'Hda', 'alias', undefined, false],
  ['Company', '2019', 'alias', undefined, false],
  ['Company', 'H', 'name', undefined, false],
  ['Company', '해동', 'alias', 'short', false],
  ['Company', '해동무역', 'alias', undefined, false],
  ['Company', '海東', 'alias', 'short', false],
  ['PublicBody', 'Foreign Trade Bank', 'name', 'shared words', false],
  ['Company', 'Ocean Star', 'name', 'shared words', false],
  ['Company', 'Ocean Star Haedong', 'name', undefined, false],
  ['Company', 'Haedong', 'shortForm', 'short form', false],
  ['Person', 'Kim Chol', 'name', 'person', false],
  ['Vessel', 'Orion Star', 'name', 'ship', false],
  ['Vessel', 'HDA', 'alias', 'ship', true],
  ['Company', '', 'name', undefined, false],
])('%s %j as %s', (kind, text, type, why, isExact) => {
  expect(whyWeak(kind, text, type)).toBe(why);
  expect(usualStrength(kind, text, type)).toEqual({ strength: why ? 'weak' : 'strong', isExact });
});

describe('in the form', () => {
  test('it follows what is typed until she says how it counts', () => {
    const typed = changedName(newName('Company', 'alias'), { text: 'HDA' }, 'Company');
    expect(typed).toMatchObject({ text: 'HDA', strength: 'weak', isExact: true });
    expect(changedName(typed, { text: 'HDA Agents' }, 'Company')).toMatchObject({
      strength: 'strong',
      isExact: false,
    });
    const chosen = changedName(typed, { strength: 'strong' }, 'Company');
    expect(changedName(chosen, { text: 'HDB' }, 'Company')).toMatchObject({
      strength: 'strong',
      isExact: true,
    });
    expect(changedName(chosen, {}, 'Person')).toMatchObject({ strength: 'strong' });
  });

  test('what was not decided is never strong where others have the name, too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom(...'HDa .해동海') }), { minLength: 1 }),
        fc.constantFrom(...KINDS),
        fc.constantFrom(...NAME_TYPES),
        (texts, kind, type) => {
          const made = texts.reduce(
            (name, text) => changedName(name, { text }, kind),
            changedName(newName('Company', 'name'), { type }, kind),
          );
          expect(made.strength === 'strong').toBe(whyWeak(kind, texts.at(-1)!, type) === undefined);
        },
      ),
    );
  });
});
