/** Every surface that a person sees, and how to bring it up. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { seedWatchlist } from '../browser/seed-watchlist.ts';
import { CARD, type Stage } from '../browser/stage.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { WATCHED_ATTRIBUTE } from '../../src/page/watched-attribute.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { watchEntry } from '../support/watchlist.ts';

export interface Surface {
  name: string;
  width: number;
  height: number;
  /** Brings it up, as far as it can be seen without waiting. @param colorScheme for what is decided when it comes up */
  show(stage: Stage, colorScheme: 'light' | 'dark'): Promise<BrowserPage>;
}

const ARTICLE = '/en/ship-in-panama.html';
/** Nobody of the lexicon is named in it. */
const DULL = '/en/harbour-cup.html';
const TWO_NAMES = '/en/renamed-at-sea.html';

const ownPage =
  (path: string, isThere: string) =>
  async ({ browser }: Stage): Promise<BrowserPage> => {
    const page = await browser.openExtensionPage(path);
    await page.waitFor((selector) => document.querySelector(selector), isThere, { what: `${isThere} of ${path}` });
    return page;
  };

/** The card of the first name that is marked, opened by the pointer as a reader does it. */
async function cardOn(stage: Stage, width: number, colorScheme: 'light' | 'dark'): Promise<BrowserPage> {
  const page = await stage.open(ARTICLE);
  // A card is as dark as its page.
  await page.setAppearance({ colorScheme });
  await page.setViewport(width, 800);
  await page.waitFor(() => CSS.highlights.size > 0, undefined, { what: 'the marks' });
  const { x, y } = await page.evaluate(() => {
    const ranges = [...CSS.highlights].flatMap(([, highlight]) => [...highlight] as Range[]);
    const boxes = ranges.map((range) => range.getBoundingClientRect()).filter(({ width }) => width > 0);
    const top = boxes.sort((one, other) => one.top - other.top)[0]!;
    return { x: top.left + 8, y: top.top + top.height / 2 };
  });
  await page.moveMouse(x, y);
  await page.moveMouse(x + 4, y);
  await page.waitFor((card) => document.querySelector(card), CARD, { what: 'the card' });
  // The frame is there at once, what it says a moment later.
  await page.waitFor((card) => document.querySelector(card)!.getBoundingClientRect(), CARD);
  return page;
}

async function popupOver(stage: Stage, path: string, isThere: string): Promise<BrowserPage> {
  const popup = await stage.browser.openPopup(await stage.open(path));
  await popup.waitFor((selector) => document.querySelector(selector), isThere, { what: `${isThere} of the popup` });
  return popup;
}

async function fullLibrary(stage: Stage): Promise<BrowserPage> {
  await seedLibrary(stage, generatedPassages(40));
  return openLibraryPage(stage);
}

/** Names of three kinds; one of them is in the lexicon, too. */
async function ownNames(stage: Stage): Promise<BrowserPage> {
  const [name] = watchEntry('x').names;
  const namesOf = (...texts: string[]) => texts.map((text) => ({ ...name!, text }));
  await seedWatchlist(stage, [
    watchEntry('haedong', {
      name: 'Haedong Agents',
      names: namesOf('Haedong Agents', 'HDA', '해동'),
      note: 'Signs for cargo in Dandong.\n\nAsk M. about 2019.',
    }),
    watchEntry('omm', { name: 'Ocean Maritime', names: namesOf('Ocean Maritime Management Company, Limited') }),
    watchEntry('orion', { name: 'Orion Star', kind: 'Vessel', imo: '8713471', names: namesOf('Orion Star') }),
  ]);
  const page = await stage.browser.openExtensionPage('watchlist.html');
  await page.waitFor(() => document.querySelector('.entries a[href^="browse"]'), undefined, {
    timeout: 30_000,
    what: 'what the lexicon has too',
  });
  return page;
}

/** A name of the reader's own in an article, framed, with its card. */
async function ownCardOn(stage: Stage, width: number, colorScheme: 'light' | 'dark'): Promise<BrowserPage> {
  const [name] = watchEntry('x').names;
  await seedWatchlist(stage, [
    watchEntry('calder-venture', {
      name: 'Calder Venture',
      kind: 'Vessel',
      names: ['Calder Venture', 'Calder Voyager'].map((text) => ({ ...name!, text })),
      note: 'At anchor off Panama in November.\n\nAsk M. about her owner.',
    }),
  ]);
  const page = await stage.open(ARTICLE);
  await page.setAppearance({ colorScheme });
  await page.setViewport(width, 800);
  // As wide as it is to be, whatever it was laid out in before.
  await page.waitFor((wanted) => innerWidth === wanted, width, { what: 'the width' });
  const host = `[${WATCHED_ATTRIBUTE}]`;
  await page.evaluate(() => {
    [...document.querySelectorAll('p')].find((one) => one.textContent?.includes('Calder Venture'))?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
  const frame = () =>
    page.evaluateInShadow(host, (root) => {
      const boxes = [...root.querySelectorAll('.frame')].map((one) => one.getBoundingClientRect());
      const first = boxes.find(({ top, bottom }) => top > 0 && bottom < innerHeight);
      return first ? { x: first.left + 8, y: first.top + first.height / 2 } : null;
    });
  const { x, y } = await waitUntil(() => frame().catch(() => null), { what: 'the frames' });
  await page.click(x, y);
  await page.waitFor((card) => document.querySelector(card), CARD, { what: 'the card' });
  await page.waitFor((card) => document.querySelector(card)!.getBoundingClientRect(), CARD);
  return page;
}

async function ownNameForm(stage: Stage): Promise<BrowserPage> {
  const page = await ownNames(stage);
  await page.evaluate(() => document.querySelector<HTMLElement>('#entry-orion button')!.click());
  await page.waitFor(() => document.querySelector('form'), undefined, { what: 'the form' });
  return page;
}

/** The side panel beside an article; what is to be seen in it is brought up by `open`. */
async function panelBeside(
  stage: Stage,
  path: string,
  { width, height, open }: { width: number; height: number; open?: { press: string; isThere: string } },
): Promise<BrowserPage> {
  const panel = await stage.browser.openPanel(await stage.open(path));
  // Before anything is scrolled to: where that is, is a matter of the width.
  await panel.setViewport(width, height);
  await panel.waitFor(() => document.querySelector('ol.places .place'), undefined, { what: 'the list of the panel' });
  // It goes along with the page once; from then on what is scrolled to stays.
  await panel.waitFor(() => document.querySelector('.place[aria-current]'), undefined, { what: 'the place in view' });
  await panel.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  if (!open) {
    await panel.evaluate(() => scrollTo(0, 0));
    return panel;
  }
  const { press, isThere } = open;
  await panel.waitFor((selector) => document.querySelector(selector), press, { what: press });
  await panel.evaluate(({ press, isThere }) => {
    const button = document.querySelector<HTMLElement>(press)!;
    // Open as it was left, and only not drawn yet.
    if (!button.closest('details')?.open && !document.querySelector(isThere)) button.click();
  }, open);
  await panel.waitFor((selector) => document.querySelector(selector), isThere, { what: isThere });
  await panel.evaluate((selector) => document.querySelector(selector)!.scrollIntoView({ block: 'center' }), isThere);
  return panel;
}

const ENTRY = { press: '.place', isThere: '.dossier .who' };
const RELATIONS = { press: '.relations > summary', isThere: '.relations svg a' };

const panel = (name: string, path: string, look: Parameters<typeof panelBeside>[2]): Surface => ({
  name,
  width: look.width,
  height: look.height,
  show: (stage) => panelBeside(stage, path, look),
});

export const SURFACES: readonly Surface[] = [
  { name: 'card', width: 1100, height: 800, show: (stage, scheme) => cardOn(stage, 1100, scheme) },
  { name: 'card-narrow', width: 320, height: 800, show: (stage, scheme) => cardOn(stage, 320, scheme) },
  { name: 'popup', width: 400, height: 600, show: (stage) => popupOver(stage, ARTICLE, '.row') },
  panel('panel', ARTICLE, { width: 360, height: 560 }),
  // No higher than the panel itself: what lies beyond it Chromium draws or not.
  panel('panel-entry', ARTICLE, { width: 360, height: 560, open: ENTRY }),
  panel('panel-relations', TWO_NAMES, { width: 320, height: 560, open: RELATIONS }),
  { name: 'popup-nothing', width: 400, height: 400, show: (stage) => popupOver(stage, DULL, '.message .meaning') },
  { name: 'library', width: 1200, height: 900, show: fullLibrary },
  { name: 'library-narrow', width: 320, height: 800, show: fullLibrary },
  { name: 'watchlist', width: 900, height: 1000, show: ownNames },
  { name: 'watchlist-form', width: 900, height: 1200, show: ownNameForm },
  { name: 'watchlist-narrow', width: 320, height: 1200, show: ownNames },
  { name: 'watchlist-form-narrow', width: 320, height: 1200, show: ownNameForm },
  { name: 'welcome-narrow', width: 320, height: 1200, show: ownPage('welcome.html', 'main button') },
  { name: 'welcome', width: 900, height: 900, show: ownPage('welcome.html', 'main button') },
  { name: 'settings', width: 900, height: 1400, show: ownPage('settings.html', 'input[type=radio]') },
  { name: 'settings-narrow', width: 320, height: 1400, show: ownPage('settings.html', 'input[type=radio]') },
  { name: 'reading', width: 1000, height: 700, show: ownPage('reading.html', 'textarea') },
  { name: 'browse', width: 1200, height: 900, show: ownPage('browse.html', 'main li a') },
  {
    name: 'browse-entity',
    width: 1200,
    height: 1400,
    show: ownPage('browse.html#entity/komid', 'article'),
  },
  { name: 'browse-narrow', width: 320, height: 800, show: ownPage('browse.html', 'main li a') },
  { name: 'card-yours', width: 1100, height: 800, show: (stage, scheme) => ownCardOn(stage, 1100, scheme) },
  { name: 'card-yours-narrow', width: 320, height: 800, show: (stage, scheme) => ownCardOn(stage, 320, scheme) },
];
