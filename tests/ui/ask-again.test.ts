/** The popup asks again for as long as there is nothing to show, and no longer. */
import { afterEach, expect, test, vi } from 'vitest';
import { askAgain } from '../../src/ui/popup/ask-again.ts';

afterEach(() => vi.useRealTimers());

test.each([
  ['loading', 1],
  ['ready', 0],
  ['off', 0],
  ['impossible', 0],
] as const)('%s: %d more', (state, times) => {
  vi.useFakeTimers();
  const ask = vi.fn(async () => {});
  askAgain({ state }, ask);
  expect(ask).not.toHaveBeenCalled();
  vi.advanceTimersByTime(10_000);
  expect(ask).toHaveBeenCalledTimes(times);
});
