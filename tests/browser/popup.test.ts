import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ENGLISH } from '../../src/core/words/english.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { placesOfName } from '../../src/ui/popup/places-in-words.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';
import { countTabs } from './own-pages.ts';
import {
  BROWSERS,
  boxOfMark,
  cardOf,
  centreOf,
  clickOn,
  type ExtensionApi,
  launch,
  painted,
  type Stage,
  waitForMarks,
} from './stage.ts';

const STORY = '/en/live-hearing.html';
const OWN_PAGES = { chromium: 'chrome://version/', firefox: 'about:license' };

/** The lists of the popup, a group each. */
const groupsOf = (popup: BrowserPage) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.group')].map((group) => ({
      title: group.querySelector('h2, summary')?.textContent?.trim(),
      isFolded: group.localName === 'details',
      rows: [...group.querySelectorAll('.row')].map((row) => ({
        name: row.querySelector('.name')?.textContent,
        count: row.querySelector('.count')?.textContent,
        canShow: row.querySelector('.show') !== null,
      })),
    })),
  );
const messageOf = (popup: BrowserPage) =>
  popup.evaluate(() => document.querySelector('.message')?.textContent ?? '');
const footerOf = (popup: BrowserPage) =>
  popup.evaluate(() => document.querySelector('main > footer')?.textContent ?? '');
const hasLoaded = (popup: BrowserPage) =>
  popup.waitFor(
    () => document.querySelector('main') !== null && !document.body.textContent?.includes('Reading the page'),
    undefined,
    { what: 'the popup to say something' },
  );

/** Asked in the popup itself: another page of the extension would close it. */
const granted = (popup: BrowserPage) =>
  popup.evaluate(async () => {
    const { permissions } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
    return (await permissions.getAll()).origins;
  });

/**
 * As a reader does it in the browser's own settings: Chromium's site access "on click", Firefox's permissions of the add-on,
 * which take them away as an extension itself can.
 */
async function holdBack(stage: Stage): Promise<void> {
  if (stage.browser.name === 'firefox') {
    await stage.inExtension(async () => {
      const { permissions } = (
        globalThis as unknown as { chrome: { permissions: { remove(what: object): Promise<boolean> } } }
      ).chrome;
      await permissions.remove({ origins: ['http://*/*', 'https://*/*'] });
    });
    return;
  }
  const own = await stage.browser.open('chrome://extensions/');
  await own.evaluate(async (extensionId) => {
    const { developerPrivate } = (
      globalThis as unknown as {
        chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      }
    ).chrome;
    await developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
  }, new URL(stage.browser.extensionOrigin).host);
  await own.close();
}

let opened: BrowserPage | undefined;

async function openPopup(stage: Stage, page: BrowserPage): Promise<BrowserPage> {
  const popup = await stage.browser.openPopup(page);
  opened = popup;
  await hasLoaded(popup);
  return popup;
}

// One that a test left behind would keep the next from opening its own, and a second try from its start.
afterEach(async () => {
  await opened?.close().catch(() => {});
  opened = undefined;
});

describe.each(BROWSERS)('%s', (name) => {
  describe('with access to all sites', () => {
    let stage: Stage;
    let page: BrowserPage;

    beforeAll(async () => {
      stage = await launch(name);
      page = await stage.open(STORY);
    });
    afterAll(() => stage?.close());

    test('lists the names of the page in groups, each with its count', async () => {
      const { names } = await stage.namesOn(page);
      const popup = await openPopup(stage, page);
      const titles = { listed: 'Listed', named: 'Named', uncertain: 'Uncertain', background: 'For context' };
      const expected = (['listed', 'named', 'uncertain', 'background'] as const).map((mark) => {
        const rows = names.filter((one) => one.mark === mark);
        return {
          title: `${titles[mark]} ${rows.length}`,
          isFolded: mark === 'background',
          rows: rows.map((row) => ({
            name: row.name,
            count: placesOfName(row, ENGLISH),
            canShow: mark !== 'background',
          })),
        };
      });
      expect(await groupsOf(popup)).toEqual(expected.filter(({ rows }) => rows.length > 0));
      const count = names.reduce((sum, row) => sum + (row.mark === 'background' ? 0 : row.count), 0);
      expect(count).toBe((await painted(page)).length);
      expect(await footerOf(popup)).toContain('Reads every site you open. Nothing leaves this computer.');
      expect(popup.consoleErrors()).toEqual([]);
      await popup.close();
    });

    test('the badge goes with the page', async () => {
      const visitor = await stage.open(STORY);
      await expect.poll(() => stage.badgeOf(visitor)).toMatch(/^\d+$/);
      stage.extraPages.set(
        '/nobody.html',
        '<!doctype html><title>Nobody</title><p>Nobody is named here.</p>',
      );
      await visitor.evaluate(() => {
        location.href = '/nobody.html';
      });
      await visitor.waitFor(() => document.title === 'Nobody');
      await expect.poll(() => stage.badgeOf(visitor)).toBe('');
      await visitor.close();
    });

    test('the badge counts distinct painted names', async () => {
      const { names } = await stage.namesOn(page);
      const distinct = names.filter(({ mark }) => mark !== 'background').length;
      expect(distinct).toBeGreaterThan(5);
      await expect.poll(() => stage.badgeOf(page)).toBe(String(distinct));
    });

    test('a row opens into its entry and notes, which open in place', async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, '.row summary', 'Reconnaissance General Bureau');
      await popup.waitFor(() => document.querySelector('.row details[open] .entry .opening'));
      const entry = await popup.evaluate(() => {
        const element = document.querySelector('.row details[open] .entry');
        return {
          opening: element?.querySelector('.opening')?.textContent,
          notes: element?.querySelectorAll('.note').length,
          open: element?.querySelectorAll('.note[open]').length,
        };
      });
      expect(entry.opening).toMatch(/^Listed by /);
      expect(entry.notes).toBeGreaterThan(0);
      expect(entry.open).toBe(0);
      await clickOn(popup, '.row details[open] .note > summary');
      await popup.waitFor(
        () => (document.querySelector('.note[open] .note-body')?.textContent?.length ?? 0) > 100,
      );
      expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await popup.close();
    });

    test('goes to a name on the page and flashes it, to its next place when asked again', async () => {
      const flashed = () =>
        page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('sidelight-flash') ?? [])] as Range[];
          const box = range?.getBoundingClientRect();
          return range && box && box.top >= 0 && box.bottom <= innerHeight
            ? { text: range.toString(), y: Math.round(scrollY) }
            : null;
        });
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      const popup = await openPopup(stage, page);
      await clickOn(popup, '[aria-label="Show Kim Jong-un on the page"]');
      await expect.poll(flashed).toMatchObject({ text: 'Kim Jong-un' });
      const first = await flashed();
      expect(first?.y).toBeGreaterThan(0);
      await clickOn(popup, '[aria-label="Show Kim Jong-un on the page"]');
      await expect.poll(flashed).toMatchObject({ text: 'KIM JONG UN' });
      await popup.close();
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.has('sidelight-flash')), { timeout: 5000 })
        .toBe(false);
    });

    test('its switch turns the site off and on', async () => {
      const before = await painted(page);
      let popup = await openPopup(stage, page);
      await clickOn(popup, '.switch input');
      await waitForMarks(page, 'none');
      await expect.poll(() => messageOf(popup)).toMatch(/^Switched off on this site/);
      expect(await popup.evaluate(() => document.querySelector('.switch')?.textContent)).toBe(
        'Off on 127.0.0.1',
      );
      await expect.poll(() => stage.badgeOf(page)).toBe('off');
      await popup.close();

      await page.reload();
      await expect.poll(() => stage.badgeOf(page)).toBe('off');
      expect((await stage.namesOn(page)).state).toBe('off');
      expect(await painted(page)).toEqual([]);

      popup = await openPopup(stage, page);
      await clickOn(popup, '.switch input');
      await waitForMarks(page, 'some');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
      expect(await painted(page)).toEqual(before);
      await expect.poll(() => stage.badgeOf(page)).toMatch(/^\d+$/);
      expect(page.consoleErrors()).toEqual([]);
      await popup.close();
    });

    test('a site of the built-in list is off: it says why, and one press allows it', async () => {
      const address = `${stage.site.origin.replace('127.0.0.1', 'mail.localhost')}${STORY}`;
      const mail = await stage.browser.open(address);
      await expect.poll(() => stage.badgeOf(mail)).toBe('off');
      const popup = await openPopup(stage, mail);
      expect(await messageOf(popup)).toMatch(/^Off here by the built-in list: mail and messages\. /);
      await clickOn(popup, '.message button', 'Read on mail.localhost');
      await waitForMarks(mail, 'some');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
      await clickOn(popup, '.switch input');
      await waitForMarks(mail, 'none');
      await expect.poll(() => messageOf(popup)).toMatch(/^Off here by the built-in list/);
      await popup.close();
      expect(mail.consoleErrors()).toEqual([]);
      await mail.close();
    });

    test('a pause: nothing is marked anywhere, it says until when, and can be ended', async () => {
      await page.bringToFront();
      const popup = await openPopup(stage, page);
      await clickOn(popup, 'footer button', 'Pause for an hour');
      await waitForMarks(page, 'none');
      await expect
        .poll(() => messageOf(popup))
        .toMatch(/^Paused until .*\d\d.*\. Nothing is read on any site/);
      expect(await popup.evaluate(() => document.querySelector('.switch'))).toBeNull();
      expect(await footerOf(popup)).toContain('When the pause is over:Reads every site you open.');
      await clickOn(popup, '.message button', 'Resume now');
      await waitForMarks(page, 'some');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
      await popup.close();
    });

    test('a pause ends by itself, on pages that are open', async () => {
      await stage.changeSettings({ pausedUntil: Date.now() + 2500 });
      await waitForMarks(page, 'none');
      await expect.poll(() => stage.badgeOf(page)).toBe('off');
      await waitForMarks(page, 'some');
      await expect.poll(() => stage.badgeOf(page)).toMatch(/^\d+$/);
      expect(page.consoleErrors()).toEqual([]);
    });

    test('a PDF is not said to hold no name: it can be read in Sidelight', async () => {
      stage.extraPages.set(
        '/report.pdf',
        tinyPdf([['The Reconnaissance General Bureau.']]).toString('latin1'),
      );
      const pdf = await stage.browser.open(`${stage.site.origin}/report.pdf`);
      const popup = await openPopup(stage, pdf);
      expect(await messageOf(popup)).toMatch(/^The browser’s PDF viewer lets no extension in/);
      await clickOn(popup, '.message button', 'Read in Sidelight');
      await expect.poll(() => countTabs(stage, 'reading')).toBe(1);
      await popup.close();
      await pdf.close();
    });

    const inFirefox = name === 'firefox' ? test : () => {};
    inFirefox("says so in Firefox's reader view", async () => {
      const view = await stage.browser.open(`about:reader?url=${encodeURIComponent(page.url)}`);
      const popup = await openPopup(stage, view);
      expect(await messageOf(popup)).toMatch(/^Firefox’s reader view lets no extension in/);
      await popup.close();
      await view.close();
    });

    // In Firefox no host permission is required, whatever the manifest says.
    const inChromium = name === 'chromium' ? test : () => {};
    inChromium('says so when the browser does not take access back, as this build requires it', async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, '.access button', 'Only when I click');
      await expect.poll(() => footerOf(popup)).toContain('Not changed: the browser kept it as it was.');
      expect(await footerOf(popup)).toContain('Reads every site you open.');
      expect((await painted(page)).length).toBeGreaterThan(0);
      await popup.close();
    });

    test('says so where no name is on the page', async () => {
      stage.extraPages.set(
        '/nobody.html',
        '<!doctype html><title>Nobody</title><p>A page about the weather.</p>',
      );
      const nobody = await stage.open('/nobody.html');
      const popup = await openPopup(stage, nobody);
      expect(await messageOf(popup)).toMatch(
        /^No name of the lexicon is on this page\.That says nothing of anybody\. .* sanctions against North Korea\. .*the US list of July 2021/,
      );
      expect(await groupsOf(popup)).toEqual([]);
      expect(await stage.badgeOf(nobody)).toBe('');
      await popup.close();
      await nobody.close();
    });

    test('says so where no extension can read', async () => {
      const own = await stage.browser.open(OWN_PAGES[name]);
      const popup = await openPopup(stage, own);
      expect(await messageOf(popup)).toMatch(/^No extension can read this page: .*one of the browser’s own/);
      expect(await popup.evaluate(() => document.querySelector('.switch'))).toBeNull();
      await popup.close();
      await own.close();
    });

    test('says so on a page of Sidelight’s own, and does not offer what is there', async () => {
      const own = await stage.browser.openExtensionPage('reading.html');
      const popup = await openPopup(stage, own);
      expect(await messageOf(popup)).toMatch(/^This is one of Sidelight’s own pages\./);
      expect(await popup.evaluate(() => document.querySelector('.message button'))).toBeNull();
      await popup.close();
      await own.close();
    });
  });

  describe('without access to any site', () => {
    let stage: Stage;
    let page: BrowserPage;

    beforeAll(async () => {
      stage = await launch(name, { release: true, grantWhenAsked: true });
      page = await stage.browser.open(`${stage.site.origin}${STORY}`);
    });
    afterAll(() => stage?.close());

    test('the press of the button reads this page, once', async () => {
      expect(await painted(page)).toEqual([]);
      const popup = await openPopup(stage, page);
      await waitForMarks(page, 'some');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
      expect(await footerOf(popup)).toContain(
        'Reads a page only when you press the Sidelight button or one of its keys.',
      );
      expect(await granted(popup)).toEqual([]);
      await popup.close();

      await page.reload();
      expect(await painted(page)).toEqual([]);
      expect(page.consoleErrors()).toEqual([]);
    });

    test('a site that is off, and a pause, stay unread at the press', async () => {
      for (const [change, said] of [
        [{ offSites: ['127.0.0.1'] }, /^Switched off on this site by you\./],
        [{ offSites: [], pausedUntil: Date.now() + 3_600_000 }, /^Paused until/],
      ] as const) {
        await stage.changeSettings(change as object);
        await page.bringToFront();
        const popup = await openPopup(stage, page);
        expect(await messageOf(popup)).toMatch(said);
        await popup.close();
        expect(await painted(page)).toEqual([]);
      }
      await stage.changeSettings({ pausedUntil: 0 });
      await page.bringToFront();
    });

    test('"Always on this site" reads it at once and whenever it is opened', async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, 'button', 'Always on this site');
      await waitForMarks(page, 'some');
      await popup.waitFor(() => document.querySelectorAll('.row').length > 0);
      await expect.poll(() => footerOf(popup)).toContain('Reads only the sites you chose.');
      await popup.close();
      await page.reload();
      await waitForMarks(page, 'some');
      expect(page.consoleErrors()).toEqual([]);
    });

    test('"Stop reading this site" takes it back, and the open page stops at once', async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, '.access button', 'Stop reading this site');
      await waitForMarks(page, 'none');
      await expect.poll(() => messageOf(popup)).toMatch(/^Sidelight has not been allowed/);
      expect(await footerOf(popup)).toContain(
        'Reads a page only when you press the Sidelight button or one of its keys.',
      );
      expect(await granted(popup)).toEqual([]);
      // The same page can be read again, and its cards open.
      await clickOn(popup, 'button', 'Read this page once');
      await waitForMarks(page, 'some');
      await popup.close();
      await expect.poll(() => stage.badgeOf(page)).toMatch(/^\d+$/);
      await page.click(...centreOf(await boxOfMark(page, 'Reconnaissance General Bureau')));
      await cardOf(page).opened();
      await page.press('Escape');
      await cardOf(page).closed();
      expect(page.consoleErrors()).toEqual([]);
    });

    test('"Only sites I choose" keeps those that were chosen; "Only when I click" keeps none', async () => {
      stage.extraPages.set('/other.html', '<!doctype html><title>Other</title><p>KOMID.</p>');
      const other = await stage.browser.open(
        `${stage.site.origin.replace('127.0.0.1', 'localhost')}/other.html`,
      );
      await page.bringToFront();
      const popup = await openPopup(stage, page);
      await clickOn(popup, 'button', 'Always on this site');
      await expect.poll(() => footerOf(popup)).toContain('Reads only the sites you chose.');
      await clickOn(popup, '.access button', 'Read on all sites');
      await expect.poll(() => footerOf(popup), { timeout: 10_000 }).toContain('Reads every site you open.');
      await clickOn(popup, '.access button', 'Only sites I choose');
      await expect.poll(() => granted(popup)).toEqual(['http://127.0.0.1/*']);
      await waitForMarks(page, 'some');
      await expect.poll(() => footerOf(popup)).toContain('Reads only the sites you chose.');
      await expect.poll(async () => (await groupsOf(popup)).length).toBeGreaterThan(0);
      await clickOn(popup, '.access button', 'Only when I click');
      await waitForMarks(page, 'none');
      expect(await granted(popup)).toEqual([]);
      await popup.close();
      await other.bringToFront();
      await waitForMarks(other, 'none');
      await other.close();
      await page.bringToFront();
      expect(page.consoleErrors()).toEqual([]);
    });

    test("says so when the browser's own settings hold back what was chosen", async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, '.access button', 'Read on all sites');
      await waitForMarks(page, 'some');
      await popup.close();
      await holdBack(stage);
      await waitForMarks(page, 'none');
      const after = await openPopup(stage, page);
      expect(await messageOf(after)).toMatch(
        /^You chose all sites, but the browser’s own settings hold Sidelight back on 127\.0\.0\.1/,
      );
      await clickOn(after, 'button', 'Read this page once');
      await waitForMarks(page, 'some');
      await after.close();
    });

    test('leads back to the welcome page', async () => {
      const popup = await openPopup(stage, page);
      await clickOn(popup, '.access button', 'the welcome page');
      await expect.poll(() => countTabs(stage, 'welcome')).toBeGreaterThan(0);
    });
  });
});
