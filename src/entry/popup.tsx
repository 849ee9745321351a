/** popup.html. Wiring only: what it shows is decided in ui/popup, what may be read in platform/access. */
import { render } from 'preact';
import type { EntityCard } from '../core/card/entity-card.ts';
import { MessageError, send, sendToPage } from '../messages/channel.ts';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  askForSite,
  hasAccess,
  readTabNow,
} from '../platform/access.ts';
import { DEFAULT_SETTINGS, readSettings, switchSite, writeSettings } from '../platform/settings.ts';
import { currentTab, isLoading } from '../platform/tabs.ts';
import { explainFailure } from '../ui/card/failures.ts';
import { Popup, type PopupState } from '../ui/popup/popup.tsx';
import { popupStateFor } from '../ui/popup/popup-state.ts';

const entries = new Map<string, EntityCard | string>();
let content: PopupState = { state: 'loading' };
let access: AccessMode = 'on click';
let settings = DEFAULT_SETTINGS;

const tab = await currentTab();
await refresh();

async function refresh(): Promise<void> {
  [access, settings] = await Promise.all([accessMode(), readSettings()]);
  const page = await sendToPage(tab.id, 'page/names', null).catch(() => undefined);
  const [canRead, isOnItsWay] = await Promise.all([hasAccess(tab.url), isLoading(tab.id)]);
  content = popupStateFor({ url: tab.url, hasAccess: canRead, isLoading: isOnItsWay, page });
  draw();
  if (content.state === 'loading') setTimeout(() => void refresh(), 150);
}

function draw(): void {
  render(
    <Popup
      content={content}
      access={access}
      entries={entries}
      onOpen={(id) => void openEntry(id)}
      onShow={(key) => void sendToPage(tab.id, 'page/show', { key })}
      onSwitch={(on) => void switchSite(new URL(tab.url).hostname, on).then(refresh)}
      onReadNow={() => void readTabNow(tab.id).then(refresh)}
      onAllowSite={() => void askForSite(tab.url).then(readIfGranted)}
      marks={settings.marks}
      onMarks={(marks) => void writeSettings({ marks }).then(refresh)}
      onAllowAll={() => void askForAllSites().then(readIfGranted)}
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

async function openEntry(id: string): Promise<void> {
  if (entries.has(id)) return;
  try {
    entries.set(id, await send('entity/read', { id }));
  } catch (error) {
    entries.set(id, explainFailure(error instanceof MessageError ? error.code : 'failed'));
  }
  draw();
}
