/** Deleting all that is the reader's own: all of it or nothing, and back. */
import { expect, test } from 'vitest';
import { clearOwn } from '../../src/ui/settings/clear-own.ts';

const shown = async () => {};

test('the library goes first and comes back first', async () => {
  const done: string[] = [];
  const clear = (what: string) => async () => {
    done.push(`clear ${what}`);
    return async () => void done.push(`put back ${what}`);
  };
  const show = async () => void done.push('show');
  const putBack = await clearOwn(clear('library'), clear('rest'), show)();
  await putBack();
  expect(done.join(', ')).toBe('clear library, clear rest, show, put back library, put back rest, show');
});

test('where the library cannot be emptied, nothing is', async () => {
  let isCleared = false;
  const clear = clearOwn(
    () => Promise.reject(new Error('no storage')),
    async () => {
      isCleared = true;
      return async () => {};
    },
    shown,
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
    shown,
  );
  await expect(clear()).rejects.toThrow('no storage');
  expect(isThere).toBe(true);
});

test('what cannot be shown is deleted all the same, and put back', async () => {
  let isThere = true;
  const library = async () => {
    isThere = false;
    return async () => {
      isThere = true;
    };
  };
  const show = () => Promise.reject(new Error('closed'));
  const putBack = await clearOwn(library, async () => async () => {}, show)();
  expect(isThere).toBe(false);
  await putBack();
  expect(isThere).toBe(true);
});

test('what could not be put back can be tried again', async () => {
  const put: string[] = [];
  const clear = (what: string, fails: number) => async () => async () => {
    if (fails-- > 0) throw new Error('the disk is full');
    put.push(what);
  };
  const putBack = await clearOwn(clear('library', 1), clear('rest', 1), shown)();
  await expect(putBack()).rejects.toThrow('full');
  await expect(putBack()).rejects.toThrow('full');
  await putBack();
  expect(put.join()).toBe('library,library,rest');
});
