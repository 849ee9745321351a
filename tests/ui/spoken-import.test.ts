/** What is said of a file that was taken in: what is written is told as written, and can be taken back. */
import { expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import type { LastDone } from '../../src/ui/last-done.ts';
import { sayTrouble } from '../../src/ui/library/say-trouble.ts';
import type { TakeBack } from '../../src/ui/library/spoken-edits.ts';
import { type ImportSteps, spokenImport } from '../../src/ui/library/spoken-import.ts';
import { lastDone, troubleOf } from '../support/last-done.ts';

const closed = () => Promise.reject(new Error('The database is closed.'));

function taking(steps: Partial<ImportSteps>) {
  const last = lastDone<TakeBack>();
  const all = {
    write: async () => 'done' as const,
    takeBack: async () => {},
    show: async () => {},
    ...steps,
  };
  const imported = spokenImport({ count: 2, names: 1 }, all, { last, words: ENGLISH, troubleOf });
  return { last, imported };
}
const takeBack = (last: LastDone<TakeBack>) =>
  last.takeBack(async (ways) => {
    for (const way of ways) await way();
    return { said: 'Undone.', undo: [] };
  });

test('what was written is told as written, and undone, though it cannot be shown', async () => {
  const done: string[] = [];
  const { last, imported } = taking({ show: closed, takeBack: async () => void done.push('back') });
  expect((await imported).outcome).toBe('done');
  expect(last.done?.said).toBe((await imported).said);
  expect(await takeBack(last)).toBe(true);
  expect([done, last.trouble]).toEqual([['back'], undefined]);
});

test('it is shown when it was written, and again when it was taken back', async () => {
  const done: string[] = [];
  const step = (name: string) => async () => void done.push(name);
  const { last, imported } = taking({ show: step('shown'), takeBack: step('back') });
  await imported;
  await takeBack(last);
  expect(done).toEqual(['shown', 'back', 'shown']);
});

test('what could not be taken back is told so', async () => {
  const { last, imported } = taking({ takeBack: closed });
  await imported;
  expect(await takeBack(last)).toBe(false);
  expect(last.trouble).toBe(sayTrouble('failed', ENGLISH, true));
});

test.each([
  ['cancelled', async () => 'cancelled' as const],
  ['changed', async () => 'changed' as const],
  ['failed', closed],
])('what was not written (%s) leaves nothing to take back, and is not shown', async (outcome, write) => {
  const { last, imported } = taking({
    write,
    show: async () => expect.unreachable(),
  });
  expect((await imported).outcome).toBe(outcome);
  expect(last.done).toBeUndefined();
});
