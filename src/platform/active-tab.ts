/** The tab that a side panel stands beside, from one to the next. */
import { browser } from './browser.ts';
import { type CurrentTab, currentTab } from './tabs.ts';

/**
 * Hands over the tab in front of this window: now, when it is another, and when its page is another or has come. With `?tab=ID` it is
 * that tab alone. `isComing`: the browser begins to load a page there.
 */
export async function followCurrentTab(follow: (tab: CurrentTab, isComing: boolean) => void): Promise<void> {
  let tab = await currentTab();
  let turn = 0;
  const look = async (isComing = false) => {
    const mine = ++turn;
    const next = await currentTab().catch(() => undefined);
    // Asked again meanwhile.
    if (!next || mine !== turn) return;
    tab = next;
    follow(tab, isComing);
  };
  browser.tabs.onActivated.addListener(() => void look());
  // A prerendered page comes as another tab.
  browser.tabs.onReplaced?.addListener(() => void look());
  browser.tabs.onUpdated.addListener((id, { status, url }) => {
    if (id === tab.id && (status !== undefined || url !== undefined)) void look(status === 'loading');
  });
  follow(tab, false);
}
