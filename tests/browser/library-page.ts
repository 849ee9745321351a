/** What a test does on the library's page, and what it sees there and in the database. */
import type { Passage } from '../../src/core/library/passage.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { rowsIn } from './stored.ts';
import { textsOf } from './texts.ts';

export const quotes = (page: BrowserPage) => textsOf(page, 'li.row a');
export const count = async (page: BrowserPage) => (await textsOf(page, 'main .count')).join();
export const heading = async (page: BrowserPage) => (await textsOf(page, 'h1')).join();
export const focused = (page: BrowserPage) =>
  page.evaluate(() => {
    const { localName, id, textContent } = document.activeElement as HTMLElement;
    return `${localName} ${id || textContent}`.trim();
  });
export const goTo = (page: BrowserPage, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Puts a text into a field at once, as an input method does. */
export async function fill(page: BrowserPage, selector: string, text: string): Promise<void> {
  await page.evaluate(
    ({ selector, text }) => {
      const field = document.querySelector(selector) as HTMLInputElement;
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    { selector, text },
  );
}
export const search = (page: BrowserPage, query: string) => fill(page, '#search', query);

/** What lies in the database. */
export const kept = (page: BrowserPage, store: 'passages' | 'bin') => rowsIn<Passage>(page, store);
export const keptIds = async (page: BrowserPage, store: 'passages' | 'bin') =>
  (await kept(page, store)).map(({ id }) => id).sort();
