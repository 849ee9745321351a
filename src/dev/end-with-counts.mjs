// The end of `npm test`: its last line is always "N passed, N failed", which scripts read.
import { SetUpError } from './setup.mjs';

/** @typedef {import('./run-vitest.mjs').Counts} Counts */

/** @type {Counts} */
const STOPPED = { passed: 0, failed: 1, skipped: 0 };

/**
 * Runs everything and prints the counts. What stops it halfway counts as one failure: a set-up that cannot be made is told in
 * one sentence, anything else with its stack.
 * @param {() => Promise<Counts>} run
 */
export async function endWithCounts(run) {
  // For what no `catch` sees: an exit somewhere inside, an error in a callback.
  const stop = () => print(STOPPED);
  process.once('exit', stop);
  let counts = STOPPED;
  try {
    counts = await run();
  } catch (error) {
    console.error(error instanceof SetUpError ? error.message : error);
  }
  process.off('exit', stop);
  print(counts);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}

/** @param {Counts} counts */
function print({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
}
