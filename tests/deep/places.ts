/** Every page of ours and every place within one, each with what it can hold unfolded. */
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { chooseFile } from '../browser/choose-file.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { seedWatchlist } from '../browser/seed-watchlist.ts';
import { clickOn, readSample, type Stage } from '../browser/stage.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { passage } from '../support/passage.ts';
import { watchEntry } from '../support/watchlist.ts';

export interface Place {
  name: string;
  show(stage: Stage): Promise<BrowserPage>;
}

const ARTICLE = '/en/ship-in-panama.html';
const TWO_NAMES = '/en/renamed-at-sea.html';

const there = (page: BrowserPage, selector: string) =>
  page.waitFor((one) => document.querySelector(one), selector, { timeout: 30_000, what: selector });

/** Whatever folds, unfolded, and what comes of it. */
export async function unfold(page: BrowserPage): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  await page.waitFor(
    () =>
      !document.querySelector('.row details[open]') ||
      [...document.querySelectorAll('.row details[open]')].every((row) =>
        row.querySelector('.entry .opening'),
      ),
    undefined,
    { timeout: 30_000, what: 'the entries' },
  );
  // What came may fold, too.
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
}

const place = (path: string, isThere: string): Place => ({
  name: path,
  async show({ browser }) {
    const page = await browser.openExtensionPage(path);
    await there(page, isThere);
    await unfold(page);
    return page;
  },
});

/** As on a phone, where the popup is a page: in a tab behind the article. */
const popupOver = (path: string, isThere: string): Place => ({
  name: `popup.html over ${path}`,
  async show(stage) {
    const article = await stage.open(path);
    const page = await stage.browser.openExtensionPage('popup.html');
    await article.bringToFront();
    await page.reload();
    await there(page, isThere);
    // It stays with the page that was in front when it came.
    await page.bringToFront();
    await unfold(page);
    return page;
  },
});

const [id, other] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const SAVED = {
  ...passage('agent', {
    quote: 'The shipping agent Kim Jong-chol signed for the cargo in Dandong.',
    paragraph:
      'In March the papers changed. The shipping agent Kim Jong-chol signed for the cargo in Dandong.',
    entities: [['green-pine', 'Green Pine Associated Corporation']],
    site: 'a-newspaper-with-a-long-name.example',
    title: 'https://news.example/2026/03/a-title-that-is-an-address-and-has-no-place-to-break-a-line',
    tags: ['dandong', 'a-tag-that-somebody-has-made-very-long-indeed'],
    note: 'First time he is named.\n\nhttps://news.example/2026/03/an-address-that-has-no-place-to-break-a-line/at-all',
  }),
  id,
  sha256: 'ab'.repeat(32),
};
const PASSAGES = [
  SAVED,
  { ...SAVED, id: other, binnedAt: '2026-11-20T10:00:00.000Z' },
  ...generatedPassages(30),
];

const library = (hash: string, isThere: string, then?: (page: BrowserPage) => Promise<void>): Place => ({
  name: `library.html${hash}${then ? ', further' : ''}`,
  async show(stage) {
    await seedLibrary(stage, PASSAGES);
    const page = await openLibraryPage(stage, hash);
    await there(page, isThere);
    await then?.(page);
    await unfold(page);
    return page;
  },
});

async function planned(page: BrowserPage): Promise<void> {
  const changed = {
    ...SAVED,
    note: 'Other words',
    tags: ['shipping'],
    changedAt: '2026-08-01T00:00:00.000Z',
  };
  const file = [
    ...writeLibrary({ passages: [changed, ...generatedPassages(3, 9)], madeAt: '2026-09-01T00:00:00.000Z' }),
  ];
  await chooseFile(page, 'a-backup-with-a-long-name-that-has-no-place-to-break.jsonld', file.join(''));
  await there(page, '.plan .conflict');
}

const named = (...texts: string[]) => texts.map((text) => ({ ...watchEntry('x').names[0]!, text }));
const OWN = [
  watchEntry('haedong', {
    name: 'Haedong Agents',
    names: named('Haedong Agents', 'HDA', '해동'),
    note: 'Signs for cargo in Dandong.\n\nhttps://news.example/an-address-that-has-no-place-to-break-a-line/at-all',
  }),
  watchEntry('orion', { name: 'Orion Star', kind: 'Vessel', imo: '8713471', names: named('Orion Star') }),
];

const ownNames = (name: string, then?: (page: BrowserPage) => Promise<void>): Place => ({
  name: `watchlist.html${name}`,
  async show(stage) {
    await seedWatchlist(stage, OWN);
    const page = await stage.browser.openExtensionPage('watchlist.html');
    await there(page, '.entries li');
    await then?.(page);
    await unfold(page);
    return page;
  },
});

export const PLACES: readonly Place[] = [
  popupOver(ARTICLE, '.row'),
  popupOver('/en/harbour-cup.html', '.message .meaning'),
  place('welcome.html', 'main button'),
  place('settings.html', 'input[type=radio]'),
  place('browse.html', 'main li a'),
  place('browse.html#entity/komid', 'article'),
  place('browse.html#note/bureau-39', 'article'),
  place('browse.html#notes', 'main li a'),
  place('browse.html#corrections', 'h1'),
  library('#passages', 'li.row'),
  library(`#passage/${id}`, '.record'),
  library('#entity/green-pine', '.dossier'),
  library('#timeline', '.over-time'),
  library('#bin', '.binned li'),
  library('#files', 'input[type=file]'),
  library('#files', 'input[type=file]', planned),
  ownNames(''),
  ownNames(', a form', async (page) => {
    await clickOn(page, '[aria-label="Edit Orion Star"]');
    await there(page, 'form');
  }),
  ownNames(', a file', async (page) => {
    await chooseFile(
      page,
      'mine.yaml',
      '- id: orion\n  kind: Vessel\n  name: Orion Star II\n  names: [Orion Star II]\n',
    );
    await there(page, '.plan');
  }),
  place('reading.html', 'textarea'),
  {
    name: 'reading.html, a text',
    async show(stage) {
      const page = await stage.browser.openExtensionPage('reading.html');
      await there(page, 'textarea');
      await chooseFile(page, 'story.html', await readSample('en/live-hearing.html'));
      await there(page, '.text mark');
      await clickOn(page, '.text mark', 'Kim Jong');
      await there(page, 'aside .card .opening');
      await unfold(page);
      return page;
    },
  },
  place('workbench.html', '.card .not-this'),
  place('workbench.html?sheet', '.card .not-this'),
];

/** Of the panel: the names, an entry, relations. It cannot be a tab. */
export const PANEL_PLACES: readonly Place[] = [
  panelPlace(ARTICLE, '.place', 'ol.places .place'),
  panelPlace(ARTICLE, '.place', '.dossier .who', '.place'),
  panelPlace(TWO_NAMES, '.relations > summary', '.relations svg a', '.relations > summary'),
];

function panelPlace(path: string, isThere: string, wanted: string, press?: string): Place {
  return {
    name: `panel.html, ${wanted}`,
    async show(stage) {
      const panel = await stage.browser.openPanel(await stage.open(path));
      await there(panel, 'ol.places .place');
      await there(panel, isThere);
      if (press)
        await panel.evaluate(
          ({ press, wanted }) => {
            const button = document.querySelector<HTMLElement>(press)!;
            if (!button.closest('details')?.open && !document.querySelector(wanted)) button.click();
          },
          { press, wanted },
        );
      await there(panel, wanted);
      await unfold(panel);
      return panel;
    },
  };
}
