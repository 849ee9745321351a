import { setTimeout as pause } from 'node:timers/promises';
import type { WaitOptions } from './browser.ts';

const interval = 25;

/**
 * Asks every 25 ms until the answer is truthy, and returns it. An exception counts as "not yet" (the page may be
 * on its way to the next document) and ends up in the error's message if nothing better comes.
 */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  { timeout = 10_000, what = 'a condition' }: WaitOptions = {},
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  for (;;) {
    let failure = '';
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      failure = ` (${error instanceof Error ? error.message : error})`;
    }
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}${failure}.`);
    await pause(interval);
  }
}
