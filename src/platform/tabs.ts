/** The tab that an extension page is about. */
import { browser, type Tabs } from './browser.ts';

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
  return tabAsKnown(tab);
}

export function tabAsKnown(tab: Tabs.Tab | undefined): CurrentTab {
  return { id: tab?.id ?? -1, url: tab?.url ?? '', isPrivate: tab?.incognito ?? false };
}

/** A tab by its id. @throws where it is gone */
export async function tabWith(id: number): Promise<CurrentTab> {
  return tabAsKnown(await browser.tabs.get(id));
}

/** The window that this page of ours stands in; -1 where there are no windows, as on phones. */
export async function ownWindow(): Promise<number> {
  return (await browser.windows?.getCurrent())?.id ?? -1;
}

/** Whether the page of a tab is still on its way: the content script comes when it is there. */
export async function isLoading(id: number): Promise<boolean> {
  const tab = await browser.tabs.get(id).catch(() => undefined);
  return tab?.status === 'loading';
}

/**
 * The type of the document in a tab, "application/pdf"; undefined where no extension may ask. Chromium runs content scripts in
 * its PDF viewer's frame, which holds none of the text.
 */
export async function documentType(id: number): Promise<string | undefined> {
  const ask = { target: { tabId: id }, func: () => document.contentType };
  const [frame] = await browser.scripting.executeScript(ask).catch(() => []);
  return frame?.result as string | undefined;
}

/** Opens one of our own pages in a tab beside this one. */
export async function openOwnPage(
  file:
    | 'welcome.html'
    | 'settings.html'
    | 'reading.html'
    | 'browse.html'
    | 'library.html'
    | 'watchlist.html'
    | `watchlist.html#${string}`,
): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(file) });
}
