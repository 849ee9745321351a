/** What a reader does with the mouse on names: the page hears and does the same as without Sidelight. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage, ExtensionBrowser, Place } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { expectNoCard } from '../browser/card-watch.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, launch, type Stage } from '../browser/stage.ts';

const PAGE = `<!doctype html><title>Gestures</title>
  <style>body { margin: 20px; font: 20px/2 serif } #drop { height: 60px; border: 1px solid } #box { width: 20em }</style>
  <p>What <a id="link" href="#there">KOMID</a> sold.</p>
  <p><span id="first">Reconnaissance</span> General Bureau of North Korea, and <span id="last">so on.</span></p>
  <p id="box" draggable="true">Tanchon Commercial Bank</p>
  <div id="drop">Drop here</div>
  <script>
    const heard = [];
    for (const type of ['mousedown', 'mouseup', 'click', 'dragstart', 'drop'])
      addEventListener(type, (event) => {
        const { id, localName } = event.target.nodeType === 1 ? event.target : event.target.parentElement;
        heard.push(type + ' ' + (id || localName) + (event.defaultPrevented ? ' prevented' : ''));
      });
    const drop = document.querySelector('#drop');
    drop.addEventListener('dragover', (event) => event.preventDefault());
    drop.addEventListener('drop', ({ dataTransfer }) => heard.push('got ' + dataTransfer.getData('text/uri-list').replace(/.*#/, '#')));
    document.querySelector('#box').addEventListener('dragstart', ({ dataTransfer }) => dataTransfer.setData('text/uri-list', 'x:#box'));
    globalThis.heard = heard;
  </script>`;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let plain: ExtensionBrowser;
  const pages: { marked?: BrowserPage; unmarked?: BrowserPage } = {};

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/gestures.html', PAGE);
    plain = await launchBrowser(name, { extension: stage.extension });
    await plain.removeExtension();
    pages.marked = await stage.open('/gestures.html');
    pages.unmarked = await plain.open(`${stage.site.origin}/gestures.html`);
  });
  afterAll(() => Promise.all([stage?.close(), plain?.close()]));

  // A pointer that rests where the last test left it may have opened a card there.
  beforeEach(async () => {
    for (const page of [pages.marked!, pages.unmarked!]) await page.moveMouse(1, 1);
    await pages.marked!.press('Escape');
    await cardOf(pages.marked!).closed();
  });

  const placeOf = (page: BrowserPage, selector: string): Promise<Place> =>
    page.evaluate((wanted) => {
      const { left, top, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
      return [left + Math.min(width / 2, 40), top + height / 2] as const;
    }, selector);

  /** What the page heard while something was done on it, what is selected, and where it is. */
  async function outcomeOf(page: BrowserPage, act: (page: BrowserPage) => Promise<void>) {
    await page.evaluate(() => {
      (globalThis as unknown as { heard: string[] }).heard.length = 0;
      getSelection()?.removeAllRanges();
      location.hash = '';
    });
    await act(page);
    return page.evaluate(() => ({
      heard: (globalThis as unknown as { heard: string[] }).heard,
      selected: String(getSelection()),
      hash: location.hash,
    }));
  }

  async function inBoth(act: (page: BrowserPage) => Promise<void>) {
    const marked = await outcomeOf(pages.marked!, act);
    expect(marked).toEqual(await outcomeOf(pages.unmarked!, act));
    return marked;
  }

  test('a click on a name in a link follows it', async () => {
    const { hash, heard } = await inBoth(async (page) => page.click(...(await placeOf(page, '#link'))));
    expect(hash).toBe('#there');
    expect(heard).toContain('click link');
  });

  test('text is selected from within a name, and no card comes of it', async () => {
    await expectNoCard(pages.marked!, async () => {
      const { selected } = await inBoth(async (page) =>
        page.dragMouse(await placeOf(page, '#first'), await placeOf(page, '#last')),
      );
      expect(selected).toMatch(/General/);
    });
  });

  test.each([
    ['a link that is a name', 'link', '#there'],
    ['an element of the page’s own that holds a name', 'box', '#box'],
  ])('%s is dragged and dropped', async (_what, id, dropped) => {
    const { heard } = await inBoth(async (page) =>
      page.dragMouse(await placeOf(page, `#${id}`), await placeOf(page, '#drop')),
    );
    expect(heard).toContain(`dragstart ${id}`);
    // Nothing that is dragged arrives anywhere in a headless Firefox.
    if (name === 'chromium') expect(heard).toContain(`got ${dropped}`);
  });

  test('a link is dragged from under its open card, too', async () => {
    const page = pages.marked!;
    await stage.lookAt(page);
    await page.moveMouse(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
    const { heard } = await outcomeOf(page, async () =>
      page.dragMouse(await placeOf(page, '#link'), await placeOf(page, '#drop')),
    );
    expect(heard.filter((one) => one.startsWith('dragstart'))).toEqual(['dragstart link']);
    await page.press('Escape');
    await cardOf(page).closed();
  });

  test('a pointer that only passes over a name opens nothing', async () => {
    const page = pages.marked!;
    const at = centreOf(await boxOfMark(page, 'KOMID'));
    await expectNoCard(page, async () => {
      await page.moveMouse(...at);
      await page.moveMouse(at[0] + 400, at[1]);
    });
    expect(page.consoleErrors()).toEqual([]);
  });
});
