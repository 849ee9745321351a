/** Which rows of a long list stand where. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rowAt, topsOf } from '../../src/ui/library/virtual-rows.ts';

const heights = { row: 140, heading: 48 };

test('each row begins where the one before it ends', () => {
  const tops = topsOf((row) => row === 0 || row === 3, 5, heights);
  expect([...tops]).toEqual([0, 48, 188, 328, 376, 516]);
  expect([-50, 0, 47, 48, 327, 328, 515, 516, 9000].map((y) => rowAt(tops, y))).toEqual([
    0, 0, 0, 1, 2, 3, 4, 4, 4,
  ]);
  expect(
    rowAt(
      topsOf(() => false, 0, heights),
      10,
    ),
  ).toBe(0);
});

test('the row at any height is the one that a look through all of them finds', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 60 }), fc.nat(9000), (isHeading, y) => {
      const tops = topsOf((row) => isHeading[row]!, isHeading.length, heights);
      const wanted = isHeading.findLastIndex((_, row) => tops[row]! <= y);
      expect(rowAt(tops, y)).toBe(Math.max(0, wanted));
    }),
  );
});
