/** settings.html. Wiring only. */
import { render } from 'preact';
import { DEFAULT_SETTINGS } from '../core/settings/settings.ts';
import type { Words } from '../core/words/words.ts';
import {
  type AccessMode,
  accessMode,
  askForAllSites,
  giveBackAccess,
  giveBackAllSites,
  onAccessGranted,
  onAccessLost,
} from '../platform/access.ts';
import { followSettings, forgetSite, resume, switchSite, writeSettings } from '../platform/settings.ts';
import { openOwnPage } from '../platform/tabs.ts';
import { followWords } from '../platform/words.ts';
import { type AccessOutcome, outcomeOf } from '../ui/access-outcome.ts';
import { SettingsPage } from '../ui/settings/settings.tsx';
import { PageInWords } from '../ui/use-words.tsx';

let words: Words;
let settings = DEFAULT_SETTINGS;
let access: AccessMode = await accessMode();
let outcome: AccessOutcome | undefined;

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
  { signal: new AbortController().signal },
);
for (const follow of [onAccessGranted, onAccessLost]) follow(() => void refresh());

async function refresh(): Promise<void> {
  access = await accessMode();
  draw();
}

function draw(): void {
  render(
    <PageInWords words={words}>
      <SettingsPage
        settings={settings}
        onChange={(change) => void writeSettings(change)}
        sites={{
          onSwitch: (site, on) => void switchSite(site, on),
          onForget: (site) => void forgetSite(site),
        }}
        access={{
          access,
          site: 'neither',
          outcome,
          onAllSites: () => void askForAllSites().then(() => tell('all sites')),
          onSomeSites: () => void giveBackAllSites().then(() => tell('some sites')),
          onClickOnly: () => void giveBackAccess().then(() => tell('on click')),
          onWelcome: () => void openOwnPage('welcome.html'),
        }}
        pausedUntil={settings.pausedUntil > Date.now() ? settings.pausedUntil : undefined}
        onResume={() => void resume()}
        onReadingPage={() => void openOwnPage('reading.html')}
        onBrowse={() => void openOwnPage('browse.html')}
      />
    </PageInWords>,
    document.body,
  );
}

async function tell(wanted: AccessMode): Promise<void> {
  access = await accessMode();
  outcome = outcomeOf(wanted, access);
  draw();
}
