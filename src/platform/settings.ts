/** The reader's settings, in storage.local. Only what was changed is stored; the rest are the defaults. */
import { type Settings, settingsOf } from '../core/settings/settings.ts';
import { chooseSite, type SiteChoices, standingOf } from '../core/sites/standing.ts';
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';

const KEY = 'settings';
const HOUR_MS = 3_600_000;
/** How long a wait for the end of a pause may be: timers stand still while a computer sleeps. */
const LOOK_AGAIN_MS = 60_000;

export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
  await browser.storage.local.set({ [KEY]: { ...stored, ...change } });
}

/** Hands over the settings: now, whenever they have changed, and when a pause ends. Never older ones after newer ones. */
export async function followSettings(
  follow: (settings: Settings) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let isKnown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hand = (settings: Settings) => {
    clearTimeout(timer);
    follow(settings);
    waitForEnd(settings);
  };
  const waitForEnd = (settings: Settings) => {
    const left = settings.pausedUntil - Date.now();
    if (left <= 0 || signal.aborted) return;
    timer = setTimeout(
      () => (settings.pausedUntil <= Date.now() ? hand(settings) : waitForEnd(settings)),
      Math.min(left, LOOK_AGAIN_MS),
    );
  };
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    isKnown = true;
    hand(settingsOf(change.newValue));
  };
  listenUntil(signal, browser.storage.onChanged, listen);
  signal.addEventListener('abort', () => clearTimeout(timer));
  const stored = await readSettings();
  if (!isKnown) hand(stored);
}

/** How one page is read. */
export type PageSettings = Pick<Settings, 'marks' | 'shortForms' | 'background' | 'links'> & {
  isOn: boolean;
};

/** Hands over how a page is read, now and whenever that has changed: most changes concern other sites. */
export function followPageSettings(
  host: string | null,
  follow: (settings: PageSettings) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let before: string | undefined;
  return followSettings(
    (settings) => {
      const { marks, shortForms, background, links } = settings;
      const page = { marks, shortForms, background, links, isOn: isSiteOn(settings, host) };
      const now = JSON.stringify(page);
      if (now === before) return;
      before = now;
      follow(page);
    },
    { signal },
  );
}

/**
 * Whether a page, or a frame of one, is read now: its own site counts, and that of the page around it.
 * @param host of the page in the tab; null where it cannot be known
 */
export function isSiteOn(choices: SiteChoices, host: string | null, now = Date.now()): boolean {
  return [host ?? '', location.hostname].every((one) => standingOf(choices, one, now).reads);
}

/** @param site a host, or a pattern of many */
export async function switchSite(site: string, on: boolean): Promise<void> {
  const { offSites, onSites } = chooseSite(await readSettings(), site, on);
  await writeSettings({ offSites, onSites });
}

/** Takes back whatever was said of a site; the built-in list holds again. */
export async function forgetSite(site: string): Promise<void> {
  const { offSites, onSites } = await readSettings();
  const without = (sites: readonly string[]) => sites.filter((one) => one !== site);
  await writeSettings({ offSites: without(offSites), onSites: without(onSites) });
}

/** Reads nothing anywhere for an hour. */
export function pause(): Promise<void> {
  return writeSettings({ pausedUntil: Date.now() + HOUR_MS });
}

export function resume(): Promise<void> {
  return writeSettings({ pausedUntil: 0 });
}
