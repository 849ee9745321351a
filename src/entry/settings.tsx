/** settings.html. Wiring only. */
import { render } from 'preact';
import { diagnosisText } from '../core/settings/diagnosis.ts';
import { type LeftOutBySite, suggestionsText } from '../core/settings/left-out.ts';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import type { StoredData } from '../core/settings/stored-data.ts';
import { endOfPause } from '../core/sites/standing.ts';
import type { Words } from '../core/words/words.ts';
import { onAccessGranted, onAccessLost } from '../platform/access.ts';
import { openKeySettings, readCommandKeys, switchKeyOfPages } from '../platform/commands.ts';
import { diagnoseTabs, versions } from '../platform/diagnose.ts';
import { leaveOut, onLeftOutChanged, readLeftOut, takeBack } from '../platform/left-out.ts';
import { clearOwnData } from '../platform/own-data.ts';
import { readPackagedLexicon } from '../platform/packaged.ts';
import { saveFile } from '../platform/save-file.ts';
import {
  followSettings,
  forgetSite,
  readSettingsOrDefaults,
  resume,
  switchSite,
  writeSettings,
} from '../platform/settings.ts';
import { keepStorage, storageHealth } from '../platform/storage-health.ts';
import { followWords } from '../platform/words.ts';
import { keepSeeded } from '../store/keep-seeded.ts';
import { openLibrary } from '../store/library.ts';
import { openReference, seedAnew } from '../store/reference.ts';
import { emptyDatabase } from '../store/whole.ts';
import { clearOwn } from '../ui/settings/clear-own.ts';
import { SettingsPage } from '../ui/settings/settings.tsx';
import { PageInWords } from '../ui/use-words.tsx';
import { openGeneralAccess } from './general-access.ts';
import { ownPages } from './own-pages.ts';

const reference = openReference();
const library = openLibrary();
const whenSeeded = keepSeeded(reference, LEXICON_VERSION, readPackagedLexicon);
let words: Words;
let settings = DEFAULT_SETTINGS;
const access = await openGeneralAccess(draw);
let leftOut: LeftOutBySite = await readLeftOut();
let keys = await readCommandKeys();
const keyOfPages = await switchKeyOfPages();
let data: StoredData | undefined;

await followWords((next) => {
  words = next;
  draw();
});
await followSettings(
  (next) => {
    settings = next;
    draw();
  },
  // As long as the page is there.
  { signal: new AbortController().signal, read: readSettingsOrDefaults },
);
for (const follow of [onAccessGranted, onAccessLost]) follow(() => void access.refresh());
onLeftOutChanged(() => void refreshLeftOut());
// Back from the browser's page of shortcuts, which tells nobody.
addEventListener('focus', () => void refreshKeys());
await refreshData();

async function refreshKeys(): Promise<void> {
  keys = await readCommandKeys();
  draw();
}

async function refreshLeftOut(): Promise<void> {
  leftOut = await readLeftOut();
  await refreshData();
}

async function refreshData(): Promise<void> {
  data = await readData();
  draw();
}

async function readData(): Promise<StoredData> {
  const [entries, passages, ownNames, estimate] = await Promise.all([
    whenSeeded(() => reference.entities.count()).catch(() => undefined),
    library.passages.count().catch(() => undefined),
    library.watchlist.count().catch(() => undefined),
    storageHealth(),
  ]);
  return { entries, passages, ownNames, leftOut: [...leftOut.values()].flat().length, ...estimate };
}

async function rebuild(): Promise<boolean> {
  try {
    await whenSeeded(() => seedAnew(reference, LEXICON_VERSION, readPackagedLexicon));
    return true;
  } catch {
    return false;
  } finally {
    await refreshData();
  }
}

const clear = clearOwn(() => emptyDatabase(library), clearOwnData, refreshLeftOut);

async function diagnose(): Promise<string> {
  const stored = await readData();
  const tabs = await diagnoseTabs();
  return diagnosisText({
    ...versions(),
    lexicon: LEXICON_VERSION,
    access: access.access,
    settings,
    stored,
    tabs,
  });
}

function draw(): void {
  render(
    <PageInWords words={words} title="settings.title">
      <SettingsPage
        {...ownPages}
        settings={settings}
        onChange={(change) => void writeSettings(change)}
        sites={{
          onSwitch: (site, on) => void switchSite(site, on),
          onForget: (site) => void forgetSite(site),
        }}
        leftOut={{
          leftOut,
          onTakeBack: (site, one) => void takeBack(site, one.key),
          onLeaveOut: (site, one) => void leaveOut(site, one),
          onSave: () => saveFile('sidelight-not-this-one.json', 'application/json', suggestionsText(leftOut)),
        }}
        about={ABOUT_LEXICON}
        data={{
          data,
          onPersist: async () => {
            const isKept = await keepStorage();
            await refreshData();
            return isKept;
          },
          onRebuild: rebuild,
          onClear: clear,
        }}
        keys={{ keys, keyOfPages, onKeySettings: () => void openKeySettings() }}
        diagnostics={{ onDiagnose: diagnose }}
        access={{
          ...access,
          isPaused: endOfPause(settings, Date.now()) !== undefined,
          onWelcome: ownPages.onWelcome,
        }}
        pausedUntil={endOfPause(settings, Date.now())}
        onResume={() => void resume()}
      />
    </PageInWords>,
    document.body,
  );
}
