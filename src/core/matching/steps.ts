/**
 * Work that can pause. A generator yields wherever it may be interrupted; on a page its steps are run in slices, in Node and in
 * tests all at once.
 */
export type Steps<T> = Generator<void, T>;

/** Runs all steps without a pause. */
export function runSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
