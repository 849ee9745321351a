/** What the reader says is no mention of an entry, in storage.local: a list for each site, so that a page loads no other's. */
import { type LeftOut, type LeftOutBySite, leftOutOf } from '../core/settings/left-out.ts';
import { browser } from './browser.ts';
import { listenUntil } from './listen-until.ts';
import { onReturned } from './returned.ts';

const PREFIX = 'left-out:';
/** Held while one is added or taken back. */
export const LEFT_OUT_LOCK = 'left-out';

/** Hands over what is left out on a site: now, and whenever that has changed. */
export async function followLeftOut(
  site: string,
  follow: (ofSite: LeftOut[]) => void,
  { signal }: { signal: AbortSignal },
): Promise<void> {
  const key = PREFIX + site;
  let isKnown = false;
  const listen = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area !== 'local' || !change) return;
    isKnown = true;
    follow(leftOutOf(change.newValue));
  };
  listenUntil(signal, browser.storage.onChanged, listen);
  const read = async () => {
    isKnown = false;
    const stored = leftOutOf((await browser.storage.local.get(key))[key]);
    if (!isKnown && !signal.aborted) follow(stored);
  };
  onReturned(() => void read().catch(() => {}), { signal });
  await read();
}

/** All of it, by site; none where nothing that is stored can be read. */
export async function readLeftOut(): Promise<LeftOutBySite> {
  const stored = await browser.storage.local.get(null).catch((): Record<string, unknown> => ({}));
  const keys = Object.keys(stored).filter((key) => key.startsWith(PREFIX));
  return new Map(keys.sort().map((key) => [key.slice(PREFIX.length), leftOutOf(stored[key])]));
}

export function onLeftOutChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && Object.keys(changes).some((key) => key.startsWith(PREFIX))) changed();
  });
}

/** Once more what is there already changes nothing. */
export function leaveOut(site: string, one: LeftOut): Promise<void> {
  return change(site, (all) => [...all.filter(({ key }) => key !== one.key), one]);
}

/** @param site as `siteOf` tells it @param key of what was left out */
export function takeBack(site: string, key: string): Promise<void> {
  return change(site, (all) => all.filter((one) => one.key !== key));
}

/** One after the other, whichever part of the extension asks; a site without any keeps no list. */
async function change(site: string, changeOf: (all: LeftOut[]) => LeftOut[]): Promise<void> {
  const key = PREFIX + site;
  await navigator.locks.request(LEFT_OUT_LOCK, async () => {
    const all = changeOf(leftOutOf((await browser.storage.local.get(key))[key]));
    await (all.length > 0 ? browser.storage.local.set({ [key]: all }) : browser.storage.local.remove(key));
  });
}
