/** popup.html. Wiring only: what it shows is decided in ui/popup, what may be read in platform/access. */
import { render } from 'preact';
import { isoDay } from '../core/card/dates.ts';
import type { EntityCard } from '../core/card/entity-card.ts';
import { oldSince } from '../core/lexicon/age.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import type { OwnCard } from '../core/watch/own-card.ts';
import { entryIdOf } from '../core/watch/own-id.ts';
import type { Words } from '../core/words/words.ts';
import { MessageError, send, sendToAllFrames, sendToPage } from '../messages/channel.ts';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  askForSite,
  giveBackAccess,
  giveBackAllSites,
  giveBackSite,
  hasAccess,
  readTabNow,
} from '../platform/access.ts';
import { isSwitchKeyHeard, openKeySettings, readCommandKeys } from '../platform/commands.ts';
import { addFile } from '../platform/frames.ts';
import { canOpenPanel, openPanel } from '../platform/panel.ts';
import { pause, readSettings, resume, writeSettings } from '../platform/settings.ts';
import { currentTab, openOwnPage } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { type AccessOutcome, outcomeOf, outcomeOfSite, type SiteAccess } from '../ui/access-outcome.ts';
import { explainFailure } from '../ui/card/failures.ts';
import { askAgain } from '../ui/popup/ask-again.ts';
import type { LexiconState } from '../ui/popup/lexicon-notice.tsx';
import { Popup, type PopupState } from '../ui/popup/popup.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { watchLexicon } from './lexicon-state.ts';
import { followMarkColour } from './mark-colour.ts';
import { switchHere } from './switch-here.ts';
import { readTabState } from './tab-state.ts';

const entries = new Map<string, EntityCard | OwnCard | string>();
let content: PopupState = { state: 'loading' };
let access: AccessMode = 'on click';
let site: SiteAccess = 'neither';
let outcome: AccessOutcome | undefined;
let settings = DEFAULT_SETTINGS;

let words: Words;
let lexicon: LexiconState = 'ready';

await followMarkColour();
const tab = await currentTab();
const hasSwitchKey = (await readCommandKeys()).get('switch-site') !== '' || (await isSwitchKeyHeard());
await followWords(async (next) => {
  words = next;
  // They were told in the language before.
  entries.clear();
  await refresh();
});

await watchLexicon((state) => {
  lexicon = state;
  draw();
});

async function refresh(): Promise<void> {
  [access, settings] = await Promise.all([accessMode(), readSettings()]);
  ({ content, site } = await readTabState(tab, settings));
  draw();
  askAgain(content, refresh);
}

function draw(): void {
  render(
    <PageInWords words={words}>
      <Popup
        content={content}
        access={{
          access,
          site,
          outcome,
          onAllowSite: () => void askForSite(tab.url).then(readIfGranted).then(tellSite('chosen')),
          onStopSite: () => void giveBackSite(tab.url).then(leaveIfLost).then(tellSite('left')),
          onAllSites: () => void askForAllSites().then(readIfGranted).then(tell('all sites')),
          onSomeSites: () => void giveBackAllSites().then(leaveIfLost).then(tell('some sites')),
          onClickOnly: () => void giveBackAccess().then(leaveIfLost).then(tell('on click')),
          onWelcome: () => void openOwnPage('welcome.html'),
        }}
        entries={entries}
        onOpen={(id) => void openEntry(id)}
        read={read}
        onEdit={(id) => void send('watchlist/edit', { id }).then(() => close())}
        about={ABOUT_LEXICON}
        lexicon={{ state: lexicon, oldSince: oldSince(LEXICON_VERSION, isoDay(new Date())) }}
        onShow={(key) => void sendToPage(tab.id, 'page/show', { key })}
        onSwitch={(on) => void switchHere(tab, on, settings).then(refresh)}
        onReadNow={() => void readTabNow(tab.id).then(refresh)}
        isPrivate={tab.isPrivate}
        pausedUntil={settings.pausedUntil > Date.now() ? settings.pausedUntil : undefined}
        onPause={() => void pause().then(refresh)}
        onResume={() => void resume().then(refresh)}
        onSettings={() => void openOwnPage('settings.html')}
        onReadingPage={() => void openOwnPage('reading.html')}
        onBrowse={() => void openOwnPage('browse.html')}
        onLibrary={() => void openOwnPage('library.html')}
        onChooseKey={hasSwitchKey ? undefined : () => void openKeySettings()}
        onWatchlist={() => void openOwnPage('watchlist.html')}
        onPanel={canOpenPanel() ? () => void openPanel(tab.id).then(() => close()) : undefined}
        marks={settings.marks}
        onMarks={(marks) => void writeSettings({ marks }).then(refresh)}
      />
    </PageInWords>,
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
  const follow = (await hasAccess(tab.url))
    ? readTabNow(tab.id)
    : sendToAllFrames(tab.id, 'page/leave', null);
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

function tellSite(wanted: 'chosen' | 'left'): () => void {
  return () => {
    outcome = outcomeOfSite(wanted, site);
    draw();
  };
}

/** An entry is read as the card's: as of the day of the article, too. */
async function read(id: string): Promise<EntityCard | OwnCard> {
  if (entryIdOf(id) !== undefined) return send('watchlist/card', { id });
  return send('entity/read', { id, articleDay: (await articleDay().catch(() => null)) ?? undefined });
}

async function articleDay(): Promise<string | null> {
  await addFile('places.js', { tabId: tab.id, frameId: 0 });
  return sendToPage(tab.id, 'places/article-day', null);
}

async function openEntry(id: string): Promise<void> {
  if (entries.has(id)) return;
  try {
    entries.set(id, await read(id));
  } catch (error) {
    entries.set(id, words.say(explainFailure(error instanceof MessageError ? error.code : 'failed')));
  }
  draw();
}
