/** What is looked up goes to the panel of its own window, once, and is soon forgotten. The browser is the one thing that is not real. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const created = vi.hoisted(() => vi.fn(async () => ({})));
vi.mock('../../src/platform/browser.ts', () => ({
  browser: {
    // Chromium, where the panel was opened before: the browser refuses to open it again.
    sidePanel: { open: () => Promise.reject(new Error('no click')) },
    runtime: {
      getContexts: async () => [{ windowId: 1 }],
      sendMessage: async () => undefined,
      getURL: (path: string) => `chrome-extension://x/${path}`,
    },
    tabs: { create: created },
  },
}));

const { createLookUp } = await import('../../src/background/look-up.ts');
const click = (windowId: number) => ({ tab: { id: 7 } as never, windowId, frameId: 0, text: 'tanchon' });

beforeEach(() => {
  vi.useFakeTimers();
  created.mockClear();
});
afterEach(() => vi.useRealTimers());

test('a panel of another window does not take it: the page of all names is opened', async () => {
  const lookUp = createLookUp();
  lookUp.begin(click(1));
  await vi.advanceTimersByTimeAsync(1);
  expect(lookUp.take(1)).toBe('tanchon');
  await vi.advanceTimersByTimeAsync(5000);
  expect(created).not.toHaveBeenCalled();
  lookUp.begin(click(2));
  expect(lookUp.take(1)).toBeNull();
  await vi.advanceTimersByTimeAsync(5000);
  expect(created).toHaveBeenCalledOnce();
});

test('taken once, in its own window alone', () => {
  const lookUp = createLookUp();
  lookUp.begin(click(1));
  expect([lookUp.take(2), lookUp.take(1), lookUp.take(1)]).toEqual([null, 'tanchon', null]);
});

test('forgotten after ten seconds, counted from the last', () => {
  const lookUp = createLookUp();
  lookUp.begin(click(1));
  vi.advanceTimersByTime(9000);
  lookUp.begin(click(1));
  vi.advanceTimersByTime(9000);
  expect(lookUp.take(1)).toBe('tanchon');
  lookUp.begin(click(1));
  vi.advanceTimersByTime(10_001);
  expect(lookUp.take(1)).toBeNull();
});
