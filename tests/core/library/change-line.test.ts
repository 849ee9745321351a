/** Changes of one reader, one after the other. */
import { expect, test } from 'vitest';
import { createChangeLine } from '../../../src/core/library/change-line.ts';

test('each is made on what the one before it has made, in the order they were asked for', async () => {
  const line = createChangeLine();
  const seen = { id: 'a', changedAt: '1' };
  const done: string[] = [];
  const change = (to: string) =>
    line.inTurn(async () => {
      const base = line.baseOf(seen);
      await Promise.resolve();
      done.push(`${base}>${to}`);
      line.changed(base, { id: 'a', changedAt: to });
    });
  const failing = line.inTurn(() => Promise.reject(new Error('not written')));
  await Promise.all([change('2'), change('3'), failing.catch(() => undefined), change('4')]);
  expect(done).toEqual(['1>2', '2>3', '3>4']);
  // Of another passage nothing is known, nor of a change that was somebody else's.
  expect(line.baseOf({ id: 'b', changedAt: '1' })).toBe('1');
  expect(line.baseOf({ id: 'a', changedAt: '9' })).toBe('9');
  line.forget();
  expect(line.baseOf(seen)).toBe('1');
});
