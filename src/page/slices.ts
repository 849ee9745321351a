/**
 * Long work on the page's own thread, in slices short enough that nobody feels them: between two slices the page answers its
 * reader first.
 */
import type { Steps } from '../core/matching/steps.ts';

export const SLICE_MS = 5;

/** Runs all steps; undefined as soon as `isStale` says that nobody wants the result any more. */
export async function runInSlices<T>(steps: Steps<T>, isStale: () => boolean): Promise<T | undefined> {
  let end = performance.now() + SLICE_MS;
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (isStale()) return undefined;
    end = performance.now() + SLICE_MS;
  }
}
