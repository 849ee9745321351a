/** Which place the list of the panel points at. */
import { expect, test } from 'vitest';
import { placeAtHand } from '../../../src/core/panel/place-at-hand.ts';

test('the uppermost in view; where none is, the last', () => {
  const atHand = placeAtHand(() => 0);
  expect(atHand.current()).toBeUndefined();
  atHand.seen('0:1');
  atHand.seen('0:2');
  atHand.seen(undefined);
  expect(atHand.current()).toBe('0:2');
  atHand.forget();
  expect(atHand.current()).toBeUndefined();
});

test('for a moment the one that the reader went to, whatever comes into view on the way', () => {
  let now = 0;
  const atHand = placeAtHand(() => now);
  atHand.seen('0:1');
  atHand.steppedTo('0:5');
  now = 799;
  atHand.seen('0:4');
  expect(atHand.current()).toBe('0:5');
  now = 800;
  atHand.seen('0:6');
  expect(atHand.current()).toBe('0:6');
});

test('of another page nothing is held', () => {
  const atHand = placeAtHand(() => 0);
  atHand.steppedTo('0:5');
  atHand.forget();
  atHand.seen('0:1');
  expect(atHand.current()).toBe('0:1');
});
