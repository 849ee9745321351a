import { expect, test } from 'vitest';
import { growingWait } from '../../../src/core/panel/growing-wait.ts';

test('twice as long each time, up to the most, and from the beginning after a reset', () => {
  const wait = growingWait({ first: 200, most: 1000 });
  expect([1, 2, 3, 4, 5].map(wait.next)).toEqual([200, 400, 800, 1000, 1000]);
  wait.reset();
  expect(wait.next()).toBe(200);
});
