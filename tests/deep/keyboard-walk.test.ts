/** Tab from the first element to the last: each is seen when it has the focus, and no control is left out. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { openPopupWithNames } from '../browser/own-pages.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { seedWatchlist } from '../browser/seed-watchlist.ts';
import { BROWSERS, launch, type Stage } from '../browser/stage.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { watchEntry } from '../support/watchlist.ts';

/** More than any of these pages has. */
const MOST = 80;

/** Goes through a page once, and tells what cannot be seen or reached; of a list that arrows go through, one entry is enough. */
async function walk(page: BrowserPage): Promise<{ steps: number; unseen: string[]; missed: string[] }> {
  const unseen: string[] = [];
  await page.evaluate(() => {
    // From the top, wherever the page has put the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    Object.assign(globalThis, { walked: new Set() });
  });
  let steps = 0;
  for (; steps < MOST; steps++) {
    await page.press('Tab');
    const at = await page.evaluate(() => {
      const { walked } = globalThis as unknown as { walked: Set<Element> };
      const { activeElement: element } = document;
      if (!element || element === document.body || walked.has(element)) return null;
      walked.add(element);
      // What is out of sight itself has its ring beside it.
      const rings = [element, element.nextElementSibling].some((one) => {
        const style = one && getComputedStyle(one);
        return (
          style &&
          ((style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none')
        );
      });
      const { top, bottom } = element.getBoundingClientRect();
      return { what: element.outerHTML.slice(0, 80), isSeen: rings && bottom > 0 && top < innerHeight };
    });
    // Past the last one, in the browser's own bars.
    if (!at) break;
    if (!at.isSeen) unseen.push(at.what);
  }
  const missed = await page.evaluate(() => {
    const { walked } = globalThis as unknown as { walked: Set<Element> };
    const controls = 'button, a[href], input:not([type=radio]), select, textarea, summary, [role=button]';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true }) && !one.matches(':disabled') && one.tabIndex >= 0,
      )
      .filter((one) => !walked.has(one))
      .map((one) => one.outerHTML.slice(0, 80));
  });
  return { steps, unseen, missed };
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch(name);
    await seedLibrary(stage, generatedPassages(12));
    const [one] = watchEntry('x').names;
    await seedWatchlist(stage, [
      watchEntry('haedong', { name: 'Haedong', names: [{ ...one!, text: 'Haedong Agents' }] }),
    ]);
  });
  afterAll(() => stage?.close());

  const ownPage = async (path: string, isThere: string): Promise<BrowserPage> => {
    const page = await stage.browser.openExtensionPage(path);
    await page.waitFor((selector) => document.querySelector(selector), isThere);
    return page;
  };

  test.each<[string, atLeast: number, () => Promise<BrowserPage>]>([
    ['the welcome page', 6, () => ownPage('welcome.html', '.choice')],
    ['the settings', 30, () => ownPage('settings.html', '[aria-labelledby=data] .rows')],
    ['an entry', 30, () => ownPage('browse.html#entity/komid', 'article')],
    ['the reading page', 3, () => ownPage('reading.html', 'textarea')],
    ['the library', 35, () => openLibraryPage(stage)],
    ['your names', 8, () => ownPage('watchlist.html', '.entries')],
    [
      'the form of a name',
      12,
      async () => {
        const page = await ownPage('watchlist.html', '.entries button');
        await page.evaluate(() => document.querySelector<HTMLElement>('.entries button')!.click());
        await page.waitFor(() => document.querySelector('form'));
        return page;
      },
    ],
    [
      'the popup',
      18,
      async () => {
        const popup = await openPopupWithNames(stage, await stage.open('/en/ship-in-panama.html'));
        return popup;
      },
    ],
    [
      'the panel',
      4,
      async () => {
        const panel = await stage.browser.openPanel(await stage.open('/en/ship-in-panama.html'));
        // It comes last, when the lexicon has been asked.
        await panel.waitFor(
          () => document.querySelector('.place') && document.querySelector('.relations summary'),
        );
        await panel.bringToFront();
        return panel;
      },
    ],
  ])('%s', async (_what, atLeast, open) => {
    const page = await open();
    const { steps, ...found } = await walk(page);
    expect(found).toEqual({ unseen: [], missed: [] });
    expect(steps).toBeGreaterThanOrEqual(atLeast);
    await page.close();
  });
});
