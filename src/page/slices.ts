/**
 * Long work on the page's own thread, in slices short enough that nobody feels them: between two slices the page answers its
 * reader first.
 */
import type { Steps } from '../core/matching/steps.ts';

export const SLICE_MS = 5;

/**
 * Runs all steps; undefined as soon as `isStale` says that nobody wants the result any more.
 * @param onSlice told how long each took, in ms
 */
export async function runInSlices<T>(
  steps: Steps<T>,
  isStale: () => boolean,
  onSlice: (ms: number) => void = () => {},
): Promise<T | undefined> {
  let begin = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    const ms = performance.now() - begin;
    if (done || ms >= SLICE_MS) onSlice(ms);
    if (done) return value;
    if (ms < SLICE_MS) continue;
    await pause();
    if (isStale()) return undefined;
    begin = performance.now();
  }
}

/** Runs all steps, whoever still wants the result. */
export async function inSlices<T>(steps: Steps<T>): Promise<T> {
  return (await runInSlices(steps, () => false)) as T;
}

/** No page is so busy that it is never read, in ms. */
const LONGEST_PAUSE = 100;

/** Until the browser has nothing better to do. */
function pause(): Promise<unknown> {
  return new Promise((resolve) => {
    // Safari's engine and jsdom have none.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: LONGEST_PAUSE });
    else setTimeout(resolve);
  });
}
