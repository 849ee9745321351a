/** The library's pages: a list, a passage, a name, what was deleted, what goes out and comes in, and when there is nothing or no storage. */

import { withFormer } from '../../../src/core/exchange/former.ts';
import { writeLibrary } from '../../../src/core/exchange/library-file.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { chooseFile } from '../../browser/choose-file.ts';
import { goTo, search } from '../../browser/library-page.ts';
import { openLibraryPage, openSpoilt, seedLibrary } from '../../browser/seed-library.ts';
import type { Stage } from '../../browser/stage.ts';
import { generatedPassages } from '../../support/generated-passages.ts';
import { resize, type Surface, say, unfold } from '../surface.ts';
import { AGENT, BANK, CREW, FEW, GREEN_PINE } from './few-passages.ts';

const TODAY = '2026-11-22T12:00:00.000Z';

/** As much room as no two machines have. */
const STORAGE = `Object.assign(navigator.storage, {
  estimate: async () => ({ usage: 2_400_000, quota: 10_700_000_000 }),
  persisted: async () => false,
});`;
const NO_DATABASE = 'Object.defineProperty(globalThis, "indexedDB", { value: undefined });';
const FULL =
  'IDBObjectStore.prototype.put = function () { throw new DOMException("full", "QuotaExceededError"); };';

/** The list, and what it can be narrowed down by. */
const ROWS = 'main:has(li.row) button.facet';

const at =
  (passages: readonly Passage[], hash: string, isThere: string): Surface['show'] =>
  async (stage) => {
    await seedLibrary(stage, passages);
    const page = await openLibraryPage(stage, hash);
    await page.waitFor((selector) => document.querySelector(selector), isThere, {
      what: `${isThere} of ${hash}`,
    });
    return page;
  };

/** With a backup of a few days ago. */
async function files(stage: Stage): Promise<BrowserPage> {
  await seedLibrary(stage, FEW, { 'backup days': 0, 'last backup': '2026-11-18T09:00:00.000Z' });
  const page = await openSpoilt(stage, STORAGE);
  await page.waitFor(() => document.querySelectorAll('li.row').length > 0);
  await goTo(page, '#files');
  await page.waitFor(() => document.querySelector('#storage ~ p'), undefined, { what: 'the storage' });
  return page;
}

const filesEnd =
  (width: number, height: number): Surface['show'] =>
  async (stage) => {
    const page = await files(stage);
    await resize(page, width, height);
    await page.evaluate(() => scrollTo(0, 99_999));
    return page;
  };

/** A colleague's file: what is new, changed there, changed in both, deleted there, and what is no annotation. */
const plan =
  (width: number, height: number): Surface['show'] =>
  async (stage) => {
    const own = {
      ...AGENT,
      note: 'Ask who signed for the second cargo.',
      changedAt: '2026-08-01T09:00:00.000Z',
    };
    const there = '2026-08-02T09:00:00.000Z';
    const kept = FEW[3]!;
    const theirs = [
      AGENT,
      BANK,
      withFormer({ ...CREW, note: 'Asked for the list again.', changedAt: there, changedBy: 'Min-ji' }, CREW),
      withFormer({ ...kept, binnedAt: there, changedAt: there }, kept),
    ];
    await seedLibrary(stage, [own, CREW, kept]);
    const page = await openSpoilt(stage, STORAGE);
    await page.waitFor(() => document.querySelectorAll('li.row').length > 0);
    await goTo(page, '#files');
    const text = [...writeLibrary({ passages: theirs, madeAt: TODAY })].join('');
    const file = JSON.parse(text);
    file.first.items.push({ type: 'Annotation', id: 'urn:uuid:00000000-0000-4000-8000-00000000000f' });
    await chooseFile(page, 'from-min-ji.jsonld', JSON.stringify({ ...file, total: file.first.items.length }));
    await page.waitFor(() => document.querySelector('.plan .conflict'), undefined, { what: 'the plan' });
    await resize(page, width, height);
    await unfold(page, '.plan details');
    await page.evaluate(() => document.querySelector('#import')!.scrollIntoView({ block: 'start' }));
    return page;
  };

/** What is in it too long is gone: it was put there just now, and the picture says another day. */
async function bin(stage: Stage): Promise<BrowserPage> {
  const binnedAt = new Date().toISOString();
  const page = await at(
    [CREW, { ...AGENT, binnedAt }, { ...BANK, binnedAt }],
    '#bin',
    '.binned li',
  )(stage, 'light');
  await say(page, '.binned .fine', '\\d+ \\w+ \\d{4}', '20 November 2026');
  return page;
}

async function nothingFound(stage: Stage): Promise<BrowserPage> {
  const page = await at(FEW, '', ROWS)(stage, 'light');
  await search(page, 'tag:dandong "coal ship"');
  // What it can be narrowed down by comes a moment after what was found.
  await page.waitFor(() => !document.querySelector('li.row, button.facet'), undefined, { what: 'nothing' });
  return page;
}

async function chosen(stage: Stage): Promise<BrowserPage> {
  const page = await at(FEW, '', ROWS)(stage, 'light');
  await page.evaluate(() => {
    for (const box of [...document.querySelectorAll<HTMLElement>('li.row input')].slice(0, 2)) box.click();
  });
  await page.waitFor(() => document.querySelector('.chosen-bar'), undefined, {
    what: 'what can be done with them',
  });
  return page;
}

async function withoutDatabase(stage: Stage): Promise<BrowserPage> {
  const page = await openSpoilt(stage, NO_DATABASE);
  await page.waitFor(() => document.querySelector('[role=alert]'), undefined, { what: 'what is wrong' });
  return page;
}

async function fullDisk(stage: Stage): Promise<BrowserPage> {
  await seedLibrary(stage, FEW);
  const page = await openSpoilt(stage, FULL);
  await page.waitFor(() => document.querySelectorAll('li.row').length > 0);
  await goTo(page, `#passage/${AGENT.id}`);
  await page.waitFor(() => document.querySelector('.record button.colour.pink'));
  await page.evaluate(() => document.querySelector<HTMLElement>('.record button.colour.pink')!.click());
  await page.waitFor(() => document.querySelector('[role=alert]')?.textContent, undefined, {
    what: 'what is wrong',
  });
  return page;
}

const wide = (name: string, show: Surface['show'], height = 900): Surface => ({
  name,
  size: [1200, height],
  show,
});
const narrow = (name: string, show: Surface['show'], height = 1200): Surface => ({
  name: `${name}-narrow`,
  size: [320, height],
  show,
});

const full = at(generatedPassages(40), '', ROWS);
const record = at(FEW, `#passage/${AGENT.id}`, '.linked li');
const dossier = at(FEW, `#entity/${GREEN_PINE[0]}`, '.dossier .facts');
const timeline = at(FEW, '#timeline', 'main svg');

export const LIBRARY: readonly Surface[] = [
  wide('library', full),
  narrow('library', full, 800),
  wide('library-chosen', chosen),
  wide('library-nothing-found', nothingFound),
  wide('library-empty', at([], '', 'main .nothing'), 700),
  narrow('library-empty', at([], '', 'main .nothing'), 800),
  wide('library-record', record, 1500),
  narrow('library-record', record, 1800),
  wide('library-dossier', dossier),
  narrow('library-dossier', dossier),
  wide('library-timeline', timeline),
  narrow('library-timeline', timeline, 800),
  wide('library-files', files, 1300),
  narrow('library-files', files),
  narrow('library-files-end', filesEnd(320, 1200)),
  wide('library-import', plan(1200, 1100), 1100),
  narrow('library-import', plan(320, 1400), 1400),
  wide('library-bin', bin, 700),
  narrow('library-bin', bin, 800),
  wide('library-no-database', withoutDatabase, 500),
  wide('library-full-disk', fullDisk, 700),
];
