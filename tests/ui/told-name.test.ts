/** A name beside others in the library: whose it is, and its doubt. */
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import { linkedName, toldName } from '../../src/ui/library/told-name.ts';

test.each([
  ['a', { inDoubt: 0, count: 3 }, 'A'],
  ['a', { inDoubt: 3, count: 3 }, 'A, uncertain'],
  ['a', { inDoubt: 1, count: 3 }, 'A, 1 uncertain'],
  ['yours_a', { inDoubt: 0, count: 3 }, 'A (yours)'],
  ['yours_a', { inDoubt: 3, count: 3 }, 'A (yours), uncertain'],
  ['yours_a', undefined, 'A (yours)'],
])('%s, %j', (id, links, told) => expect(toldName(id, 'A', ENGLISH, links)).toBe(told));

test('of one passage', () => {
  const link = { id: 'a', name: 'A', by: 'hand', status: 'Perhaps.' } as const;
  expect(linkedName(link, ENGLISH)).toBe('A');
  expect(linkedName({ ...link, inDoubt: true }, ENGLISH)).toBe('A, uncertain');
});
