/** Saved passages on a page that goes on changing: found when their words come, and not looked for without end. */
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { describeQuote } from '../../src/core/anchoring/describe-quote.ts';
import type { Passage } from '../../src/core/library/passage.ts';
import { followPassages, type PagePassages } from '../../src/page/page-passages.ts';
import { PASSAGE } from '../support/passages.ts';

const WORDS = 'The tanker was held in the port of Rason on Monday, two officials said.';
const HERE =
  'A paragraph about the weather at sea, the tides, and the price of coal in the north that winter.';
const ARTICLE = `Ship held in Rason\n${HERE}\n${WORDS}\nRead more`;

let window: JSDOM['window'];
let life: AbortController;
/** How often each was looked for. */
let searches: Record<string, number>;

beforeEach(() => {
  vi.useFakeTimers();
  ({ window } = new JSDOM(
    `<!doctype html><body><h1>Ship held in Rason</h1><p>${HERE}</p><p id="ticker">0</p></body>`,
    { url: 'https://news.example/a', pretendToBeVisual: true },
  ));
  // jsdom lays nothing out.
  window.Document.prototype.elementFromPoint = () => null;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  life = new window.AbortController();
  searches = {};
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function passageOf(words: string): Passage {
  const start = ARTICLE.indexOf(words);
  const { exact, ...quote } = describeQuote(ARTICLE, start, start + words.length);
  return {
    ...PASSAGE,
    id: words,
    quote: {
      ...quote,
      get exact() {
        searches[words] = (searches[words] ?? 0) + 1;
        return exact;
      },
    },
  };
}

async function follow(...words: string[]): Promise<PagePassages> {
  const passages = words.map(passageOf);
  searches = {};
  const page = followPassages({
    document: window.document,
    shadowRootOf: () => null,
    ask: async () => passages,
    onChanged: () => {},
    onBeat: () => {},
    isOver: () => false,
    isOff: () => false,
    signal: life.signal,
  });
  await page.renew();
  await vi.advanceTimersByTimeAsync(500);
  return page;
}

let beat = 0;
/** As a live page does: something is written anew every second. */
async function live(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    window.document.querySelector('#ticker')!.textContent = `${++beat}`;
    await vi.advanceTimersByTimeAsync(1000);
  }
}
const states = (page: PagePassages) => page.placed().map(({ found }) => found.state);
const write = () =>
  window.document.querySelector('#ticker')!.insertAdjacentHTML('beforebegin', `<p>${WORDS}</p>`);

test('a lost one is looked for ever more seldom on a page that never rests; one that stands there not at all', async () => {
  const page = await follow(WORDS, HERE);
  expect(states(page)).toEqual(['moved', 'not found']);
  const [lost, found] = [searches[WORDS]!, searches[HERE]!];
  expect(lost).toBeGreaterThan(0);
  await live(120);
  // After 1, 2, 4, 8, 16, 30, 30 and 30 seconds.
  expect(searches[WORDS]! / lost).toBeLessThan(10);
  expect(searches[HERE]! / found).toBeLessThan(10);
  expect(states(page)).toEqual(['moved', 'not found']);
});

test('its words may come late', async () => {
  const page = await follow(WORDS);
  await live(40);
  write();
  await live(30);
  expect(states(page)).toEqual(['moved']);
  expect(page.placed()[0]!.pieces.map(String)).toEqual([WORDS]);
});

test('on a page that rests it is found as soon as they come', async () => {
  const page = await follow(WORDS);
  await vi.advanceTimersByTimeAsync(60_000);
  const before = searches[WORDS];
  await vi.advanceTimersByTimeAsync(60_000);
  expect(searches[WORDS]).toBe(before);
  write();
  await vi.advanceTimersByTimeAsync(500);
  expect(states(page)).toEqual(['moved']);
});

test('where no word has changed it is not looked for again', async () => {
  const page = await follow(WORDS);
  await vi.advanceTimersByTimeAsync(5000);
  const before = searches[WORDS];
  const heading = window.document.querySelector('h1')!;
  heading.textContent = String(heading.textContent);
  await vi.advanceTimersByTimeAsync(5000);
  expect([searches[WORDS], states(page)]).toEqual([before, ['not found']]);
});

test('one that was found and goes is lost, and found when it comes again', async () => {
  const page = await follow(WORDS, HERE);
  write();
  await vi.advanceTimersByTimeAsync(3000);
  expect(states(page)).toHaveLength(2);
  expect(states(page)).not.toContain('not found');
  window.document.querySelectorAll('p')[1]!.remove();
  await vi.advanceTimersByTimeAsync(3000);
  expect(states(page).at(-1)).toBe('not found');
  write();
  await vi.advanceTimersByTimeAsync(32_000);
  expect(states(page)).not.toContain('not found');
});
