/** Names of the reader's own: the page, and the card of one on an article. */

import { writeWatchlist } from '../../../src/core/watch/watch-file.ts';
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../../src/dev/browsers/wait-until.ts';
import { WATCHED_ATTRIBUTE } from '../../../src/page/watched-attribute.ts';
import { chooseFile } from '../../browser/choose-file.ts';
import { seedWatchlist } from '../../browser/seed-watchlist.ts';
import { cardOf, type Stage } from '../../browser/stage.ts';
import { watchEntry } from '../../support/watchlist.ts';
import { ARTICLE, drawn, ownPage, resize, type Scheme, type Surface } from '../surface.ts';

const [NAME] = watchEntry('x').names;
const namesOf = (...texts: string[]) => texts.map((text) => ({ ...NAME!, text }));

/** Of three kinds; one of them is in the lexicon, too. */
const OWN = [
  watchEntry('haedong', {
    name: 'Haedong Agents',
    names: namesOf('Haedong Agents', 'HDA', '해동'),
    note: 'Signs for cargo in Dandong.\n\nAsk M. about 2019.',
  }),
  watchEntry('omm', { name: 'Ocean Maritime', names: namesOf('Ocean Maritime Management Company, Limited') }),
  watchEntry('orion', { name: 'Orion Star', kind: 'Vessel', imo: '8713471', names: namesOf('Orion Star') }),
];

async function ownNames(stage: Stage): Promise<BrowserPage> {
  await seedWatchlist(stage, OWN);
  const page = await stage.browser.openExtensionPage('watchlist.html');
  await page.waitFor(() => document.querySelector('.entries a[href^="browse"]'), undefined, {
    timeout: 30_000,
    what: 'what the lexicon has too',
  });
  return page;
}

async function ownNameForm(stage: Stage): Promise<BrowserPage> {
  const page = await ownNames(stage);
  await page.evaluate(() => document.querySelector<HTMLElement>('#entry-orion button')!.click());
  await page.waitFor(() => document.querySelector('form'), undefined, { what: 'the form' });
  return page;
}

/** Two that are new, one that is the same, one that is another, and one whose number another of hers has. */
async function importPlan(stage: Stage): Promise<BrowserPage> {
  const page = await ownNames(stage);
  const [haedong, omm] = OWN;
  await chooseFile(
    page,
    'from-min-ji.yaml',
    writeWatchlist([
      { ...haedong!, note: 'Signs for cargo in Dandong; moved in 2021.' },
      omm!,
      watchEntry('sobaek', { name: 'Sobaek Shipping', names: namesOf('Sobaek Shipping') }),
      watchEntry('calder', {
        name: 'Calder Venture',
        kind: 'Vessel',
        imo: '9074729',
        names: namesOf('Calder Venture'),
      }),
      watchEntry('twin', {
        name: 'Orion Twin',
        kind: 'Vessel',
        imo: '8713471',
        names: namesOf('Orion Twin'),
      }),
    ]),
  );
  await page.waitFor(() => document.querySelector('.plan h3'), undefined, { what: 'the plan' });
  return page;
}

/** A name of the reader's own in an article, framed, with its card. */
async function ownCardOn(stage: Stage, width: number, scheme: Scheme): Promise<BrowserPage> {
  await seedWatchlist(stage, [
    watchEntry('calder-venture', {
      name: 'Calder Venture',
      kind: 'Vessel',
      names: namesOf('Calder Venture', 'Calder Voyager'),
      note: 'At anchor off Panama in November.\n\nAsk M. about her owner.',
    }),
  ]);
  const page = await stage.open(ARTICLE);
  await page.setAppearance({ colorScheme: scheme });
  await resize(page, width, 800);
  await page.evaluate(() =>
    [...document.querySelectorAll('p')]
      .find((one) => one.textContent?.includes('Calder Venture'))
      ?.scrollIntoView({ block: 'center', behavior: 'instant' }),
  );
  await drawn(page);
  const frame = () =>
    page.evaluateInShadow(`[${WATCHED_ATTRIBUTE}]`, (root) => {
      const boxes = [...root.querySelectorAll('.frame')].map((one) => one.getBoundingClientRect());
      const first = boxes.find(({ top, bottom }) => top > 0 && bottom < innerHeight);
      return first ? ([first.left + 8, first.top + first.height / 2] as const) : null;
    });
  await page.click(...(await waitUntil(() => frame().catch(() => null), { what: 'the frames' })));
  await cardOf(page).opened();
  return page;
}

export const OWN_NAMES: readonly Surface[] = [
  { name: 'watchlist', size: [900, 1000], show: ownNames },
  { name: 'watchlist-narrow', size: [320, 1200], show: ownNames },
  { name: 'watchlist-form', size: [900, 1200], show: ownNameForm },
  { name: 'watchlist-form-narrow', size: [320, 1200], show: ownNameForm },
  { name: 'watchlist-import', size: [900, 1000], show: importPlan },
  { name: 'watchlist-import-narrow', size: [320, 1200], show: importPlan },
  { name: 'watchlist-empty', size: [900, 700], show: ownPage('watchlist.html', '.nothing') },
  {
    name: 'card-yours',
    size: [1100, 800],
    isApart: true,
    show: (stage, scheme) => ownCardOn(stage, 1100, scheme),
  },
  {
    name: 'card-yours-narrow',
    size: [320, 800],
    isApart: true,
    show: (stage, scheme) => ownCardOn(stage, 320, scheme),
  },
];
