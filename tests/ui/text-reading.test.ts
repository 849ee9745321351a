/** What "Read in Sidelight" shows of a text on its way, where another is handed over meanwhile or reading fails. */
import { expect, test } from 'vitest';
import type { PageName } from '../../src/core/matching/page-names.ts';
import type { ReadingState } from '../../src/ui/reading/reading.tsx';
import { createTextReading, type ReadText } from '../../src/ui/reading/text-reading.ts';

const NAMES = [{ key: 'komid' }] as PageName[];

function texts() {
  const shown: ReadingState[] = [];
  let begun = 0;
  const reading = createTextReading({
    onBegin: () => void begun++,
    onChanged: () => void shown.push(reading.content),
    faultOf: (error) => ((error as Error).message === 'no text' ? 'fault.not readable' : 'reading.failed'),
  });
  return { reading, shown, begun: () => begun };
}

test('tells page by page how far it is, and what stands there', async () => {
  const { reading, shown } = texts();
  await reading.read('a.pdf', async (onPage) => {
    onPage(1, 2);
    onPage(2, 2);
    return NAMES;
  });
  expect(shown).toEqual([
    { state: 'reading' },
    { state: 'reading', page: 1, pages: 2 },
    { state: 'reading', page: 2, pages: 2 },
    { state: 'ready', title: 'a.pdf', names: NAMES },
  ]);
});

test.each([
  ['no text', 'fault.not readable'],
  ['anything else', 'reading.failed'],
])('what fails (%s) is said, and what was read of it is gone', async (message, fault) => {
  const { reading, begun } = texts();
  await reading.read('a.txt', () => Promise.reject(new Error(message)));
  expect(reading.content).toEqual({ state: 'empty', fault });
  expect(begun()).toBe(2);
});

test.each<[string, ReadText]>([
  ['comes', async () => NAMES],
  ['fails', () => Promise.reject(new Error('no text'))],
])('what %s when it was left stays away', async (_how, end) => {
  const { reading } = texts();
  let ended = () => {};
  let life: AbortSignal | undefined;
  const late = reading.read('a.txt', async (onPage, signal) => {
    life = signal;
    await new Promise<void>((resolve) => {
      ended = resolve;
    });
    return end(onPage, signal);
  });
  reading.leave();
  expect(life?.aborted).toBe(true);
  ended();
  await late;
  expect(reading.content).toEqual({ state: 'empty', fault: undefined });
});
