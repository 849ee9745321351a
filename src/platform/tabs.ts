/** The tab that an extension page is about. */
import { browser } from './browser.ts';

export interface CurrentTab {
  id: number;
  /** Empty where the browser does not tell: no access, or one of its own pages. */
  url: string;
  /** In a private window, of which nothing may be remembered. */
  isPrivate: boolean;
}

/** `?tab=ID` where the page was opened for a certain tab, as on phones; else the tab that is looked at. */
export async function currentTab(): Promise<CurrentTab> {
  const wanted = Number(new URLSearchParams(location.search).get('tab'));
  const tab = wanted
    ? await browser.tabs.get(wanted)
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return { id: tab?.id ?? -1, url: tab?.url ?? '', isPrivate: tab?.incognito ?? false };
}

/** Whether the page of a tab is still on its way: the content script comes when it is there. */
export async function isLoading(id: number): Promise<boolean> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab?.status === 'loading';
}
