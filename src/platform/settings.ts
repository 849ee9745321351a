/** The reader's settings, in storage.local. Only what was changed is stored; the rest are the defaults. */
import { DEFAULT_SETTINGS, type Settings, settingsOf } from '../core/settings/settings.ts';
import { chooseSite } from '../core/sites/standing.ts';
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';
import { onReturned } from './returned.ts';

/** Where they lie in storage.local. */
export const SETTINGS_KEY = 'settings';
const HOUR_MS = 3_600_000;
/** How long a wait for the end of a pause may be: timers stand still while a computer sleeps. */
const LOOK_AGAIN_MS = 60_000;

export async function readSettings(): Promise<Settings> {
  return settingsOf((await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY]);
}

/** For pages of our own: in a profile so broken that no setting can be read they come up all the same, and say what is missing. */
export function readSettingsOrDefaults(): Promise<Settings> {
  return readSettings().catch(() => DEFAULT_SETTINGS);
}

export function writeSettings(change: Partial<Settings>): Promise<void> {
  return changeSettings(() => change);
}

/** One change after the other: popup and settings page may write at the same moment. */
async function changeSettings(changeOf: (settings: Settings) => Partial<Settings>): Promise<void> {
  await navigator.locks.request(SETTINGS_KEY, async () => {
    const stored = (await browser.storage.local.get(SETTINGS_KEY))[SETTINGS_KEY] as
      | Partial<Settings>
      | undefined;
    await browser.storage.local.set({ [SETTINGS_KEY]: { ...stored, ...changeOf(settingsOf(stored)) } });
  });
}

/**
 * Hands over the settings: now, whenever they have changed, and when a pause ends. Never older ones after newer ones.
 *
 * @param read somebody else's page is left alone where they cannot be read: which sites are off is one of them
 */
export async function followSettings(
  follow: (settings: Settings) => void,
  { signal, read = readSettings }: { signal: AbortSignal; read?: () => Promise<Settings> },
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
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || !change) return;
    isKnown = true;
    hand(settingsOf(change.newValue));
  };
  listenUntil(signal, browser.storage.onChanged, listen);
  signal.addEventListener('abort', () => clearTimeout(timer));
  const readNow = async () => {
    isKnown = false;
    const stored = await read();
    if (!isKnown && !signal.aborted) hand(stored);
  };
  onReturned(() => void readNow().catch(() => {}), { signal });
  await readNow();
}

/** Told whenever one of them is another. */
export function onSettingChanged(name: keyof Settings, changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[SETTINGS_KEY];
    if (area !== 'local' || !change) return;
    if (settingsOf(change.oldValue)[name] !== settingsOf(change.newValue)[name]) changed();
  });
}

/** @param site a host, or a pattern of many */
export function switchSite(site: string, on: boolean): Promise<void> {
  return changeSettings((settings) => {
    const { offSites, onSites } = chooseSite(settings, site, on);
    return { offSites, onSites };
  });
}

/** Takes back whatever was said of a site; the built-in list holds again. */
export function forgetSite(site: string): Promise<void> {
  const without = (sites: readonly string[]) => sites.filter((one) => one !== site);
  return changeSettings(({ offSites, onSites }) => ({
    offSites: without(offSites),
    onSites: without(onSites),
  }));
}

/** Reads nothing anywhere for an hour. */
export function pause(): Promise<void> {
  return writeSettings({ pausedUntil: Date.now() + HOUR_MS });
}

export function resume(): Promise<void> {
  return writeSettings({ pausedUntil: 0 });
}
