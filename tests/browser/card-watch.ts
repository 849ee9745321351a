/** When cards came, on the page's own clock: also one that was gone again before anybody asked. */
import { expect } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';

/** Hover is meant when the pointer has rested this long; what a card may take to come after that. */
export const INTENT_MS = 350;
export const ARRIVAL_MS = 650;

interface Watch {
  cards: number[];
  moves: number[];
}

/** Notes when the pointer moved and when a card was attached, from now on. */
export const watchCards = (page: BrowserPage) =>
  page.evaluate(() => {
    const seen: Watch = { cards: [], moves: [] };
    (globalThis as unknown as { seen: Watch }).seen = seen;
    addEventListener('pointermove', () => seen.moves.push(performance.now()));
    const isCard = (node: Node) => (node as Element).hasAttribute?.('data-sidelight-card');
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) {
        if ([...addedNodes].some(isCard)) seen.cards.push(performance.now());
      }
    }).observe(document.documentElement, { childList: true });
  });

export const seenOn = (page: BrowserPage) =>
  page.evaluate(() => (globalThis as unknown as { seen: Watch }).seen);

/** Until so much time has passed on the page's clock since the pointer last moved. */
export const afterRest = (page: BrowserPage, ms: number) =>
  page.waitFor(
    (ms) => performance.now() > ((globalThis as unknown as { seen: Watch }).seen.moves.at(-1) ?? 0) + ms,
    ms,
    { what: `${ms} ms of rest` },
  );

/** That none comes of what is done, nor of the rest after it. */
export async function expectNoCard(page: BrowserPage, act: () => Promise<unknown>): Promise<void> {
  await watchCards(page);
  await act();
  await page.waitFor(() => (globalThis as unknown as { seen: Watch }).seen.moves.length > 0);
  await afterRest(page, INTENT_MS + ARRIVAL_MS);
  expect((await seenOn(page)).cards).toEqual([]);
}
