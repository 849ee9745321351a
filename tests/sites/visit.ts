/** What a reader does on a page. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { clickOn } from '../browser/stage.ts';

export { clickOn };

export const textIn = (page: BrowserPage, selector: string): Promise<string> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent).join(' | '),
    selector,
  );

/** With real keys, as a person types. */
export async function typeInto(page: BrowserPage, selector: string, text: string): Promise<void> {
  await clickOn(page, selector);
  await page.waitFor((wanted) => document.querySelector(wanted)?.contains(document.activeElement), selector);
  await page.type(text);
}
