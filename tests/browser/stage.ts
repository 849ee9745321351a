/** What every browser test stands on: a browser with Sidelight in it, the sample site, and ways to look at both. */
import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { matcherOfSeeds } from '../../src/cli/matcher.ts';
import { parsePage } from '../../src/cli/parse-page.ts';
import { findMentions } from '../../src/core/matching/find-mentions.ts';
import type { Mark, Mention } from '../../src/core/matching/mention.ts';
import type { PageNames } from '../../src/core/matching/page-names.ts';
import type { Settings } from '../../src/core/settings/settings.ts';
import type { BrowserName, BrowserPage, ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { type RecordingProxy, startRecordingProxy } from '../../src/dev/recording-proxy.ts';
import { type ServedFolder, serveFolder } from '../../src/dev/serve.ts';
import { CARD_ATTRIBUTE } from '../../src/page/card-attribute.ts';
import { isPainted } from '../../src/page/painter.ts';
import { readText } from '../../src/page/reader.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const samplePages = join(root, 'tests/pages');
/** The element that holds the card. */
export const CARD = `[${CARD_ATTRIBUTE}]`;
export const BROWSERS = ['chromium', 'firefox'] as const;

export interface StageOptions {
  /** The build that is in the stores, without access to any site; else the developers' one, which has all. */
  release?: boolean;
  /** `permissions.request()` from a click says yes. */
  grantWhenAsked?: boolean;
  /** So many bytes may the extension store; or its databases cannot be opened at all. */
  storage?: number | 'broken';
  /** Every request is written down in `proxy.requests`. */
  recordRequests?: boolean;
  /** What the reader has set: all pages zoomed, 2 for 200 %; the size of text in px. Firefox zooms popup and panel alone. */
  zoom?: number;
  textSize?: number;
  /** Pages that no file holds, by path. */
  extraPages?: Map<string, string>;
}

export interface Stage {
  readonly browser: ExtensionBrowser;
  readonly site: ServedFolder;
  readonly proxy: RecordingProxy | undefined;
  /** The loaded copy of the build; a test may change it and load it anew. */
  readonly extension: string;
  /** Served beside the sample pages; may be added to at any time. */
  readonly extraPages: Map<string, string>;
  /** Opens a page of the site, "/en/x.html", and waits until it has been read. */
  open(path: string): Promise<BrowserPage>;
  /** What the popup would be told of the page; waits until it has been read. */
  namesOn(page: BrowserPage): Promise<PageNames>;
  /** Brings it to the front, and waits until it has been read. */
  lookAt(page: BrowserPage): Promise<PageNames>;
  /** Runs a function in an extension page, which stays in a tab of its own behind the others. */
  inExtension<T, A = undefined>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T>;
  changeSettings(change: Partial<Settings>): Promise<void>;
  badgeOf(page: BrowserPage): Promise<string>;
  /** Kills the whole browser and starts it again with its profile; all its pages are gone. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

/** The browser's own interface to extensions, as far as tests use it. */
export interface ExtensionApi {
  tabs: {
    query(what: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tabId: number, message: object, options?: object): Promise<unknown>;
  };
  runtime: { sendMessage(message: object): Promise<unknown> };
  storage: {
    local: { get(key: string | null): Promise<Record<string, object>>; set(items: object): Promise<void> };
  };
  action: { getBadgeText(of: object): Promise<string> };
  permissions: { getAll(): Promise<{ origins: string[] }> };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string; matches: string[] }[]> };
}

export async function launch(name: BrowserName, options: StageOptions = {}): Promise<Stage> {
  const {
    release = false,
    grantWhenAsked = false,
    recordRequests,
    storage,
    zoom,
    textSize,
    extraPages = new Map(),
  } = options;
  // A copy: what is loaded stays the same whoever builds meanwhile.
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-stage-'));
  const extension = join(folder, 'extension');
  await cp(join(root, 'dist', release ? name : `dev-${name}`), extension, { recursive: true });
  if (typeof storage === 'number') await limitStorage(extension);
  const [site, proxy] = await Promise.all([
    serveFolder(samplePages, { extraPages }),
    recordRequests ? startRecordingProxy() : undefined,
  ]);
  const clear = () =>
    Promise.all([site.close(), proxy?.close(), rm(folder, { recursive: true, force: true })]);
  let browser = await launchBrowser(name, {
    extension,
    grantWhenAsked,
    ...(storage !== undefined && { storage }),
    ...(zoom && { zoom }),
    ...(textSize && { textSize }),
    ...(proxy ? { proxy: proxy.address } : {}),
  }).catch(async (error) => {
    await clear();
    throw error;
  });
  let backstage: BrowserPage | undefined;

  async function inExtension<T, A>(fn: (arg: A) => T | Promise<T>, arg?: A): Promise<T> {
    // A reload of the extension has closed it.
    const isThere = await backstage
      ?.evaluate(() => location.protocol.endsWith('extension:'))
      .catch(() => false);
    if (!isThere) backstage = await browser.openExtensionPage('icons/16.png');
    return (backstage as BrowserPage).evaluate(fn, arg);
  }

  const stage: Stage = {
    get browser() {
      return browser;
    },
    site,
    proxy,
    extension,
    extraPages,
    inExtension,
    async open(path) {
      const page = await browser.open(`${site.origin}${path}`);
      await stage.lookAt(page);
      return page;
    },
    async lookAt(page) {
      // A page is read when it is looked at: first the tab that asks, which may be a new one, then the tab that is asked.
      await inExtension(() => null);
      await page.bringToFront();
      return stage.namesOn(page);
    },
    namesOn: (page) =>
      waitUntil(
        async () => {
          const reply = await inExtension(askForNames, page.url);
          return reply && reply.state !== 'reading' ? reply : null;
        },
        { timeout: 30_000, what: `the names of ${page.url}` },
      ),
    async changeSettings(change) {
      await inExtension(async (wanted) => {
        const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const { settings } = await storage.local.get('settings');
        await storage.local.set({ settings: { ...settings, ...wanted } });
      }, change);
    },
    badgeOf: (page) =>
      inExtension(async (url) => {
        const { tabs, action } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const tab = (await tabs.query({})).find((one) => one.url === url);
        return tab ? action.getBadgeText({ tabId: tab.id }) : 'no such tab';
      }, page.url),
    async crash() {
      browser = await browser.crash();
      backstage = undefined;
    },
    async close() {
      await browser.close();
      await clear();
    },
  };
  if (release) await welcomeIsOpen(stage);
  return stage;
}

/** In Chromium the disk alone limits an extension with this permission. */
async function limitStorage(extension: string): Promise<void> {
  const path = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const permissions = manifest.permissions.filter((one: string) => one !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify({ ...manifest, permissions }));
}

/** It comes by itself, last of all, in front: what a test does to a page before that is done to one that nobody looks at. */
async function welcomeIsOpen({ inExtension }: Stage): Promise<void> {
  const isThere = () =>
    inExtension(async () => {
      const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      return (await tabs.query({})).some(({ url }) => url?.endsWith('/welcome.html'));
    });
  await waitUntil(isThere, { what: 'the welcome page' });
}

/** Undefined while no content script answers. */
async function askForNames(url: string): Promise<PageNames | undefined> {
  const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const tab = (await tabs.query({})).find((one) => one.url === url);
  if (!tab) return undefined;
  const message = { name: 'page/names', request: null };
  const reply = await tabs.sendMessage(tab.id, message, { frameId: 0 });
  return (reply as { value?: PageNames } | undefined)?.value;
}

export interface Painted {
  mark: Mark;
  /** White space folded. */
  text: string;
}

/** What is painted on a page, in document order; asked of the page itself. */
export function painted(page: BrowserPage): Promise<Painted[]> {
  return page.evaluate(() =>
    (['listed', 'named', 'uncertain'] as const)
      .flatMap((mark) =>
        [...(CSS.highlights.get(`sidelight-${mark}`) ?? [])].map((range) => ({
          mark,
          range: range as Range,
        })),
      )
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
      .map(({ mark, range }) => ({ mark, text: range.toString().replace(/[ \t\n\r\f]+/g, ' ') })),
  );
}

/** Waits until something, or nothing at all, is painted. */
export async function waitForMarks(page: BrowserPage, wanted: 'some' | 'none'): Promise<void> {
  await waitUntil(async () => (await painted(page)).length > 0 === (wanted === 'some'), {
    what: `${wanted} marks on ${page.url}`,
  });
}

let matcher: ReturnType<typeof matcherOfSeeds> | undefined;

/** What `annotate --html` finds in a page. */
export function annotated(html: string): Mention[] {
  matcher ??= matcherOfSeeds(join(root, 'seeds'));
  return findMentions(matcher, readText(parsePage(html)).text);
}

/** What should be painted on a page: what `annotate` finds, background names aside. */
export function paintable(html: string): Painted[] {
  return annotated(html)
    .filter(isPainted)
    .map(({ mark, text }) => ({ mark: mark as Mark, text }));
}

/** A page that keeps in `htmlBefore` what it was when it had been parsed, before any content script ran. */
export function rememberHtml(html: string): string {
  const script =
    '<script>addEventListener("DOMContentLoaded",()=>{globalThis.htmlBefore=document.documentElement.outerHTML})</script>';
  return html.replace(/<head[^>]*>/i, (head) => head + script);
}

export const htmlOf = (page: BrowserPage) => page.evaluate(() => document.documentElement.outerHTML);

/** "en/x.html", sorted. */
export const samplePaths = readdirSync(samplePages, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => path.replaceAll('\\', '/'))
  .sort();

export const readSample = (path: string) => readFile(join(samplePages, path), 'utf8');

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Scrolls a mark to the middle; resolves to the box of its first line. `at` counts marks of this text. */
export function boxOfMark(page: BrowserPage, text: string, at = 0): Promise<Box> {
  return page.evaluate(
    ({ text, at }) => {
      const ranges = ['listed', 'named', 'uncertain']
        .flatMap((mark) => [...(CSS.highlights.get(`sidelight-${mark}`) ?? [])] as Range[])
        .filter((range) => range.toString().replace(/[ \t\n\r\f]+/g, ' ') === text)
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const range = ranges[at];
      if (!range) throw new Error(`"${text}" is not marked ${at + 1} times`);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, right, bottom } = range.getClientRects()[0] as DOMRect;
      return { left, top, right, bottom };
    },
    { text, at },
  );
}

export const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export const centreOf = ({ left, top, right, bottom }: Box) =>
  [(left + right) / 2, (top + bottom) / 2] as const;

/** Where to click an element that fits the selector and has this text, once it stands still. */
export async function clickOn(page: BrowserPage, selector: string, text = ''): Promise<void> {
  let last = '';
  const box = await waitUntil(
    async () => {
      const now = await page.evaluate(
        ({ selector, text }) => {
          const element = [...document.querySelectorAll(selector)].find(
            (one) => one.textContent?.includes(text) && one.checkVisibility(),
          );
          if (!element) return null;
          element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
          const { left, top, right, bottom } = element.getBoundingClientRect();
          return { left, top, right, bottom };
        },
        { selector, text },
      );
      const isStill = JSON.stringify(now) === last;
      last = JSON.stringify(now);
      return isStill ? now : null;
    },
    { what: `${selector} "${text}"` },
  );
  await page.click(...centreOf(box));
}

/** The card on a page, reached through its closed shadow root. */
export function cardOf(page: BrowserPage) {
  const isAttached = () => page.evaluate((selector) => document.querySelector(selector) !== null, CARD);
  const inside = <T, A = undefined>(fn: (root: ShadowRoot, arg: A) => T | Promise<T>, arg?: A) =>
    page.evaluateInShadow(CARD, fn, arg);
  return {
    inside,
    isAttached,
    firstLine: () => inside((root) => root.querySelector('.opening')?.textContent?.trim() ?? ''),
    text: () => inside((root) => root.querySelector('.card')?.textContent ?? ''),
    box: () =>
      inside((root): Box => {
        const card = root.querySelector('.frame') as Element;
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return { left, top, right, bottom };
      }),
    /** Until the entry is in it, and it stands still. */
    async opened(): Promise<void> {
      await waitUntil(
        () =>
          inside(
            (root) =>
              root.querySelector('.opening') !== null &&
              !root.querySelector('.opening')?.textContent?.startsWith('Looking up') &&
              (root
                .querySelector('.frame')
                ?.getAnimations()
                .every(({ playState }) => playState === 'finished') ??
                false),
          ),
        { what: 'the card' },
      );
    },
    async closed(): Promise<void> {
      await waitUntil(async () => !(await isAttached()), { what: 'the card to close' });
    },
  };
}
