/**
 * The side panel: the real one of each browser, beside real pages. Only how it is opened differs from what a reader does: Chromium's is
 * opened out of the popup, Firefox's as by its menu. What opens it by a click of ours is tested at the end.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from './axe.ts';
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
import { storedIn } from './stored.ts';
import { textOf } from './texts.ts';

const STORY = '/en/live-hearing.html';
const LONG = 'This sentence is here so that there is enough to read for anybody who comes by.';
const frame = (attributes: string) => `<iframe width="600" height="300" ${attributes}></iframe>`;
const story = (title: string, body: string) => `<!doctype html><title>${title}</title>${body}`;
/** A screen of text between two names. */
const SCREEN = '<p style="height: 1200px">Nobody is named here.</p>';

const rowsOf = (panel: BrowserPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('ol.places .place')].map((row) => ({
      name: row.querySelector('.name')?.textContent,
      words: row.querySelector('strong')?.textContent,
      sentence: row.querySelector('.sentence')?.textContent,
    })),
  );
const wordsOf = async (panel: BrowserPage) => (await rowsOf(panel)).map(({ words }) => words);
const currentOf = (panel: BrowserPage) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('[aria-current="location"] strong')].map((one) => one.textContent),
  );
/** What has the focus: the words of a row, or else its class. */
const focusOf = (panel: BrowserPage) =>
  panel.evaluate(() => {
    const { activeElement } = document;
    const row = activeElement?.matches('.place') ? activeElement.querySelector('strong') : null;
    return row?.textContent ?? activeElement?.className ?? '';
  });
const titleOf = (panel: BrowserPage) =>
  panel.evaluate(() => document.querySelector('.dossier .who strong')?.textContent ?? '');

describe.each(BROWSERS)('the panel in %s', (browserName) => {
  let stage: Stage;
  let page: BrowserPage;
  let panel: BrowserPage;

  beforeAll(async () => {
    stage = await launch(browserName);
  });
  afterAll(() => stage?.close());

  async function openBeside(path: string): Promise<void> {
    page = await stage.open(path);
    panel = await stage.browser.openPanel(page);
  }
  async function openStory(): Promise<void> {
    await openBeside(STORY);
    await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(3);
  }
  afterEach(async () => {
    expect([...panel.consoleErrors(), ...page.consoleErrors()]).toEqual([]);
    await panel.close();
    await page.close();
  });

  describe('the list', () => {
    test('holds what is painted, in the order of the page, each in its sentence', async () => {
      await openStory();
      const marks = await painted(page);
      expect(await wordsOf(panel)).toEqual(marks.map(({ text }) => text));
      const [first] = await rowsOf(panel);
      expect(first).toEqual({
        name: 'UN Security Council Resolution 2270 (2016)',
        words: 'UN Security Council Resolution 2270',
        sentence:
          'Members of the invented Sarvenian parliament spend a day on UN Security Council Resolution 2270, its lists, and the people who have to read them.',
      });
      expect(await violationsOn(stage, panel)).toEqual([]);
    });

    test('holds the names of frames where the frames stand', async () => {
      const other = stage.site.origin.replace('127.0.0.1', 'localhost');
      const within = story('Far', `<p>KOMID is named. ${LONG}</p>`);
      stage.extraPages.set('/deep.html', within);
      stage.extraPages.set('/empty.html', story('Between', `<p>${LONG}</p>${frame('src="/deep.html"')}`));
      stage.extraPages.set('/far.html', story('Far', `<p>Tanchon Commercial Bank. ${LONG}</p>`));
      stage.extraPages.set(
        '/order.html',
        story(
          'Order',
          `<p>Reconnaissance General Bureau.</p>${frame(`src="${other}/far.html"`)}<p>Korea Ryonbong General Corporation.</p>${frame('src="/empty.html"')}<p>Kim Jong-un.</p>`,
        ),
      );
      await openBeside('/order.html');
      await expect
        .poll(() => wordsOf(panel), { timeout: 20_000, interval: 200 })
        .toEqual([
          'Reconnaissance General Bureau',
          'Tanchon Commercial Bank',
          'Korea Ryonbong General Corporation',
          'KOMID',
          'Kim Jong-un',
        ]);
      await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.place')[3]?.click());
      await expect.poll(() => titleOf(panel)).toContain('KOMID');
    });

    test('goes along with the page, but not while it has the focus', async () => {
      const names = ['Kim Jong-un', 'KOMID', 'Tanchon Commercial Bank', 'Reconnaissance General Bureau'];
      const filler = `<p>${LONG.repeat(3)} Korea Ryonbong General Corporation.</p>`.repeat(40);
      stage.extraPages.set(
        '/long.html',
        story('Long', names.map((name) => `<p>${name} was named.</p>${SCREEN}`).join('') + filler),
      );
      await openBeside('/long.html');
      await expect.poll(() => currentOf(panel), { timeout: 10_000 }).toEqual(['Kim Jong-un']);
      await page.evaluate(() => scrollTo({ top: 2400, behavior: 'instant' }));
      await expect.poll(() => currentOf(panel)).toEqual(['Tanchon Commercial Bank']);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await expect.poll(() => panel.evaluate(() => scrollY)).toBeGreaterThan(0);
      await panel.bringToFront();
      await panel.evaluate(() => {
        scrollTo(0, 0);
        document.querySelector<HTMLElement>('.place')?.focus();
      });
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await expect.poll(() => currentOf(panel)).toEqual(['Kim Jong-un']);
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      await expect.poll(() => currentOf(panel)).toEqual(['Korea Ryonbong General Corporation']);
      expect(await panel.evaluate(() => scrollY)).toBe(0);
    });

    test('is one stop for Tab; arrows, Home and End go through it', async () => {
      await openStory();
      const all = await wordsOf(panel);
      await panel.evaluate(() => document.querySelector<HTMLElement>('.place')?.focus());
      expect(await panel.evaluate(() => document.querySelectorAll('.place[tabindex="0"]').length)).toBe(1);
      await panel.press('ArrowDown');
      await panel.press('ArrowDown');
      expect(await focusOf(panel)).toBe(all[2]);
      expect(await panel.evaluate(() => (document.activeElement as HTMLElement).tabIndex)).toBe(0);
      await panel.press('ArrowUp');
      expect(await focusOf(panel)).toBe(all[1]);
      await panel.press('End');
      expect(await focusOf(panel)).toBe(all.at(-1));
      await panel.press('ArrowDown');
      expect(await focusOf(panel)).toBe(all.at(-1));
      await panel.press('Home');
      expect(await focusOf(panel)).toBe(all[0]);
    });

    test('another language closes what was opened in the one before', async () => {
      await openStory();
      await clickOn(panel, '.place', 'It will have an annex');
      await expect.poll(() => titleOf(panel)).toBe('Kim Jong-un');
      await stage.changeSettings({ language: 'ko' });
      await expect.poll(() => panel.evaluate(() => document.querySelector('.dossier'))).toBeNull();
      await expect.poll(async () => (await rowsOf(panel)).length).toBeGreaterThan(3);
      await stage.changeSettings({ language: 'browser' });
    });

    test('Enter opens an entry, Escape goes back to where it was opened', async () => {
      await openStory();
      const all = await wordsOf(panel);
      await panel.evaluate(() => document.querySelector<HTMLElement>('.place')?.focus());
      await panel.press('End');
      await panel.press('Enter');
      await expect.poll(() => titleOf(panel)).toBe('UN Security Council Resolution 2270 (2016)');
      expect(await focusOf(panel)).toContain('dossier');
      await panel.press('Escape');
      await expect.poll(() => focusOf(panel)).toBe(all.at(-1));
    });

    test('follows what changes on the page, and keeps the focus when its row goes', async () => {
      stage.extraPages.set(
        '/live.html',
        story(
          'Live',
          '<p>Kim Jong-un was named.</p><p id="second">KOMID was named.</p><p>Tanchon Commercial Bank.</p>',
        ),
      );
      await openBeside('/live.html');
      await expect.poll(() => wordsOf(panel)).toEqual(['Kim Jong-un', 'KOMID', 'Tanchon Commercial Bank']);
      await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.place')[1]?.focus());
      await page.evaluate(() => document.querySelector('#second')?.remove());
      await expect.poll(() => wordsOf(panel)).toEqual(['Kim Jong-un', 'Tanchon Commercial Bank']);
      expect(await focusOf(panel)).toBe('Tanchon Commercial Bank');
      await page.evaluate(() => document.body.insertAdjacentHTML('afterbegin', '<p>KOMID again.</p>'));
      await expect.poll(() => wordsOf(panel)).toEqual(['KOMID', 'Kim Jong-un', 'Tanchon Commercial Bank']);
      expect(await focusOf(panel)).toBe('Tanchon Commercial Bank');
    });
  });

  describe('an entry', () => {
    test('is what the card says, with all its places; one of them is shown on the page', async () => {
      await openStory();
      await clickOn(panel, '.place', 'It will have an annex');
      await expect.poll(() => titleOf(panel)).toBe('Kim Jong-un');
      expect(await textOf(panel, '.opening')).toMatch(/^On the /);
      expect(await panel.evaluate(() => document.querySelectorAll('.here .place').length)).toBe(4);
      await expect
        .poll(() => page.evaluate(() => CSS.highlights.has('sidelight-flash') && scrollY > 0))
        .toBe(true);
      const before = await page.evaluate(() => scrollY);
      await clickOn(panel, '.here .place', 'entry is read aloud');
      await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
      expect(await violationsOn(stage, panel)).toEqual([]);
    });

    test('a name in a note opens here; back and forward lead through what was opened', async () => {
      await openStory();
      await clickOn(panel, '.place', 'The 1718 Committee goes on');
      await expect.poll(() => titleOf(panel)).toContain('1718 Committee');
      await panel.evaluate(() => {
        const name = document.querySelector<HTMLElement>('.dossier button.name-in-note');
        for (let at = name?.parentElement; at; at = at.parentElement)
          if (at instanceof HTMLDetailsElement) at.open = true;
        name?.click();
      });
      await panel.waitFor(() => document.querySelector('.steps'));
      const opening = () => textOf(panel, '.opening');
      await expect.poll(opening).not.toMatch(/^Looking up/);
      const second = await opening();
      await panel.evaluate(() => document.querySelector<HTMLElement>('.steps button')?.click());
      await expect.poll(opening).not.toBe(second);
      await panel.evaluate(() => document.querySelectorAll<HTMLElement>('.steps button')[1]?.click());
      await expect.poll(opening).toBe(second);
      expect(await violationsOn(stage, panel)).toEqual([]);
    });
  });

  describe('the tab beside it', () => {
    test('another tab, another page: another list', async () => {
      stage.extraPages.set('/a.html', story('A', '<p>KOMID was named.</p>'));
      stage.extraPages.set('/b.html', story('B', '<p>Kim Jong-un was named.</p>'));
      stage.extraPages.set('/none.html', story('None', '<p>Nobody is named.</p>'));
      await openBeside('/a.html');
      await expect.poll(() => wordsOf(panel)).toEqual(['KOMID']);
      const other = await stage.browser.open(`${stage.site.origin}/b.html`);
      await expect.poll(() => wordsOf(panel), { timeout: 10_000 }).toEqual(['Kim Jong-un']);
      await other.goto(`${stage.site.origin}/none.html`);
      await expect
        .poll(() => textOf(panel, '.message'), { timeout: 10_000 })
        .toContain('No name of the lexicon');
      expect(await violationsOn(stage, panel)).toEqual([]);
      await other.goBack();
      await expect.poll(() => wordsOf(panel), { timeout: 10_000 }).toEqual(['Kim Jong-un']);
      await other.close();
      await page.bringToFront();
      await expect.poll(() => wordsOf(panel), { timeout: 10_000 }).toEqual(['KOMID']);
    });

    test('says that the site is off, and switches it on', async () => {
      await openStory();
      await stage.changeSettings({ offSites: ['127.0.0.1'] });
      await page.bringToFront();
      await expect
        .poll(() => textOf(panel, '.message'), { timeout: 10_000 })
        .toContain('Switched off on this site');
      expect(await violationsOn(stage, panel)).toEqual([]);
      await clickOn(panel, '.actions button', 'Read on');
      await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(3);
    });

    test('says where no extension can read', async () => {
      await openStory();
      const own = await stage.browser.open(
        browserName === 'chromium' ? 'chrome://version/' : 'about:license',
      );
      await expect
        .poll(() => textOf(panel, '.message'), { timeout: 10_000 })
        .toContain('o extension can read');
      await own.close();
    });
  });

  describe('by key', () => {
    test('the panel says which of how many; without one the card does', async () => {
      stage.extraPages.set(
        '/three.html',
        story('Three', '<p>KOMID was named.</p><p>Kim Jong-un, and KOMID.</p>'),
      );
      await openBeside('/three.html');
      await expect.poll(() => wordsOf(panel)).toEqual(['KOMID', 'Kim Jong-un', 'KOMID']);
      const said = () => textOf(panel, '.unseen[role="status"]');
      const card = cardOf(page);
      const among = () => card.inside((root) => root.querySelector('.among')?.textContent ?? '');
      await page.bringToFront();
      await stage.browser.runCommand('next-name');
      await stage.browser.runCommand('next-name');
      await expect.poll(said).toBe('2 of 3: Kim Jong-un');
      await card.opened();
      expect(await among()).toBe('');
      await panel.close();
      await page.bringToFront();
      await stage.browser.runCommand('previous-name');
      await expect.poll(among).toMatch(/^1 of 3: .*KOMID/);
      panel = await stage.browser.openPanel(page);
    });

    test('a frame knows no number among all: without a panel the card says the name', async () => {
      stage.extraPages.set(
        '/within.html',
        story('Within', `<p>Tanchon Commercial Bank was named. ${LONG}</p>`),
      );
      stage.extraPages.set(
        '/around.html',
        story('Around', `<p>KOMID was named.</p>${frame('src="/within.html"')}`),
      );
      await openBeside('/around.html');
      await expect
        .poll(() => wordsOf(panel), { timeout: 20_000 })
        .toEqual(['KOMID', 'Tanchon Commercial Bank']);
      await panel.close();
      await page.bringToFront();
      await stage.browser.runCommand('next-name');
      const card = cardOf(page);
      await card.opened();
      expect(await card.inside((root) => root.querySelector('.among')?.textContent)).toMatch(/^[^:\d]+$/);
      panel = await stage.browser.openPanel(page);
    });

    test('opens the card of the name at hand', async () => {
      stage.extraPages.set('/hand.html', story('Hand', `<p>Kim Jong-un.</p>${SCREEN}<p>KOMID.</p>${SCREEN}`));
      await openBeside('/hand.html');
      await page.bringToFront();
      await page.evaluate(() => scrollTo({ top: 1200, behavior: 'instant' }));
      await stage.browser.runCommand('open-card');
      const card = cardOf(page);
      await card.opened();
      expect(await card.text()).toContain('KOMID');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-sidelight-card'))).toBe(
        true,
      );
    });

    test('switches the site off and on', async () => {
      await openStory();
      await page.bringToFront();
      await stage.browser.runCommand('switch-site');
      await waitForMarks(page, 'none');
      await expect.poll(() => textOf(panel, '.message')).toContain('Switched off on this site');
      await page.bringToFront();
      await stage.browser.runCommand('switch-site');
      await waitForMarks(page, 'some');
    });

    test('has every key that the manifest suggests: no other command has one of them', async () => {
      await openStory();
      const keys = await panel.evaluate(async () => {
        interface Commands {
          commands: { getAll(): Promise<{ name: string; shortcut: string; description: string }[]> };
        }
        const { commands } = (globalThis as unknown as { chrome: Commands }).chrome;
        return (await commands.getAll()).map(({ name, shortcut, description }) => ({
          name,
          shortcut,
          description,
        }));
      });
      const withKey = keys.filter(({ shortcut }) => shortcut !== '').map(({ name }) => name);
      // Chromium lets a manifest suggest four keys at most.
      const own = browserName === 'chromium' ? ['open-panel'] : ['_execute_sidebar_action', 'switch-site'];
      expect(withKey.sort()).toEqual([...own, 'next-name', 'previous-name', 'open-card'].sort());
      expect(keys.filter(({ name, description }) => !name.startsWith('_execute_a') && !description)).toEqual(
        [],
      );
    });
  });
});

describe.each(BROWSERS)('without access, the panel in %s', (browserName) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch(browserName, { release: true, grantWhenAsked: true });
  });
  afterAll(() => stage?.close());

  test('says where to give it, and follows as soon as the page is read', async () => {
    const page = await stage.browser.open(`${stage.site.origin}${STORY}`);
    await page.bringToFront();
    // In Chromium the panel is opened out of the popup, which reads nothing in a pause.
    await stage.changeSettings({ pausedUntil: Date.now() + 3_600_000 });
    await page.bringToFront();
    // In Firefox no button was pressed for the sidebar: it may not know what page it stands beside.
    const panel = await stage.browser.openPanel(page);
    await stage.changeSettings({ pausedUntil: 0 });
    await page.bringToFront();
    await expect
      .poll(() => textOf(panel, '.message'))
      .toMatch(/press the Sidelight button|has not been allowed/);
    expect(await violationsOn(stage, panel)).toEqual([]);
    await stage.browser.openPopup(page);
    await waitForMarks(page, 'some');
    await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect([...panel.consoleErrors(), ...page.consoleErrors()]).toEqual([]);
  });
});

describe.each(BROWSERS)('what opens the panel in %s', (browserName) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeEach(async () => {
    stage = await launch(browserName);
    page = await stage.open(STORY);
  });
  afterEach(() => stage?.close());

  test('the card, with the entry it shows; in Firefox no page can', async () => {
    await page.click(...centreOf(await boxOfMark(page, 'KIM JONG UN')));
    const card = cardOf(page);
    await card.opened();
    const box = await card.inside((root) => {
      const button = [...root.querySelectorAll<HTMLElement>('.offer button')].find((one) =>
        one.textContent?.includes('side panel'),
      );
      button?.scrollIntoView({ block: 'center' });
      const { left, top, right, bottom } = button?.getBoundingClientRect() ?? {};
      return button ? { left: left!, top: top!, right: right!, bottom: bottom! } : null;
    });
    if (browserName === 'firefox') {
      expect(box).toBe(null);
      return;
    }
    await page.click(...centreOf(box!));
    const panel = await stage.browser.openedPanel();
    await expect.poll(() => titleOf(panel), { timeout: 10_000 }).toBe('Kim Jong-un');
    await card.closed();
  });

  test('the popup', async () => {
    const popup = await stage.browser.openPopup(page);
    await clickOn(popup, '.ways button', 'Side panel');
    const panel = await stage.browser.openedPanel();
    await expect.poll(async () => (await rowsOf(panel)).length, { timeout: 10_000 }).toBeGreaterThan(3);
    expect(
      await panel.evaluate(() =>
        [...document.querySelectorAll('footer button')].map((one) => one.textContent),
      ),
    ).toEqual(['All names', 'Library', 'Your names', 'Read a file or text', 'Settings']);
  });

  // No protocol presses a menu of the browser's own: its listeners are called, and nothing before them.
  test('"Look up in Sidelight" shows what the lexicon holds of a selected text', async () => {
    const panel = await stage.browser.openPanel(page);
    await stage.browser.chooseInMenu('look-up', { selectionText: ' tanchon ' });
    await expect.poll(() => textOf(panel, 'h1'), { timeout: 10_000 }).toBe('“tanchon” in the lexicon');
    await expect.poll(() => textOf(panel, '.found .place .name')).toBe('Tanchon Commercial Bank');
    expect(await violationsOn(stage, panel)).toEqual([]);
    await panel.evaluate(() => document.querySelector<HTMLElement>('.found .place')?.click());
    await expect.poll(() => titleOf(panel)).toBe('Tanchon Commercial Bank');
    expect(await panel.evaluate(() => document.querySelector('.opening')?.className)).toBe('opening listed');
    expect(await textOf(panel, '.here')).toContain('Not on this page');
    await panel.press('Escape');
    await expect
      .poll(() => panel.evaluate(() => (document.activeElement as HTMLElement).dataset.id))
      .toBe('tanchon-commercial-bank');
    await stage.browser.chooseInMenu('look-up', { selectionText: 'Zzyzx Qwerty' });
    await expect.poll(() => textOf(panel, '.found .sum')).toContain('Nothing in the lexicon is written so');
    expect(JSON.stringify(await storedIn(stage))).not.toMatch(/tanchon|zzyzx/i);
  });

  // Firefox takes the call for a click, Chromium does not: so each shows one of the two ways.
  test('a text is looked up in the panel that opens, or else on the page of all names; no address says what', async () => {
    await stage.browser.chooseInMenu('look-up', { selectionText: 'tanchon' });
    if (browserName === 'firefox') {
      const panel = await stage.browser.openedPanel();
      await expect.poll(() => textOf(panel, '.found .place .name')).toBe('Tanchon Commercial Bank');
      return;
    }
    const found = () =>
      stage.inExtension(async () => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        return (await tabs.query({})).map(({ url }) => url).filter((url) => url?.includes('browse.html'));
      });
    await expect.poll(found).toEqual([`${stage.browser.extensionOrigin}/browse.html`]);
  });
});
