/** Deleting all that is the reader's own: all of it or nothing, and back. */
import { expect, test } from 'vitest';
import { clearOwn } from '../../src/ui/settings/clear-own.ts';

test('the library goes first and comes back first', async () => {
  const done: string[] = [];
  const clear = (what: string) => async () => {
    done.push(`clear ${what}`);
    return async () => void done.push(`put back ${what}`);
  };
  const putBack = await clearOwn(clear('library'), clear('rest'))();
  await putBack();
  expect(done).toEqual(['clear library', 'clear rest', 'put back library', 'put back rest']);
});

test('where the library cannot be emptied, nothing is', async () => {
  let isCleared = false;
  const clear = clearOwn(
    () => Promise.reject(new Error('no storage')),
    async () => {
      isCleared = true;
      return async () => {};
    },
  );
  await expect(clear()).rejects.toThrow('no storage');
  expect(isCleared).toBe(false);
});

test('where the rest cannot be deleted, the library is put back', async () => {
  let isThere = true;
  const clear = clearOwn(
    async () => {
      isThere = false;
      return async () => {
        isThere = true;
      };
    },
    () => Promise.reject(new Error('no storage')),
  );
  await expect(clear()).rejects.toThrow('no storage');
  expect(isThere).toBe(true);
});
