/** The other pages of the extension: welcome, settings, all names, and what is read in Sidelight. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { fill } from '../../browser/library-page.ts';
import { clickOn, type ExtensionApi, type Stage } from '../../browser/stage.ts';
import { drawn, ownPage, resize, type Surface, say } from '../surface.ts';

const settings = ownPage('settings.html', 'input[type=radio]');
const welcome = ownPage('welcome.html', 'main button');
const browse = ownPage('browse.html', 'main li a');
const komid = ownPage('browse.html#entity/komid', 'article');

/** Its end: what was left out, what is stored, and what pages cost, which is another in every run. */
const settingsEnd =
  (width: number, height: number): Surface['show'] =>
  async (stage) => {
    await stage.inExtension(async () => {
      const { storage } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const one = {
        key: 'a',
        ids: ['komid'],
        words: 'KOMID',
        text: 'KOMID sings on Saturdays.',
        why: 'a choir',
      };
      await storage.local.set({ 'left-out:news.example': [one] });
    });
    const page = await settings(stage);
    await resize(page, width, height);
    await page.waitFor(() => document.querySelector('[aria-labelledby=data] .rows'), undefined, {
      what: 'what is stored',
    });
    await clickOn(page, '[aria-labelledby=data] button', 'Delete what is yours');
    await page.waitFor(() => document.querySelector('.question'));
    await clickOn(page, '[aria-labelledby=diagnostics] button', 'Show');
    await page.waitFor(() => document.querySelector('pre'));
    await page.evaluate(() => {
      document.querySelector('pre')!.textContent =
        'Sidelight 0.1.0, lexicon 2026-11-22.00000000, 3 of 3 pages\nPage 1: 3 names; read 1 time in 4.2 ms; decided and painted in 1.1 ms; 212 elements; left unread: 2 form field, 1 code';
    });
    await say(page, '[aria-labelledby=data] .rows', '^[\\d.]+ .B of [\\d.]+ .B', '4.2 MB of 10.7 GB');
    await drawn(page);
    await page.evaluate(() => scrollTo(0, 99_999));
    return page;
  };

async function corrections(stage: Stage): Promise<BrowserPage> {
  const log = [
    { date: '2026-11-20', id: 'some-firm', why: 'The name is that of another firm.' },
    {
      date: '2026-09-02',
      id: 'some-vessel',
      why: 'The number belongs to a vessel that was broken up in 2011.',
    },
  ];
  const path = join(stage.extension, 'corrections.json');
  await writeFile(path, JSON.stringify(log));
  const page = await ownPage('browse.html#corrections', '.corrections > li')(stage);
  await writeFile(path, '[]');
  return page;
}

async function notFound(stage: Stage): Promise<BrowserPage> {
  const page = await browse(stage);
  await fill(page, '#search', 'Zzyzx Qwerty');
  await page.waitFor(() => document.querySelector('main .nothing'), undefined, { what: 'nothing' });
  return page;
}

const PASTED =
  'The Reconnaissance General Bureau was silent on Monday. A paper of the harbour master names KOMID twice, and once its agent; Green Pine Associated Corporation is not named in it.';

/** A text with its marks, and the card of one of them. */
const readText =
  (width: number, height: number): Surface['show'] =>
  async (stage) => {
    const page = await ownPage('reading.html', '#pasted')(stage);
    await resize(page, width, height);
    await fill(page, '#pasted', PASTED);
    await clickOn(page, 'button', 'Mark the names');
    await page.waitFor(() => document.querySelector('.text mark'), undefined, { what: 'the marks' });
    await clickOn(page, '.text mark', 'KOMID');
    await page.waitFor(() => /^Listed by /.test(document.querySelector('aside .opening')?.textContent ?? ''));
    return page;
  };

export const OWN_PAGES: readonly Surface[] = [
  { name: 'welcome', size: [900, 900], show: welcome },
  { name: 'welcome-narrow', size: [320, 1200], show: welcome },
  { name: 'settings', size: [900, 1400], show: settings },
  { name: 'settings-narrow', size: [320, 1400], show: settings },
  { name: 'settings-end', size: [900, 1400], show: settingsEnd(900, 1400) },
  { name: 'settings-end-narrow', size: [320, 1400], show: settingsEnd(320, 1400) },
  { name: 'browse', size: [1200, 900], show: browse },
  { name: 'browse-narrow', size: [320, 800], show: browse },
  { name: 'browse-entity', size: [1200, 1400], show: komid },
  { name: 'browse-entity-narrow', size: [320, 1400], show: komid },
  { name: 'browse-not-found', size: [1200, 600], show: notFound },
  { name: 'browse-corrections', size: [1200, 600], show: corrections },
  { name: 'reading', size: [1000, 700], show: ownPage('reading.html', 'textarea') },
  { name: 'reading-text', size: [1000, 800], show: readText(1000, 800) },
  { name: 'reading-text-narrow', size: [320, 800], show: readText(320, 800) },
];
