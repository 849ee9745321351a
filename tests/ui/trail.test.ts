/** Back and forward among what was opened in one card. */
import { expect, test } from 'vitest';
import { follow, replace, step, type Trail } from '../../src/ui/card/trail.ts';

const start: Trail<string> = { pages: ['a'], at: 0 };
const abc = follow(follow(start, 'b'), 'c');

test('what is followed is shown, with what came before it kept', () => {
  expect(abc).toEqual({ pages: ['a', 'b', 'c'], at: 2 });
});

test.each<[what: string, trail: Trail<string>, expected: Trail<string>]>([
  ['back', step(abc, -1), { pages: ['a', 'b', 'c'], at: 1 }],
  ['back and forward', step(step(abc, -1), 1), abc],
  ['forward past the last', step(abc, 1), abc],
  ['back past the first', step(start, -1), start],
  ['another way from the middle', follow(step(abc, -1), 'd'), { pages: ['a', 'b', 'd'], at: 2 }],
  ['an answer for what is not shown', replace(step(abc, -1), 'c', 'C'), { pages: ['a', 'b', 'C'], at: 1 }],
  ['an answer for what was dropped', replace(start, 'c', 'C'), start],
])('%s', (_what, trail, expected) => {
  expect(trail).toEqual(expected);
});
