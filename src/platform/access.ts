/** Which sites the reader lets Sidelight read, and the content script that follows the answer. */
import { browser } from './browser.ts';
import { isSwitchKeyHeard } from './commands.ts';
import { isEverySite, isOfSite, isOfTheWeb, sitePattern } from './origins.ts';

export type AccessMode = 'all sites' | 'some sites' | 'on click';

const ALL_SITES = ['https://*/*', 'http://*/*'];
const SCRIPT_ID = 'sidelight-reader';
const FRAMES_ID = 'sidelight-frames';
const SWITCH_KEY_ID = 'sidelight-switch-key';
/** Key in storage.local: whether the reader's last choice here was all sites. */
const WISH = 'wantsAllSites';

/** How many open tabs are read at the same time. */
const TABS_AT_ONCE = 4;

/** Files of the content side, in order: what content.js finds there first. */
export const CONTENT_FILES = {
  js: ['lexicon.js', 'sites.js', 'content.js'],
  css: ['marks.css'],
};

/** In every frame a small script looks whether there is anything to read. */
const FRAME_FILES = { js: ['frame.js'] };
const SWITCH_KEY_FILES = { js: ['switch-key.js'] };

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
export async function askForAllSites(): Promise<boolean> {
  const isGranted = await browser.permissions.request({ origins: ALL_SITES });
  if (isGranted) await browser.storage.local.set({ [WISH]: true });
  return isGranted;
}

/**
 * Whether the reader chose all sites here, yet the browser's own settings keep this one back: Chromium's "on click" and "on
 * specific sites", Firefox's permissions of an add-on. Neither browser tells of it otherwise.
 */
export async function isHeldBack(url: string): Promise<boolean> {
  // Where nothing that is stored can be read it is not known.
  const { [WISH]: wanted } = await browser.storage.local.get(WISH).catch((): Record<string, unknown> => ({}));
  return wanted === true && sitePattern(url) !== undefined && !(await hasAccess(url));
}

/** Asks for one site. Only from a click. */
export function askForSite(url: string): Promise<boolean> {
  const origin = sitePattern(url);
  return origin ? browser.permissions.request({ origins: [origin] }) : Promise.resolve(false);
}

/** Whether the reader chose this page's site by itself. */
export async function isChosenSite(url: string): Promise<boolean> {
  return (await grantedOrigins()).some((origin) => isOfSite(origin, url));
}

/*
 * Giving back never throws: what the manifest requires (a developer's build) or a policy grants stays, and accessMode() says
 * afterwards what is in force.
 */

/** Gives back what is of every site. Sites that were chosen stay. Only from a click. */
export async function giveBackAllSites(): Promise<void> {
  await forgetWish();
  const chosen = (await grantedOrigins()).filter((origin) => !isEverySite(origin));
  await giveBack(isEverySite);
  // Chromium takes what `https://*/*` contains along with it, and gives it again without a prompt.
  const left = await grantedOrigins();
  const lost = chosen.filter((origin) => !left.includes(origin));
  if (lost.length > 0) await browser.permissions.request({ origins: lost }).catch(() => {});
}

/** Gives back one site that was chosen. */
export function giveBackSite(url: string): Promise<void> {
  return giveBack((origin) => isOfSite(origin, url));
}

/** Gives back everything, chosen sites too. */
export async function giveBackAccess(): Promise<void> {
  await forgetWish();
  await giveBack(() => true);
}

function forgetWish(): Promise<void> {
  return browser.storage.local.remove(WISH);
}

async function giveBack(isMeant: (origin: string) => boolean): Promise<void> {
  const origins = (await grantedOrigins()).filter(isMeant);
  if (origins.length > 0) await browser.permissions.remove({ origins }).catch(() => {});
}

export function onAccessGranted(granted: () => void): void {
  browser.permissions.onAdded.addListener(granted);
}

export function onAccessLost(lost: () => void): void {
  browser.permissions.onRemoved.addListener(lost);
}

/** Registers the content scripts for exactly the sites that are granted now, and for the key that pages hear where it is wanted. */
export async function followAccess(): Promise<void> {
  const matches = await grantedOrigins();
  const wanted = matches.length === 0 ? [] : await scriptsFor(matches);
  const all = [SCRIPT_ID, FRAMES_ID, SWITCH_KEY_ID];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: all });
  const ids = registered.map(({ id }) => id);
  const gone = ids.filter((id) => !wanted.some((script) => script.id === id));
  if (gone.length > 0) await browser.scripting.unregisterContentScripts({ ids: gone });
  for (const script of wanted) {
    if (ids.includes(script.id)) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  }
}

async function scriptsFor(matches: string[]) {
  const common = { matches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  // Without an address of its own (srcdoc, about:blank) a frame is of the site that made it.
  const inFrames = { ...common, allFrames: true, matchOriginAsFallback: true };
  const page = { ...common, id: SCRIPT_ID, ...CONTENT_FILES };
  const frames = { ...inFrames, id: FRAMES_ID, ...FRAME_FILES };
  if (!(await isSwitchKeyHeard())) return [page, frames];
  // Before the page's own listeners.
  const runAt = 'document_start' as const;
  return [page, frames, { ...inFrames, id: SWITCH_KEY_ID, ...SWITCH_KEY_FILES, runAt }];
}

/** Reads a tab that is open already: by activeTab after a click, or where access was granted just now. */
export async function readTabNow(tabId: number): Promise<void> {
  const target = { tabId };
  await browser.scripting.insertCSS({ target, files: CONTENT_FILES.css });
  await browser.scripting.executeScript({ target, files: CONTENT_FILES.js });
  const files = (await isSwitchKeyHeard()) ? [...FRAME_FILES.js, ...SWITCH_KEY_FILES.js] : FRAME_FILES.js;
  // Frames of sites that may not be read refuse; the page is read all the same.
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files }).catch(() => {});
}

/** Brings what hears the key into the tabs that are open already; where it is not wanted any more, they lose it at its next press. */
export async function bringSwitchKey(): Promise<void> {
  if (!(await isSwitchKeyHeard())) return;
  await inOpenTabs(async (tabId) => {
    await browser.scripting.executeScript({
      target: { tabId, allFrames: true },
      files: SWITCH_KEY_FILES.js,
    });
  });
}

/** Reads the tabs that are open already, where access is granted: after installation, an update or a new grant. */
export function readOpenTabs(): Promise<void> {
  return inOpenTabs(readTabNow);
}

async function inOpenTabs(work: (tabId: number) => Promise<void>): Promise<void> {
  const url = await grantedOrigins();
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url, discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  // A hundred tabs at once would hold up the one that is looked at. One may refuse (a store page, a policy) or be gone.
  while (ids.length > 0) await Promise.allSettled(ids.splice(0, TABS_AT_ONCE).map(work));
}

/** Open tabs whose pages may not be read now without a click. */
export async function tabsWithoutAccess(): Promise<number[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  const isOut = await Promise.all(tabs.map(async ({ url }) => !url || !(await hasAccess(url))));
  return tabs.flatMap(({ id }, index) => (id !== undefined && isOut[index] ? [id] : []));
}

async function grantedOrigins(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter(isOfTheWeb).sort();
}
