import { expect, test } from 'vitest';
import { isWanted } from '../../src/ui/popup/group-names.ts';

const GREEN_PINE = { name: 'Green Pine Associated Corporation', written: ['Green Pine', '청송연합'] };

test.each([
  ['', true],
  ['  ', true],
  ['pine', true],
  ['ASSOCIATED', true],
  ['청송', true],
  ['komid', false],
])('filtered by %j', (wanted, expected) => {
  expect(isWanted(GREEN_PINE, wanted)).toBe(expected);
});
