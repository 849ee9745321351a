/** Sidelight's own pages: their tabs, the popup, and the ways that lead from one to another. */
import { expect } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { clickOn, type ExtensionApi, type Stage } from './stage.ts';

type OwnPage = 'library' | 'browse' | 'reading' | 'welcome';

/** In how many tabs it is open. */
export const countTabs = (stage: Stage, page: OwnPage) =>
  stage.inExtension(async (file) => {
    const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return (await tabs.query({})).filter(({ url }) => url?.endsWith(file)).length;
  }, `/${page}.html`);

/** The popup over a page, once it has names. */
export async function openPopupWithNames(stage: Stage, over: BrowserPage): Promise<BrowserPage> {
  const popup = await stage.browser.openPopup(over);
  await popup.waitFor(() => document.querySelector('.row'), undefined, { what: 'the names of the popup' });
  return popup;
}

export async function openSettings(stage: Stage): Promise<BrowserPage> {
  const page = await stage.browser.openExtensionPage('settings.html');
  await page.waitFor(() => document.querySelector('[aria-labelledby=data] .rows'));
  return page;
}

/** Popup and settings lead to it. @param words what the buttons say */
export async function expectWaysTo(stage: Stage, page: OwnPage, words: string): Promise<void> {
  const before = await countTabs(stage, page);
  const soon = () => expect.poll(() => countTabs(stage, page));
  const popup = await openPopupWithNames(stage, await stage.open('/en/live-hearing.html'));
  await clickOn(popup, 'footer button', words);
  await soon().toBe(before + 1);
  await clickOn(await openSettings(stage), 'button', words);
  await soon().toBe(before + 2);
}
