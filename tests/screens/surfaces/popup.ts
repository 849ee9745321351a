/** The popup over pages that are read, off, kept from it, or no pages at all. It shows no more than fits into 600 pixels. */

import type { BrowserPage } from '../../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../../src/dev/browsers/wait-until.ts';
import { clickOn, type Stage } from '../../browser/stage.ts';
import { tinyPdf } from '../../support/tiny-pdf.ts';
import { ARTICLE, DULL, type Surface, unfold } from '../surface.ts';

const STORY = '/en/live-hearing.html';
/** More names than are seen at once. */
const MANY = '/en/reading-the-chart.html';

/** @param isThere a selector of what must be in it */
async function popupOver(stage: Stage, page: BrowserPage, isThere: string): Promise<BrowserPage> {
  const popup = await stage.browser.openPopup(page);
  await popup.waitFor((selector) => document.querySelector(selector), isThere, {
    what: `${isThere} of the popup`,
  });
  // In Firefox it has no height until it is laid out.
  await popup.waitFor(() => innerHeight > 0, undefined, { what: 'its height' });
  return popup;
}

const over =
  (path: string, isThere: string, then?: (popup: BrowserPage) => Promise<unknown>): Surface['show'] =>
  async (stage) => {
    const popup = await popupOver(stage, await stage.open(path), isThere);
    await then?.(popup);
    return popup;
  };

/** The same site under another name. */
async function openAt(stage: Stage, host: string): Promise<BrowserPage> {
  const page = await stage.browser.open(`${stage.site.origin.replace('127.0.0.1', host)}${STORY}`);
  await waitUntil(async () => (await stage.badgeOf(page)) === 'off', { what: 'the badge' });
  await page.bringToFront();
  return page;
}

async function filtered(popup: BrowserPage): Promise<void> {
  await clickOn(popup, '.filter');
  await popup.type('office');
  await popup.waitFor(() => document.querySelector('p.count')?.textContent);
}

async function withBackground(popup: BrowserPage): Promise<void> {
  await unfold(popup, 'details.group');
  await popup.evaluate(() => document.querySelector('details.group')!.scrollIntoView({ block: 'start' }));
}

async function opened(popup: BrowserPage): Promise<void> {
  await clickOn(popup, '.row summary', 'Kim Jong-un');
  await popup.waitFor(() => document.querySelector('.row details[open] .entry .who'));
}

const nowhere = async (stage: Stage): Promise<BrowserPage> =>
  popupOver(
    stage,
    await stage.browser.open(stage.browser.name === 'chromium' ? 'chrome://version/' : 'about:license'),
    '.message',
  );

async function overPdf(stage: Stage): Promise<BrowserPage> {
  stage.extraPages.set('/report.pdf', tinyPdf([['The Reconnaissance General Bureau.']]).toString('latin1'));
  return popupOver(stage, await stage.browser.open(`${stage.site.origin}/report.pdf`), '.message button');
}

async function offBySetting(stage: Stage): Promise<BrowserPage> {
  await stage.changeSettings({ offSites: ['off.localhost'] });
  return popupOver(stage, await openAt(stage, 'off.localhost'), '.message button');
}

async function offByList(stage: Stage): Promise<BrowserPage> {
  return popupOver(stage, await openAt(stage, 'mail.localhost'), '.message button');
}

/** Of the site under another name. */
export async function chooseAnotherSite(stage: Stage): Promise<void> {
  const page = await stage.browser.open(`${stage.site.origin.replace('127.0.0.1', 'localhost')}${STORY}`);
  await page.bringToFront();
  const popup = await popupOver(stage, page, '.row');
  await clickOn(popup, '.access button', 'Always on this site');
  await popup.waitFor(() => document.querySelector('.access')?.textContent?.includes('the sites you chose'));
  await popup.close();
  await page.close();
}

export const POPUPS: readonly Surface[] = [
  { name: 'popup', show: over(ARTICLE, '.row') },
  { name: 'popup-nothing', show: over(DULL, '.message .meaning') },
  { name: 'popup-entry', show: over(STORY, '.row', opened) },
  { name: 'popup-filter', show: over(MANY, '.filter', filtered) },
  { name: 'popup-background', show: over(STORY, 'details.group', withBackground) },
  { name: 'popup-off', show: offBySetting },
  { name: 'popup-off-by-list', show: offByList },
  { name: 'popup-unreadable', show: nowhere },
  { name: 'popup-pdf', show: overPdf },
];

/** Where another site than the page's was chosen: the popup reads nothing by itself. */
export const POPUPS_WITHOUT_ACCESS: readonly Surface[] = [
  {
    name: 'popup-no-access',
    show: async (stage) => {
      const page = await stage.browser.open(`${stage.site.origin}${STORY}`);
      await page.bringToFront();
      return popupOver(stage, page, '.message button');
    },
  },
];

/** Where the browser gives no storage. */
export const POPUPS_WITHOUT_DATABASE: readonly Surface[] = [
  { name: 'popup-no-database', show: over(ARTICLE, '.notices:not(:empty), .notice') },
];
