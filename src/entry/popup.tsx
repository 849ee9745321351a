/** popup.html. Wiring only: what it shows is decided in ui/popup, what may be read in platform/access. */
import { render } from 'preact';
import type { EntityCard } from '../core/card/entity-card.ts';
import { MessageError, send, sendToPage } from '../messages/channel.ts';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  askForSite,
  giveBackAccess,
  giveBackAllSites,
  giveBackSite,
  hasAccess,
  isChosenSite,
  readTabNow,
} from '../platform/access.ts';
import { showCount } from '../platform/badge.ts';
import { openWelcome } from '../platform/install.ts';
import { DEFAULT_SETTINGS, isSiteOn, readSettings, switchSite, writeSettings } from '../platform/settings.ts';
import { currentTab, isLoading } from '../platform/tabs.ts';
import { type AccessOutcome, outcomeOf } from '../ui/access-outcome.ts';
import { explainFailure } from '../ui/card/failures.ts';
import type { AccessControlProps } from '../ui/popup/access-control.tsx';
import { askAgain } from '../ui/popup/ask-again.ts';
import { Popup, type PopupState } from '../ui/popup/popup.tsx';
import { popupStateFor } from '../ui/popup/popup-state.ts';

const entries = new Map<string, EntityCard | string>();
let content: PopupState = { state: 'loading' };
let access: AccessMode = 'on click';
let site: AccessControlProps['site'] = 'neither';
let outcome: AccessOutcome | undefined;
let settings = DEFAULT_SETTINGS;

const tab = await currentTab();
await refresh();

async function refresh(): Promise<void> {
  [access, settings] = await Promise.all([accessMode(), readSettings()]);
  const page = await sendToPage(tab.id, 'page/names', null).catch(() => undefined);
  const [canRead, isChosen, isOnItsWay] = await Promise.all([
    hasAccess(tab.url),
    isChosenSite(tab.url),
    isLoading(tab.id),
  ]);
  const { url, isPrivate } = tab;
  content = popupStateFor({ url, isPrivate, hasAccess: canRead, isLoading: isOnItsWay, page });
  site = isChosen ? 'chosen' : page && !canRead ? 'can be chosen' : 'neither';
  draw();
  askAgain(content, refresh);
}

function draw(): void {
  render(
    <Popup
      content={content}
      access={{
        access,
        site,
        outcome,
        onAllowSite: () => void askForSite(tab.url).then(readIfGranted).then(tellAllowed),
        onStopSite: () => void giveBackSite(tab.url).then(leaveIfLost).then(tellStopped),
        onAllSites: () => void askForAllSites().then(readIfGranted).then(tell('all sites')),
        onSomeSites: () => void giveBackAllSites().then(leaveIfLost).then(tell('some sites')),
        onClickOnly: () => void giveBackAccess().then(leaveIfLost).then(tell('on click')),
        onWelcome: () => void openWelcome(),
      }}
      entries={entries}
      onOpen={(id) => void openEntry(id)}
      onShow={(key) => void sendToPage(tab.id, 'page/show', { key })}
      onSwitch={(on) => void switchHere(on).then(refresh)}
      onReadNow={() => void readTabNow(tab.id).then(refresh)}
      marks={settings.marks}
      onMarks={(marks) => void writeSettings({ marks }).then(refresh)}
    />,
    document.body,
  );
}

/** The background reads the open tabs too, but nobody would tell the popup when. */
async function readIfGranted(granted: boolean): Promise<void> {
  // A page of the browser's own refuses.
  if (granted) await readTabNow(tab.id).catch(() => {});
  await refresh();
}

/** The background leaves the open pages too, but nobody would tell the popup when. */
async function leaveIfLost(): Promise<void> {
  const follow = (await hasAccess(tab.url)) ? readTabNow(tab.id) : sendToPage(tab.id, 'page/leave', null);
  await follow.catch(() => {});
  await refresh();
}

/** Says what came of it; `refresh` has just asked the browser. */
function tell(wanted: AccessMode): () => void {
  return () => {
    outcome = outcomeOf(wanted, access);
    draw();
  };
}

function tellAllowed(): void {
  outcome = site === 'chosen' ? undefined : 'not changed';
  draw();
}

function tellStopped(): void {
  outcome = site === 'chosen' ? 'not changed' : undefined;
  draw();
}

async function switchHere(on: boolean): Promise<void> {
  const { hostname } = new URL(tab.url);
  // No host of a private window is written down; one that is written already may be taken out.
  if (!tab.isPrivate || (on && !isSiteOn(settings, hostname))) await switchSite(hostname, on);
  else if (on) await readTabNow(tab.id);
  else {
    await sendToPage(tab.id, 'page/leave', null);
    await showCount(tab.id, null);
  }
}

async function openEntry(id: string): Promise<void> {
  if (entries.has(id)) return;
  try {
    entries.set(id, await send('entity/read', { id }));
  } catch (error) {
    entries.set(id, explainFailure(error instanceof MessageError ? error.code : 'failed'));
  }
  draw();
}
