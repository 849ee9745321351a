/** The fold table comes to a page packed: it must unpack to exactly what was packed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packText } from '../../src/dev/pack-text.mjs';

const unpack = (expression: string) => new Function(`return ${expression}`)() as string;

test.each(['', 'a', 'ab'.repeat(40), '1~0 1~0 2~=5 1~0 1~0 -3 "\\ $& '.repeat(20)])('%j', (text) => {
  expect(unpack(packText(text))).toBe(text);
});

test('any text of signs it is meant for', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'01~= -aA$&'), maxLength: 300 }), (text) => {
      expect(unpack(packText(text))).toBe(text);
    }),
  );
});
