/** No length of a name is ever lost, however like each other the hashes are. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSlotsOf, lengthsFrom } from '../../../src/core/matching/first-slots.ts';

/** Many with the same low bits, and so the same part in a slot. */
const hash = fc
  .tuple(fc.integer({ min: 0, max: 0x1ff }), fc.integer({ min: 1, max: 3 }))
  .map(([high, low]) => ((high << 23) | low) >>> 0);
const mask = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.constant(1 << 31),
  fc.integer({ min: 1, max: 0x7fff_ffff }),
);

test('every length that was put in is found', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, mask), { maxLength: 400, size: 'max' }), (pairs) => {
      const firsts = new Map(pairs);
      const slots = firstSlotsOf(firsts);
      for (const [first, lengths] of firsts)
        expect(lengthsFrom(slots, first | 0) & lengths).toBe(lengths | 0);
    }),
  );
});

test('hashes that a slot tells apart keep their own lengths', () => {
  const firsts = new Map(
    Array.from({ length: 1000 }, (_, at) => [Math.imul(at + 1, 0x9e3779b1), (at % 30) + 1]),
  );
  const slots = firstSlotsOf(firsts);
  for (const [first, lengths] of firsts) expect(lengthsFrom(slots, first)).toBe(lengths);
});

test('what was not put in has none', () => {
  expect(lengthsFrom(firstSlotsOf(new Map()), 77)).toBe(0);
  expect(lengthsFrom(firstSlotsOf(new Map([[5, 1]])), 0x7fff_0005)).toBe(0);
});
