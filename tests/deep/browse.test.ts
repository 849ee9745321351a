/** The browse page: the whole lexicon, searched, filtered, read and printed, in both browsers. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EntityCard } from '../../src/core/card/entity-card.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { expectWaysTo } from '../browser/own-pages.ts';
import { spoilt } from '../browser/spoilt.ts';
import { BROWSERS, clickOn, type ExtensionApi, launch, type Stage } from '../browser/stage.ts';
import { textsOf } from '../browser/texts.ts';

const RGB = 'reconnaissance-general-bureau';

const rows = (page: BrowserPage) => textsOf(page, '.row > a');
const outcome = async (page: BrowserPage) => (await textsOf(page, 'main [role=status].count')).join();
const heading = async (page: BrowserPage) => (await textsOf(page, 'h1')).join();
/** What has the focus: "a Green Pine". */
const focused = (page: BrowserPage) =>
  page.evaluate(() => {
    const { localName, id, textContent } = document.activeElement as HTMLElement;
    return `${localName} ${id || textContent}`.trim();
  });

/** As if it was typed into an empty field. */
async function search(page: BrowserPage, query: string): Promise<void> {
  await clickOn(page, '#search');
  await page.press('Escape');
  if (query) await page.type(query);
}

/** Puts a text in that keys cannot give: Hangul comes from an input method. */
async function fill(page: BrowserPage, query: string): Promise<void> {
  await page.evaluate((text) => {
    const field = document.querySelector('#search') as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
}

/** The choice of a filter by its words. */
async function choose(page: BrowserPage, label: string, option: string): Promise<void> {
  await page.evaluate(
    ({ label, option }) => {
      const field = [...document.querySelectorAll('.field')].find((one) =>
        one.querySelector('label')?.textContent?.startsWith(label),
      );
      const select = field?.querySelector('select') as HTMLSelectElement;
      select.value =
        [...select.options].find(({ text }) => text.startsWith(option))?.value ?? 'no such option';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { label, option },
  );
}

const goTo = (page: BrowserPage, hash: string) =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  async function openBrowse(hash = '', file = 'browse.html'): Promise<BrowserPage> {
    const page = await stage.browser.openExtensionPage(file + hash);
    await page.waitFor(() => document.querySelector('main h1[tabindex], [role=alert]'));
    return page;
  }

  test('all names by kind; a search by Latin, partial, Hangul and misspelt words', async () => {
    const page = await openBrowse();
    expect(await heading(page)).toBe('All names');
    expect(await textsOf(page, '.results h2')).toEqual(
      ['People', 'Companies', 'Organisations', 'Public bodies', 'Ships', 'Laws and lists'].map((kind) =>
        expect.stringMatching(new RegExp(`^${kind} \\d+$`)),
      ),
    );
    const all = (await rows(page)).length;
    expect(await outcome(page)).toBe(`${all} names.`);

    await search(page, 'green pine');
    await expect.poll(async () => (await rows(page))[0]).toBe('Green Pine Associated Corporation');
    expect(await outcome(page)).toMatch(/^\d names and \d notes\.$|^\d names of \d+ and \d notes\.$/);
    expect(await textsOf(page, '.results section[aria-label] .row:first-child > a mark.hit')).toEqual([
      'Green',
      'Pine',
    ]);
    expect((await textsOf(page, 'mark.hit')).every((hit) => /^(green|pine)$/i.test(hit))).toBe(true);

    await search(page, 'kim jong-u');
    await expect.poll(async () => (await rows(page))[0]).toBe('Kim Jong-un');
    await search(page, 'chongsong');
    await expect.poll(() => rows(page)).toEqual(['Green Pine Associated Corporation']);
    expect(await textsOf(page, '.why')).toEqual(["also Cho'ngsong United Trading Company"]);

    await fill(page, '정은');
    await expect.poll(() => rows(page)).toEqual(['Kim Jong-un']);
    expect(await textsOf(page, '.why mark.hit')).toEqual(['정은']);

    await search(page, 'reconaissance');
    await expect.poll(async () => (await rows(page))[0]).toBe('Reconnaissance General Bureau');
    expect(await outcome(page)).toMatch(/^Nothing is written so\. Written nearly so: /);

    await search(page, 'zzzzz');
    await expect.poll(() => outcome(page)).toBe('Nothing found.');
    expect(await textsOf(page, '.nothing')).toEqual([expect.stringMatching(/says nothing about anybody/)]);
    await search(page, '');
    await expect.poll(() => outcome(page)).toBe(`${all} names.`);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('what many have is shown in part, and whole when asked for', async () => {
    const page = await openBrowse();
    await search(page, 'kor');
    await expect
      .poll(() => textsOf(page, '.results button'))
      .toEqual([expect.stringMatching(/^Show all \d+ names$/)]);
    expect(await textsOf(page, '.results section[aria-label] .row')).toHaveLength(60);
    const next = await page.evaluate(() => document.querySelectorAll('.row').length);
    await clickOn(page, '.results button');
    await page.waitFor((before) => document.querySelectorAll('.row').length > before, next);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.row > a')].indexOf(document.activeElement as Element),
      ),
    ).toBe(60);
    await page.close();
  });

  test('filters, alone and together', async () => {
    const page = await openBrowse();
    const all = (await rows(page)).length;
    await choose(page, 'Kind', 'Ships');
    await expect.poll(() => textsOf(page, '.results h2')).toEqual([expect.stringMatching(/^Ships \d+$/)]);
    const ships = await rows(page);
    expect(await outcome(page)).toBe(`${ships.length} names of ${all}.`);
    await choose(page, 'Authority', 'United Nations');
    await choose(page, 'On its list', 'No longer listed');
    await expect.poll(() => outcome(page)).not.toBe(`${ships.length} names of ${all}.`);
    const ended = await rows(page);
    expect(ended.length).toBeLessThan(ships.length);
    expect(ships).toEqual(expect.arrayContaining(ended));

    await clickOn(page, 'button', 'Clear filters');
    await expect.poll(() => outcome(page)).toBe(`${all} names.`);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('select');
    const linesForContext = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('.row .swatch.background')];
        return [all.length > 0, all.some((one) => one.getClientRects().length > 0)];
      });
    // What is there for context has no line on a page.
    expect(await linesForContext()).toEqual([true, false]);
    await clickOn(page, '.check');
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('.row .swatch.background').length))
      .toBe(0);
    const marked = (await rows(page)).length;
    expect(marked).toBeLessThan(all);
    await choose(page, 'On a list', 'Listed');
    await expect.poll(async () => (await rows(page)).length).toBeLessThan(marked);
    expect(await page.evaluate(() => document.querySelectorAll('.row .swatch.named').length)).toBe(0);
    await page.close();
  });

  test('by keys alone: to the search, through what is found, open, back, clear', async () => {
    const page = await openBrowse();
    await page.press('/');
    expect(await focused(page)).toBe('input search');
    await page.type('green');
    await page.waitFor(() => document.querySelector('mark.hit'));
    const [first, second] = await rows(page);
    await page.press('ArrowDown');
    expect(await focused(page)).toBe(`a ${first}`);
    await page.press('ArrowDown');
    expect(await focused(page)).toBe(`a ${second}`);
    await page.press('Enter');
    await expect.poll(() => heading(page)).toBe(second);
    expect(await focused(page)).toBe(`h1 ${second}`);
    expect(await page.evaluate(() => document.title)).toBe(`${second} · Sidelight`);

    await page.evaluate(() => history.back());
    await expect.poll(() => heading(page)).toBe('All names');
    expect(await focused(page)).toBe(`a ${second}`);
    expect(await page.evaluate(() => (document.querySelector('#search') as HTMLInputElement).value)).toBe(
      'green',
    );
    await page.press('ArrowUp');
    await page.press('ArrowUp');
    expect(await focused(page)).toBe('input search');
    await page.press('ArrowDown');
    await page.press('Escape');
    expect(await focused(page)).toBe('input search');
    await expect.poll(async () => (await rows(page)).length).toBeGreaterThan(60);

    await page.type('rgb');
    await page.press('Enter');
    await expect.poll(() => heading(page)).toBe('Reconnaissance General Bureau');
    expect(await focused(page)).toBe('h1 Reconnaissance General Bureau');
    // The first key typed on a page leads back to the names.
    await page.press('/');
    await page.type('pan');
    await expect.poll(() => heading(page)).toBe('All names');
    expect(await focused(page)).toBe('input search');
    expect(await page.evaluate(() => (document.querySelector('#search') as HTMLInputElement).value)).toBe(
      'pan',
    );
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('back at the list the reader is where it was left', async () => {
    const page = await openBrowse();
    await page.setViewport(900, 700);
    await page.evaluate(() => scrollTo(0, 9000));
    await page.waitFor(() => scrollY > 8000);
    const wanted = await page.evaluate(() => {
      const row = [...document.querySelectorAll('.row > a')].find(
        (one) => one.getBoundingClientRect().top > 100,
      );
      (row as HTMLElement).click();
      return row?.textContent;
    });
    await expect.poll(() => heading(page)).toBe(wanted);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.evaluate(() => history.back());
    await expect.poll(() => focused(page)).toBe(`a ${wanted}`);
    const isSeen = () =>
      page.evaluate(() => {
        const top = document.activeElement?.getBoundingClientRect().top ?? -1;
        return top > 0 && top < 700;
      });
    await expect.poll(isSeen).toBe(true);
    await page.close();
  });

  test('an entity: the words of its card, the whole history, names, relations, notes, sources', async () => {
    const page = await openBrowse(`#entity/${RGB}`);
    const card = await stage.inExtension(async (id) => {
      const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      const reply = await runtime.sendMessage({ name: 'entity/read', request: { id } });
      return (reply as { value: EntityCard }).value;
    }, RGB);
    expect(await heading(page)).toBe(card.name);
    expect(await textsOf(page, 'article > .opening')).toEqual([card.lead]);
    expect(await textsOf(page, 'article > .summary')).toEqual([card.summary]);
    expect(await textsOf(page, 'article > .lead')).toEqual([card.more.join(' ')]);
    const events = await textsOf(page, '.history > li');
    expect(events).toHaveLength(card.events.length);
    for (const [index, { authority, action, date, reference, source }] of card.events.entries())
      for (const fact of [`${action}: ${authority}`, date, reference, source])
        expect(events[index]).toContain(fact);
    expect(await textsOf(page, 'article section > h2')).toEqual(
      [
        'What the lists and records say',
        'Where it was looked for',
        'Names',
        'Claims, and who makes them',
        'Relations',
        'Alleged relations',
        'Notes',
        'Sources',
      ].filter((part) => part !== 'Claims, and who makes them' || card.claims.length > 0),
    );
    expect(await textsOf(page, '.names [lang=ko]')).toContain('정찰총국');
    const relations = await textsOf(page, '.relations > li');
    expect(relations).toContainEqual(
      'Green Pine Associated Corporation is controlled by Reconnaissance General BureauAccording to: UN list, copy of 27 February 2026',
    );
    expect(relations.at(-1)).toMatch(/^Washington Free Beacon says: /);
    expect(await textsOf(page, '.sources cite')).toEqual(card.sources.map(({ title }) => title));

    await clickOn(page, '.relations a', 'Green Pine');
    await expect.poll(() => heading(page)).toBe('Green Pine Associated Corporation');
    expect(await textsOf(page, '.names > li')).toContainEqual(
      'Chongsong YonhapAlias · “a.k.a.” by the list · UN list, copy of 27 February 2026',
    );
    expect((await textsOf(page, '.claims > li')).every((claim) => /Said by .+, in “.+”/.test(claim))).toBe(
      true,
    );
    await page.evaluate(() => history.back());
    await expect.poll(() => heading(page)).toBe(card.name);
    await page.close();
  });

  test('notes, one by one, lead to names and back', async () => {
    const page = await openBrowse('#notes');
    const titles = await textsOf(page, '.links > li > a');
    expect(titles.length).toBeGreaterThan(20);
    await clickOn(page, '.links a', 'Bureau 39');
    await expect.poll(() => heading(page)).toBe('Bureau 39, Office 39, Room 39');
    expect(await textsOf(page, '.facts')).toEqual(['Note, last changed on 21 November 2026']);
    expect((await textsOf(page, '.sources li')).length).toBeGreaterThan(2);
    expect(await textsOf(page, 'mark.hit')).toEqual([]);
    await clickOn(page, '.note-text a', 'Sam Pa');
    await expect.poll(() => heading(page)).toBe('Sam Pa');
    await clickOn(page, '.links a', 'Bureau 39, Office 39, Room 39');
    await expect.poll(() => heading(page)).toBe('Bureau 39, Office 39, Room 39');

    // What was searched for is marked in what was found.
    await search(page, 'Queensway newspapers');
    await clickOn(page, '.row > a', 'Bureau 39, Office 39, Room 39');
    await page.waitFor(() => document.querySelector('.note-text'));
    expect(await textsOf(page, '.note-text mark.hit')).toEqual(['newspapers', 'Queensway']);
    await goTo(page, '#entity/bureau-39');
    await expect.poll(() => heading(page)).toBe('Bureau 39');
    expect(await textsOf(page, '.note-text')).toEqual([]);
    await page.evaluate(() => history.back());
    await expect.poll(() => textsOf(page, '.note-text mark.hit')).toHaveLength(2);
    await search(page, '');
    await expect.poll(() => textsOf(page, 'mark.hit')).toEqual([]);
    expect(await focused(page)).toBe('input search');
    expect(await heading(page)).toBe('Bureau 39, Office 39, Room 39');
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('the correction log, empty and not; a link to what was withdrawn says so', async () => {
    const page = await openBrowse('#corrections');
    expect(await textsOf(page, 'main .nothing')).toEqual(['Nothing has been withdrawn so far.']);
    await page.close();
    const log = [{ date: '2026-11-20', id: 'some-firm', why: 'The name is that of another firm.' }];
    await writeFile(join(stage.extension, 'corrections.json'), JSON.stringify(log));
    const words = '20 November 2026: the entry “some-firm” was withdrawn. The name is that of another firm.';
    const full = await openBrowse('#corrections');
    expect(await textsOf(full, '.corrections > li')).toEqual([words]);
    await goTo(full, '#entity/some-firm');
    await expect.poll(() => heading(full)).toBe('No such entry');
    expect(await textsOf(full, 'main .nothing')).toEqual([words]);
    await goTo(full, '#entity/nobody');
    await expect
      .poll(() => textsOf(full, 'main .nothing'))
      .toEqual([expect.stringMatching(/none called “nobody”/)]);
    await goTo(full, '#note/nothing');
    await expect.poll(() => heading(full)).toBe('No such note');
    await writeFile(join(stage.extension, 'corrections.json'), '[]');
    await full.close();
  });

  const openSpoilt = async (script: string) => openBrowse('', await spoilt(stage, 'browse', script));

  test('without a database everything is there, and it is said', async () => {
    const page = await openSpoilt('Object.defineProperty(globalThis, "indexedDB", { value: undefined });');
    expect(await textsOf(page, '.notice')).toEqual([
      expect.stringMatching(/^Database unavailable: .*private window/),
    ]);
    expect((await rows(page)).length).toBeGreaterThan(600);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.close();
  });

  test('where the lexicon cannot be read it is said what to do', async () => {
    const page = await openSpoilt(
      'const was = fetch; globalThis.fetch = (url) => /lexicon|corrections/.test(url) ? Promise.reject(new TypeError("no")) : was(url);' +
        'Object.defineProperty(globalThis, "indexedDB", { value: undefined });',
    );
    expect(await textsOf(page, '[role=alert]')).toEqual([
      expect.stringMatching(/^The lexicon could not be read\. Reload/),
    ]);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.close();
  });

  test('nothing for axe to find in light and dark; nothing runs over at 320 pixels', async () => {
    const page = await openBrowse();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setAppearance({ colorScheme });
      for (const hash of ['#names', `#entity/${RGB}`, '#note/bureau-39', '#notes', '#corrections']) {
        await goTo(page, hash);
        await page.waitFor((wanted) => location.hash === wanted && document.querySelector('h1'), hash);
        if (hash === '#names') await fill(page, 'green');
        expect(await violationsOn(stage, page), `${colorScheme} ${hash}`).toEqual([]);
      }
    }
    await page.setViewport(320, 640);
    for (const hash of ['#names', `#entity/${RGB}`, '#entity/green-pine', '#note/bureau-39', '#notes']) {
      await goTo(page, hash);
      await page.waitFor((wanted) => location.hash === wanted && document.querySelector('h1'), hash);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
        hash,
      ).toBe(0);
    }
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('on paper there is what was read, without the controls', async () => {
    const page = await openBrowse(`#entity/${RGB}`);
    const hidden = await page.evaluate(() =>
      [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .filter(
          (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && rule.media.mediaText === 'print',
        )
        .flatMap((rule) => [...rule.cssRules] as CSSStyleRule[])
        .filter(({ style }) => style.display === 'none')
        .flatMap(({ selectorText }) => selectorText.split(', ')),
    );
    expect(hidden).toEqual(expect.arrayContaining(['.top', '.filters', '.correction']));
    // Each of them is there to be hidden.
    expect(await page.evaluate(() => document.querySelectorAll('.top, .correction').length)).toBe(2);
    await page.close();
  });

  test('popup and settings lead to it', () => expectWaysTo(stage, 'browse', 'All names'));
});
