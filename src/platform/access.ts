/** Which sites the reader lets Sidelight read, and the content script that follows the answer. */
import { browser } from './browser.ts';

export type AccessMode = 'all sites' | 'some sites' | 'on click';

const ALL_SITES = ['https://*/*', 'http://*/*'];
const SCRIPT_ID = 'sidelight-reader';

/** Files of the content side, in order: the lexicon's index first. */
export const CONTENT_FILES = { js: ['lexicon.js', 'content.js'], css: ['marks.css'] };

export async function accessMode(): Promise<AccessMode> {
  const origins = await grantedOrigins();
  if (origins.some((origin) => origin === '<all_urls>' || origin === 'https://*/*' || origin === '*://*/*'))
    return 'all sites';
  return origins.length > 0 ? 'some sites' : 'on click';
}

export async function hasAnyAccess(): Promise<boolean> {
  return (await grantedOrigins()).length > 0;
}

/** Whether pages of this URL are read without a click. */
export async function hasAccess(url: string): Promise<boolean> {
  const origin = sitePattern(url);
  return origin !== undefined && browser.permissions.contains({ origins: [origin] });
}

/** Asks for every site. Only from a click, or the browser refuses. */
export function askForAllSites(): Promise<boolean> {
  return browser.permissions.request({ origins: ALL_SITES });
}

/** Asks for one site. Only from a click. */
export function askForSite(url: string): Promise<boolean> {
  const origin = sitePattern(url);
  return origin ? browser.permissions.request({ origins: [origin] }) : Promise.resolve(false);
}

/** Gives back every site. What the manifest requires (a developer's build) cannot be given back and stays. */
export async function giveBackAccess(): Promise<void> {
  const origins = await grantedOrigins();
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => {});
}

export function onAccessChanged(changed: () => void): void {
  browser.permissions.onAdded.addListener(changed);
  browser.permissions.onRemoved.addListener(changed);
}

/** Registers the content script for exactly the sites that are granted now. */
export async function followAccess(): Promise<void> {
  const matches = await grantedOrigins();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    ...CONTENT_FILES,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Reads a tab that is open already: by activeTab after a click, or where access was granted just now. */
export async function readTabNow(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: CONTENT_FILES.css });
  await browser.scripting.executeScript({ target, files: CONTENT_FILES.js });
}

/** Reads the tabs that are open already, where access is granted: after installation, an update or a new grant. */
export async function readOpenTabs(): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  // A tab may refuse (a store page, a policy) or be gone: the others are read all the same.
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : readTabNow(id))));
}

async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => origin === '<all_urls>' || /^(?:https?|\*):/.test(origin)).sort();
}

/** `https://news.example/a?b` -> `https://news.example/*`; undefined where no extension may read. */
function sitePattern(url: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(url);
    return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
  } catch {
    return undefined;
  }
}
