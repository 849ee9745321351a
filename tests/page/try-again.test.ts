/** When work that fails is tried again, and when no more. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTries } from '../../src/page/try-again.ts';

let tried: number[];
let failing: number;
let life: AbortController;
let isOver: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  tried = [];
  failing = Number.POSITIVE_INFINITY;
  life = new AbortController();
  isOver = false;
});
afterEach(() => vi.useRealTimers());

const tries = () =>
  createTries(
    async () => {
      tried.push(Date.now() / 1000);
      if (tried.length <= failing) throw new Error('Nobody answers.');
    },
    { isOver: () => isOver, signal: life.signal },
  );

test('what fails is tried again after twice as long each time, a minute at most', async () => {
  tries().begin();
  await vi.advanceTimersByTimeAsync(250_000);
  expect(tried).toEqual([0, 2, 6, 14, 30, 62, 122, 182, 242]);
});

test('what is done is done once', async () => {
  failing = 2;
  tries().begin();
  await vi.advanceTimersByTimeAsync(250_000);
  expect(tried).toEqual([0, 2, 6]);
});

test('what is begun anew begins with the short waits, and what was waited for is dropped', async () => {
  const made = tries();
  made.begin();
  await vi.advanceTimersByTimeAsync(10_000);
  made.begin();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(tried).toEqual([0, 2, 6, 10, 12]);
});

test('nothing is tried when it has ended, or when nobody is left to answer', async () => {
  tries().begin();
  await vi.advanceTimersByTimeAsync(1_000);
  life.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tried).toEqual([0]);

  life = new AbortController();
  isOver = true;
  tries().begin();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tried).toEqual([0, 61]);
});

test('work learns that it was begun anew, or ended', async () => {
  const wanted: (() => boolean)[] = [];
  const made = createTries(async (isWanted) => void wanted.push(isWanted), {
    isOver: () => false,
    signal: life.signal,
  });
  made.begin();
  made.begin();
  expect(wanted.map((isWanted) => isWanted())).toEqual([false, true]);
  life.abort();
  expect(wanted.map((isWanted) => isWanted())).toEqual([false, false]);
});
