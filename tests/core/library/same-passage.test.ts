/** The same sentence saved twice is one passage; what only reads the same is two. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeQuote } from '../../../src/core/anchoring/describe-quote.ts';
import type { Quote } from '../../../src/core/library/passage.ts';
import { isSamePassage } from '../../../src/core/library/same-passage.ts';

const quote = (change: Partial<Quote> = {}): Quote => ({
  exact: 'The ship was held.',
  prefix: 'On Monday it rained. ',
  suffix: ' Nobody was hurt.',
  start: 30,
  end: 48,
  ...change,
});

test.each<[string, Partial<Quote>, Partial<Quote>, boolean, boolean]>([
  ['the same once more', {}, {}, true, true],
  ['its lines broken elsewhere', {}, { exact: 'The ship\nwas held.' }, true, true],
  ['more stands before it now', {}, { start: 400, end: 418 }, true, true],
  ['other surroundings, and the words only once', {}, { prefix: 'New. ', suffix: ' New.' }, true, true],
  ['other words', {}, { exact: 'The ship was freed.' }, true, false],
  ['a part of it', {}, { exact: 'The ship' }, true, false],
  [
    'the words twice, at another place',
    { isRepeated: true },
    { isRepeated: true, prefix: 'Read more: ' },
    true,
    false,
  ],
  ['the words twice, at the same place', { isRepeated: true }, { isRepeated: true }, true, true],
  ['twice by now only', {}, { isRepeated: true, suffix: ' Sport.' }, true, false],
  [
    'a longer piece of the same surroundings',
    { isRepeated: true },
    { prefix: 'Ship held. On Monday it rained. ' },
    true,
    true,
  ],
  ['at the beginning of the page', { isRepeated: true, prefix: '' }, { isRepeated: true }, true, false],
  ['another address, the same surroundings', {}, {}, false, true],
  ['another address, other surroundings', {}, { prefix: 'New. ' }, false, false],
])('%s', (_what, kept, now, isSameAddress, isSame) => {
  expect(isSamePassage(quote(kept), quote(now), isSameAddress)).toBe(isSame);
  expect(isSamePassage(quote(now), quote(kept), isSameAddress)).toBe(isSame);
});

test('of a page that stays as it is: a place is itself, and no other place', () => {
  const words = fc.constantFrom('the', 'ship', 'was', 'held', 'Rason', 'coal', 'in', 'port', 'and', 'May');
  const page = fc.array(words, { minLength: 8, maxLength: 60 });
  fc.assert(
    fc.property(page, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 5 }), (all, one, other, length) => {
      const text = all.join(' ');
      const placeOf = (at: number): [number, number] => {
        const from = at % (all.length - length);
        const start = all.slice(0, from).join(' ').length + (from > 0 ? 1 : 0);
        return [start, start + all.slice(from, from + length).join(' ').length];
      };
      const [here, there] = [placeOf(one), placeOf(other)].map((place) => describeQuote(text, ...place)) as [
        Quote,
        Quote,
      ];
      expect(isSamePassage(here, here, true)).toBe(true);
      if (here.start !== there.start) expect(isSamePassage(here, there, true)).toBe(false);
    }),
  );
});
