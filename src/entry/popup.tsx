/** popup.html. Wiring only: what it shows is decided in ui/popup, what may be read in platform/access. */
import { render } from 'preact';
import { oldSince } from '../core/lexicon/age.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import { endOfPause } from '../core/sites/standing.ts';
import { isoDay } from '../core/text/day-of.ts';
import type { Words } from '../core/words/words.ts';
import { send, sendToAllFrames, sendToPage } from '../messages/channel.ts';
import {
  accessMode,
  askForAllSites,
  askForSite,
  giveBackAccess,
  giveBackAllSites,
  giveBackSite,
  hasAccess,
  readTabNow,
} from '../platform/access.ts';
import { canSwitchByKey, openKeySettings } from '../platform/commands.ts';
import { addFile } from '../platform/frames.ts';
import { canOpenPanel, openPanel } from '../platform/panel.ts';
import { pause, readSettingsOrDefaults, resume, writeSettings } from '../platform/settings.ts';
import { currentTab } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { createAccessChoices } from '../ui/access-choices.ts';
import { askAgain } from '../ui/popup/ask-again.ts';
import type { LexiconState } from '../ui/popup/lexicon-notice.tsx';
import { createOpenedEntries } from '../ui/popup/opened-entries.ts';
import { Popup } from '../ui/popup/popup.tsx';
import { isReadByOpening, type PopupState } from '../ui/popup/popup-state.ts';
import { PageInWords } from '../ui/use-words.tsx';
import { askEntry } from './ask-entry.ts';
import { watchLexicon } from './lexicon-state.ts';
import { followMarkColour } from './mark-colour.ts';
import { ownPages } from './own-pages.ts';
import { switchHere } from './switch-here.ts';
import { readTabState } from './tab-state.ts';

let content: PopupState = { state: 'loading' };
/** Read no second time: the reader may have had the page left since. */
let isOpening = true;
let settings = DEFAULT_SETTINGS;

let words: Words;
let lexicon: LexiconState = 'ready';

await followMarkColour();
const tab = await currentTab();
const hasSwitchKey = await canSwitchByKey();
/** As the card's: as of the day of the article, too. */
const read = (id: string) => askEntry(id, articleDay);
const entries = createOpenedEntries({ read, words: () => words, onChanged: draw });
const access = createAccessChoices(
  { access: 'on click', site: 'neither' },
  {
    async read() {
      const mode = await accessMode();
      settings = await readSettingsOrDefaults();
      let state = await readTabState(tab, settings);
      const isRead = isOpening && isReadByOpening(mode, state.content);
      isOpening = false;
      if (isRead) {
        draw();
        await readPage();
        state = await readTabState(tab, settings);
      }
      content = state.content;
      askAgain(content, access.refresh);
      return { access: mode, site: state.site };
    },
    askForAllSites,
    giveBackAllSites,
    giveBackAccess,
    askForSite: () => askForSite(tab.url),
    giveBackSite: () => giveBackSite(tab.url),
    onGranted: readPage,
    onGivenBack: leavePage,
    onChanged: draw,
  },
);
await followWords(async (next) => {
  words = next;
  entries.forget();
  await access.refresh();
});

await watchLexicon((state) => {
  lexicon = state;
  draw();
});

function draw(): void {
  render(
    <PageInWords words={words}>
      <Popup
        {...ownPages}
        content={content}
        access={{ ...access, onWelcome: ownPages.onWelcome }}
        entries={entries.all}
        onOpen={(id) => void entries.open(id)}
        read={read}
        onEdit={(id) => void send('watchlist/edit', { id }).then(() => close())}
        about={ABOUT_LEXICON}
        lexicon={{ state: lexicon, oldSince: oldSince(LEXICON_VERSION, isoDay(new Date())) }}
        onShow={(key) => void sendToPage(tab.id, 'page/show', { key })}
        onSwitch={(on) => void switchHere(tab, on, settings).then(access.refresh)}
        onReadNow={() => void readTabNow(tab.id).then(access.refresh)}
        isPrivate={tab.isPrivate}
        pausedUntil={endOfPause(settings, Date.now())}
        onPause={() => void pause().then(access.refresh)}
        onResume={() => void resume().then(access.refresh)}
        onChooseKey={hasSwitchKey ? undefined : () => void openKeySettings()}
        onPanel={canOpenPanel() ? () => void openPanel(tab.id).then(() => close()) : undefined}
        marks={settings.marks}
        onMarks={(marks) => void writeSettings({ marks }).then(access.refresh)}
      />
    </PageInWords>,
    document.body,
  );
}

/** The background reads the open tabs too, but nobody would tell the popup when. */
async function readPage(): Promise<void> {
  // A page of the browser's own refuses.
  await readTabNow(tab.id).catch(() => {});
}

/** The background leaves the open pages too, but nobody would tell the popup when. */
async function leavePage(): Promise<void> {
  const follow = (await hasAccess(tab.url))
    ? readTabNow(tab.id)
    : sendToAllFrames(tab.id, 'page/leave', null);
  await follow.catch(() => {});
}

async function articleDay(): Promise<string | undefined> {
  try {
    await addFile('places.js', { tabId: tab.id, frameId: 0 });
    return (await sendToPage(tab.id, 'places/article-day', null)) ?? undefined;
  } catch {
    return undefined;
  }
}
