/** What popup and panel show of a tab. Wiring only. */
import type { Settings } from '../core/settings/settings.ts';
import { hostOf } from '../core/sites/host-of.ts';
import { standingOf } from '../core/sites/standing.ts';
import { sendToPage } from '../messages/channel.ts';
import { hasAccess, isChosenSite, isHeldBack } from '../platform/access.ts';
import { packagedAddress } from '../platform/packaged.ts';
import { type CurrentTab, documentType, isLoading } from '../platform/tabs.ts';
import { type SiteAccess, siteAccess } from '../ui/access-outcome.ts';
import type { PopupState } from '../ui/popup/popup-state.ts';
import { popupStateFor } from '../ui/popup/popup-state.ts';

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
    own: packagedAddress(''),
    isPrivate,
    hasAccess: canRead,
    isHeldBack: heldBack,
    isLoading: isOnItsWay,
    standing: standingOf(settings, hostOf(tab.url), Date.now()),
    type,
    page,
  });
  return { content, site: siteAccess({ isChosen, isRead: page !== undefined, canRead }) };
}
