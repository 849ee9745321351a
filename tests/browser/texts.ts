/** What stands on a page. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { painted } from './stage.ts';

/** The text of the first element that fits; empty where there is none. */
export const textOf = (page: BrowserPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** The text of each element that fits. */
export const textsOf = (page: BrowserPage, selector: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent?.trim() ?? ''),
    selector,
  );

/** The names that are painted, in document order. */
export const markedOn = async (page: BrowserPage) => (await painted(page)).map(({ text }) => text);
