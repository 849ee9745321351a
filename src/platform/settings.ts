/** The reader's settings, in storage.local. Only what was changed is stored; the rest are the defaults below. */
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';

export type MarkStyle = 'highlights' | 'elements';

export interface Settings {
  /** Hosts on which nothing is marked. */
  offSites: string[];
  /** `elements` wraps names in <mark>, which assistive technology can read and pages can trip over. */
  marks: MarkStyle;
}

export const DEFAULT_SETTINGS: Settings = { offSites: [], marks: 'highlights' };

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
  return { ...DEFAULT_SETTINGS, ...stored };
}

export async function writeSettings(change: Partial<Settings>): Promise<void> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Partial<Settings> | undefined;
  await browser.storage.local.set({ [KEY]: { ...stored, ...change } });
}

/** Hands over the settings, now and whenever they have changed; never older ones after newer ones. */
export async function followSettings(
  follow: (settings: Settings) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  let isKnown = false;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[KEY];
    if (area !== 'local' || !change) return;
    isKnown = true;
    follow({ ...DEFAULT_SETTINGS, ...(change.newValue as Partial<Settings> | undefined) });
  };
  listenUntil(signal, browser.storage.onChanged, listen);
  const stored = await readSettings();
  if (!isKnown) follow(stored);
}

/** @param host null where it cannot be known */
export function isSiteOn({ offSites }: Settings, host: string | null): boolean {
  return host === null || !offSites.includes(host);
}

export async function switchSite(host: string, on: boolean): Promise<void> {
  const { offSites } = await readSettings();
  await writeSettings({
    offSites: on ? offSites.filter((site) => site !== host) : [...new Set([...offSites, host])],
  });
}
