/** The side panel beyond its list and entries: what is stated of two names of the page, "Not this one?", and the colour of the marks. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { BROWSERS, clickOn, launch, type Stage } from '../browser/stage.ts';
import { markedOn, textOf } from '../browser/texts.ts';

const STORY = `<!doctype html><html lang="en"><title>Story</title><p>KOMID was named.</p><p>Chinpo Shipping of Singapore paid for Ocean
  Maritime Management, whose ship Chong Chon Gang was stopped in Panama; it had an account with Bank of China.</p><p>The Reconnaissance
  General Bureau and Green Pine Associated Corporation of North Korea were named with Saengpil.</p><p>Korea Mining Development Trading
  Corporation again.</p>`;
const ONE = `<!doctype html><html lang="en"><title>One</title><p>The Reconnaissance General Bureau and Green Pine Associated Corporation.</p>`;

const rowsOf = (panel: BrowserPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('ol.places strong')].map(({ textContent }) => textContent),
  );
const tableOf = (panel: BrowserPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('.relations tbody tr')].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    ),
  );
const focusOf = (panel: BrowserPage) =>
  panel.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.className,
  );

describe.each(BROWSERS)('%s', (browserName) => {
  let stage: Stage;
  let page: BrowserPage;
  let panel: BrowserPage;

  beforeAll(async () => {
    stage = await launch(browserName);
    stage.extraPages.set('/story.html', STORY);
    stage.extraPages.set('/one.html', ONE);
  });
  afterAll(() => stage?.close());
  afterEach(async () => {
    expect([...panel.consoleErrors(), ...page.consoleErrors()]).toEqual([]);
    await panel.close();
    await page.close();
  });

  async function openBeside(path: string): Promise<void> {
    page = await stage.open(path);
    panel = await stage.browser.openPanel(page);
    await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(1);
  }
  const unfold = async () => {
    await panel.waitFor(() => document.querySelector('.relations'), undefined, { what: 'the relations' });
    await panel.evaluate(() =>
      document.querySelector<HTMLElement>('.relations:not([open]) > summary')?.click(),
    );
    await panel.waitFor(() => document.querySelector('.relations svg a'), undefined, { what: 'the picture' });
  };

  test('relations are drawn and told in a table, each with its source', async () => {
    await openBeside('/story.html');
    await unfold();
    const rows = await tableOf(panel);
    expect(rows.map(([who, what, whom]) => [who, what, whom])).toEqual([
      ['Chinpo Shipping', 'banked with', 'Bank of China'],
      ['Chinpo Shipping', 'dealt with', 'Ocean Maritime Management Company, Limited'],
      ['Green Pine Associated Corporation', 'controlled by', 'Reconnaissance General Bureau'],
      ['Saengpil Associated Company', 'alias of', 'Green Pine Associated Corporation'],
    ]);
    for (const [, , , source] of rows) expect(source).not.toBe('');
    // Its name fits, and nothing proves that it is meant: it is listed, and not drawn.
    expect(await rowsOf(panel)).toContain('Chong Chon Gang');
    expect(await textOf(panel, '.relations')).not.toContain('Tong Hung San');
    const drawn = await panel.evaluate(() =>
      [...document.querySelectorAll('.picture .words')].map((one) =>
        [...one.children].map(({ textContent }) => textContent).join(' '),
      ),
    );
    expect(drawn).toEqual(rows.map(([, what]) => what));
    expect(await textOf(panel, '.relations .meaning + .meaning')).toContain(rows[0]![3]);
    expect(await violationsOn(stage, panel)).toEqual([]);
  });

  test('fits the narrowest panel, and stays unfolded until the browser is closed', async () => {
    await openBeside('/story.html');
    await unfold();
    await panel.close();
    panel = await stage.browser.openPanel(page);
    await panel.waitFor(() => document.querySelector('.relations[open] svg a'), undefined, {
      what: 'the picture, as it was left',
    });
    await panel.setViewport(320, 800);
    await panel.setAppearance({ colorScheme: 'dark' });
    const [content, own] = await panel.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBe(own);
    expect(await violationsOn(stage, panel)).toEqual([]);
  });

  test('its boxes are one stop for Tab; Enter opens an entry, and back the focus is where it was', async () => {
    await openBeside('/story.html');
    await unfold();
    const names = await panel.evaluate(() =>
      [...document.querySelectorAll('.picture a')].map((one) => one.getAttribute('aria-label')),
    );
    expect(await panel.evaluate(() => document.querySelectorAll('.picture a[tabindex="0"]').length)).toBe(1);
    await panel.evaluate(() => document.querySelector<SVGAElement>('.picture a')?.focus());
    await panel.press('End');
    expect(await focusOf(panel)).toBe(names.at(-1));
    await panel.press('ArrowUp');
    await panel.press('ArrowDown');
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll<SVGAElement>('.picture a')].map(({ tabIndex }) => tabIndex),
      ),
    ).toEqual(names.map((_, at) => (at === names.length - 1 ? 0 : -1)));
    await panel.press('Enter');
    await expect.poll(() => textOf(panel, '.dossier .who strong')).toBe(names.at(-1));
    await panel.press('Escape');
    await expect.poll(() => focusOf(panel)).toBe(names.at(-1));
  });

  test('one relation alone is not drawn', async () => {
    await openBeside('/one.html');
    expect(await panel.evaluate(() => document.querySelector('.relations'))).toBe(null);
  });

  test('"Not this one?" takes the mark from the page, and brings it back', async () => {
    await openBeside('/story.html');
    const words = () => markedOn(page);
    const before = await words();
    await clickOn(panel, '.place', 'KOMID was named');
    await panel.waitFor(() => document.querySelector('.dossier .not-this'));
    await panel.evaluate(() => document.querySelector<HTMLElement>('.not-this > summary')?.click());
    await clickOn(panel, '.choices button', 'Not on this page');
    await expect.poll(() => textOf(panel, '.opening')).toBe('Not marked on this page any more.');
    await page.bringToFront();
    await expect.poll(words).not.toContain('KOMID');
    expect(await words()).not.toContain('Korea Mining Development Trading Corporation');
    expect(await violationsOn(stage, panel)).toEqual([]);
    await clickOn(panel, '.choices button', 'Undo');
    await page.bringToFront();
    await expect.poll(words).toEqual(before);
    await expect.poll(() => textOf(panel, '.opening')).toMatch(/^On the |^Listed/);
    // Its places stand under other numbers now; a second time it is the same.
    await expect.poll(() => panel.evaluate(() => document.querySelectorAll('.here .place').length)).toBe(2);
    await clickOn(panel, '.choices button', 'Not on this page');
    await expect.poll(() => textOf(panel, '.opening')).toBe('Not marked on this page any more.');
    await clickOn(panel, '.choices button', 'Undo');
    await page.bringToFront();
    await expect.poll(words).toEqual(before);
  });

  test('the names are underlined in the colour that the marks have', async () => {
    await openBeside('/story.html');
    const colour = () =>
      panel.evaluate(() => getComputedStyle(document.querySelector('.sentence strong')!).textDecorationColor);
    const before = await colour();
    await stage.changeSettings({ colour: 'blue' });
    await expect.poll(colour).not.toBe(before);
    await stage.changeSettings({ colour: 'amber' });
    await expect.poll(colour).toBe(before);
  });
});
