/** Switches the site of a tab on or off: from the popup, the panel, or by key. Wiring only. */
import type { Settings } from '../core/settings/settings.ts';
import { hostOf } from '../core/sites/host-of.ts';
import { standingOf } from '../core/sites/standing.ts';
import { switchFor, switchOverFor } from '../core/sites/switch-for.ts';
import { sendToAllFrames, sendToPage } from '../messages/channel.ts';
import { hasAccess, readTabNow } from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { isSwitchKeyHeard } from '../platform/commands.ts';
import { openPopup } from '../platform/popup.ts';
import { readSettings, resume, switchSite } from '../platform/settings.ts';
import { type CurrentTab, tabWith } from '../platform/tabs.ts';

/** In a private window nothing is written down: the page itself is read, or left. */
export async function switchHere(tab: CurrentTab, on: boolean, { offSites }: Settings): Promise<void> {
  const host = hostOf(tab.url);
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

/** Off where it is on, and on where it is off. @throws where no page can be read */
export async function switchOver(tab: CurrentTab): Promise<void> {
  const settings = await readSettings();
  const standing = standingOf(settings, hostOf(tab.url), Date.now());
  const page = await sendToPage(tab.id, 'page/names', null).catch(() => undefined);
  switch (switchOverFor(page !== undefined && page.state !== 'off', standing)) {
    case 'off':
      return switchHere(tab, false, settings);
    case 'on':
      return switchHere(tab, true, settings);
    case 'read once':
      return readTabNow(tab.id);
    case 'end the pause':
      return resume();
  }
}

/** The same by the key that pages hear. @returns false where it is to be heard no longer: on pages that may be read no more, too */
export async function switchByKeyOf(tabId: number): Promise<boolean> {
  const tab = await tabWith(tabId);
  const isRead = () =>
    sendToPage(tabId, 'page/names', null).then(
      () => true,
      () => false,
    );
  if (!(await isSwitchKeyHeard()) || !((await hasAccess(tab.url)) || (await isRead()))) return false;
  await switchOver(tab).catch(openPopup);
  return true;
}
