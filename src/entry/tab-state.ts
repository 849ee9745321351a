/** What popup and panel show of a tab, and their switch for its site. Wiring only. */
import type { Settings } from '../core/settings/settings.ts';
import { standingOf } from '../core/sites/standing.ts';
import { sendToAllFrames, sendToPage } from '../messages/channel.ts';
import { hasAccess, isChosenSite, isHeldBack, readTabNow } from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { switchSite } from '../platform/settings.ts';
import { type CurrentTab, documentType, isLoading } from '../platform/tabs.ts';
import { type SiteAccess, siteAccess } from '../ui/access-outcome.ts';
import type { PopupState } from '../ui/popup/popup.tsx';
import { popupStateFor } from '../ui/popup/popup-state.ts';
import { switchFor } from '../ui/popup/site-switch.ts';

export interface TabState {
  content: PopupState;
  site: SiteAccess;
}

export async function readTabState(tab: CurrentTab, settings: Settings): Promise<TabState> {
  const { id, url, isPrivate } = tab;
  const page = await sendToPage(id, 'page/names', null).catch(() => undefined);
  const [canRead, isChosen, heldBack, isOnItsWay, type] = await Promise.all([
    hasAccess(url),
    isChosenSite(url),
    isHeldBack(url),
    isLoading(id),
    documentType(id),
  ]);
  const content = popupStateFor({
    url,
    isPrivate,
    hasAccess: canRead,
    isHeldBack: heldBack,
    isLoading: isOnItsWay,
    standing: standingOf(settings, hostOf(tab), Date.now()),
    type,
    page,
  });
  return { content, site: siteAccess({ isChosen, isRead: page !== undefined, canRead }) };
}

/** In a private window nothing is written down: the page itself is read, or left. */
export async function switchHere(tab: CurrentTab, on: boolean, { offSites }: Settings): Promise<void> {
  const host = hostOf(tab);
  switch (switchFor(on, { isPrivate: tab.isPrivate, isOff: offSites.includes(host) })) {
    case 'write':
      return switchSite(host, on);
    case 'read':
      return readTabNow(tab.id);
    case 'leave':
      await sendToAllFrames(tab.id, 'page/leave', null);
      return showCount(tab.id, null);
  }
}

/** As the content script would have it: empty where there is none. */
export function hostOf({ url }: CurrentTab): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
