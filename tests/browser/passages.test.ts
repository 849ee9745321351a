/** Saving on the page, and what is shown when it is opened again: from a selection, from a mark, by key; edited, moved, changed, lost. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import { SAVE_ATTRIBUTE } from '../../src/page/selection-button.ts';
import { openLibraryPage } from './seed-library.ts';
import {
  type Box,
  BROWSERS,
  boxOfMark,
  CARD,
  cardOf,
  centreOf,
  type ExtensionApi,
  launch,
  type Stage,
  waitForMarks,
} from './stage.ts';
import { textsOf } from './texts.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const SAVE = `[${SAVE_ATTRIBUTE}]`;

const FIRST = 'The tanker was held in the port of Rason on Monday, two officials said.';
const SECOND = 'KOMID had chartered it in May, a paper of the harbour master shows.';
const article = (...paragraphs: string[]) =>
  `<!doctype html><html lang="en"><title>Ship held</title><meta name="author" content="Jane Doe"><meta property="og:site_name" content="The Harbour Times">
<style>body{font:18px/1.5 serif;margin:20px;max-width:640px}</style>
<h1>Ship held in Rason</h1>${paragraphs.map((one) => `<p>${one}</p>`).join('')}<p>Read more</p>`;
const FILLER =
  'A paragraph about the weather at sea, the tides, and the price of coal in the north that winter.';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;
  let count = 0;
  let path = '';

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await page?.close();
    path = `/passages-${++count}.html`;
    stage.extraPages.set(path, article(FIRST, FILLER, SECOND));
    page = await stage.open(path);
  });

  const inside = <T, A = undefined>(fn: (root: ShadowRoot, arg: A) => T | Promise<T>, arg?: A) =>
    page.evaluateInShadow(PASSAGES, fn, arg);

  /** Selects some words of the page, as a reader would with the mouse or keys. */
  const select = (words: string) =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at >= 0) {
          node.parentElement?.scrollIntoView({ block: 'center' });
          getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
          return;
        }
      }
      throw new Error(`"${words}" does not stand on the page`);
    }, words);

  const within = (host: string, selector: string, text: string) =>
    waitUntil(
      () =>
        page
          .evaluateInShadow(
            host,
            (root, { selector, text }): Box | null => {
              const found = [...root.querySelectorAll(selector)].find((one) =>
                one.textContent?.includes(text),
              );
              found?.scrollIntoView({ block: 'nearest' });
              const { left, top, right, bottom } = found?.getBoundingClientRect() ?? new DOMRect();
              return found && right > left ? { left, top, right, bottom } : null;
            },
            { selector, text },
          )
          .catch(() => null),
      { what: `${selector} "${text}" in ${host}` },
    );
  const press = async (selector: string, text = '', host = PASSAGES) =>
    page.click(...centreOf(await within(host, selector, text)));

  async function saveSelected(words: string): Promise<void> {
    await select(words);
    await press('button', 'Save', SAVE);
    await within(PASSAGES, '.panel h2', 'Saved passage');
  }

  /** Words of the page beneath the boxes, by their state. */
  const shown = () =>
    inside((root) =>
      [...root.querySelectorAll('.box')].map((box) => {
        const { left, top, width, height } = box.getBoundingClientRect();
        return { state: box.className.split(' ').at(-1), left, top, width, height };
      }),
    ).catch(() => []);
  /** Where words stand on the page itself. */
  const placeOf = (words: string) =>
    page.evaluate((words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node as Text).data.indexOf(words);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        return [...range.getClientRects()].map(({ left, top, width, height }) => ({
          left,
          top,
          width,
          height,
        }));
      }
      return [];
    }, words);
  const isOver = async (words: string, state: string) => {
    const [boxes, rects] = [await shown(), await placeOf(words)];
    const isNear = (a: number, b: number) => Math.abs(a - b) <= 1.5;
    return (
      rects.length > 0 &&
      boxes.length === rects.length &&
      boxes.every(
        (box, index) =>
          box.state === state &&
          isNear(box.left, rects[index]!.left) &&
          isNear(box.top, rects[index]!.top) &&
          isNear(box.width, rects[index]!.width),
      )
    );
  };
  const waitForBox = (words: string, state = 'exact') =>
    waitUntil(() => isOver(words, state), { what: `a box (${state}) over "${words}"` });
  const write = (selector: string, text: string) =>
    inside(
      (root, { selector, text }) => {
        const field = root.querySelector(selector) as HTMLTextAreaElement;
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      { selector, text },
    );
  const notice = () =>
    inside((root) => root.querySelector('.notice span')?.textContent ?? '').catch(() => '');
  const kept = () =>
    stage.inExtension(
      (url) =>
        new Promise<{ note: string; tags: string[]; quote: { exact: string }; entities: { id: string }[] }[]>(
          (resolve, reject) => {
            const open = indexedDB.open('sidelight-library');
            open.onerror = () => reject(open.error);
            open.onsuccess = () => {
              const read = open.result.transaction('passages').objectStore('passages').getAll();
              read.onsuccess = () => {
                open.result.close();
                resolve(read.result.filter((one) => one.page.url === url));
              };
              read.onerror = () => reject(read.error);
            };
          },
        ),
      `${stage.site.origin}${path}`,
    );

  /** What settings and library say of whether the browser clears what is saved. */
  async function healthSaid(): Promise<(string | undefined)[]> {
    const settings = await stage.browser.openExtensionPage('settings.html');
    await settings.waitFor(() => document.querySelector('[aria-labelledby=data] dl'));
    const rows = await textsOf(settings, '[aria-labelledby=data] dl > div');
    await settings.close();
    const library = await openLibraryPage(stage, '#files');
    await library.waitFor(() => document.querySelector('[aria-labelledby=storage] p'));
    const said = await textsOf(library, '[aria-labelledby=storage] p');
    await library.close();
    return [rows.find((row) => row.startsWith('Kept for good')), said.at(-1)];
  }
  const healthWords = (isKept: boolean) =>
    isKept
      ? [
          'Kept for goodThe browser keeps it until you delete it.',
          'The browser does not clear it when the disk runs full.',
        ]
      : [
          'Kept for goodThe browser may clear it when the disk is full.',
          'The browser may clear it when the disk runs full. Ask it to keep it, and back up.',
        ];

  test('from a mark: the sentence, with the entity of the name; the browser keeps it from this first save on', async () => {
    // Firefox keeps what it was asked to keep, Chromium whatever an extension with our permission stores.
    const atFirst = name === 'chromium';
    expect(await healthSaid()).toEqual(healthWords(atFirst));
    await page.bringToFront();
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
    await press('.save-passage', 'Save this sentence', CARD);
    await within(PASSAGES, '.panel h2', 'Saved passage');
    expect(await kept()).toMatchObject([
      {
        quote: { exact: SECOND },
        entities: [
          { by: 'name', status: expect.stringMatching(/^Listed by the UN .*\. Also on the US list /) },
        ],
      },
    ]);
    await waitForBox(SECOND);
    await expect.poll(healthSaid).toEqual(healthWords(true));
  });

  test('from a selection: saved at once, with note and tags, and there after a reload', async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    await saveSelected(FIRST);
    await waitForBox(FIRST);
    expect(await kept()).toMatchObject([
      {
        quote: { exact: FIRST },
        page: { title: 'Ship held', publication: 'The Harbour Times', author: 'Jane Doe', language: 'en' },
        savedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        note: '',
      },
    ]);
    const other = `${stage.site.origin}/dull.html`;
    stage.extraPages.set('/dull.html', '<!doctype html><title>Dull</title>');
    await write('textarea', `Seen **twice**, see ${other}`);
    await write('input[type="text"]', 'ships, Rason');
    await press('.row button', 'Done');
    await expect.poll(notice).toBe('Saved.');
    expect(await kept()).toMatchObject([{ note: `Seen **twice**, see ${other}`, tags: ['ships', 'Rason'] }]);
    // The page is as it was, but for one element beside its body.
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    expect(
      await page.evaluate(() => [...CSS.highlights.keys()].filter((key) => /passage/.test(key))),
    ).toEqual([]);

    await page.reload();
    await stage.lookAt(page);
    await waitForBox(FIRST);
    // A click on it shows the note.
    const [rect] = await placeOf('The tanker was held');
    await page.click(rect!.left + 20, rect!.top + rect!.height / 2);
    await within(PASSAGES, '.panel .state', 'Found where it was saved.');
    await within(PASSAGES, '.note strong', 'twice');
    // An address is no link that the page's document holds, and opens when it is pressed.
    expect(await inside((root) => root.querySelector('a'))).toBeNull();
    await press('.note button', '/dull.html');
    const tabs = () =>
      stage.inExtension(async () => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        return (await tabs.query({})).map(({ url }) => url);
      });
    await expect.poll(tabs).toContain(other);
    await page.bringToFront();
    await press('.note button', 'Edit note');
    await expect
      .poll(() => inside((root) => root.querySelector('textarea')?.value))
      .toBe(`Seen **twice**, see ${other}`);
    await write('textarea', 'Once.');
    await press('.row button', 'Done');
    await expect.poll(async () => (await kept())[0]?.note).toBe('Once.');
  });

  test('what can be done is in view, however low the window is', async () => {
    await page.setViewport(320, 380);
    await saveSelected('two officials');
    await expect
      .poll(() =>
        inside((root) => {
          const panel = root.querySelector('.panel')!;
          const { bottom } = panel.getBoundingClientRect();
          return {
            isScrolled: panel.scrollHeight > panel.clientHeight,
            below: [...root.querySelectorAll('.row button')].filter(
              (one) => one.getBoundingClientRect().bottom > bottom,
            ).length,
          };
        }),
      )
      .toEqual({ isScrolled: true, below: 0 });
  });

  test('undone: gone from the page, and in the bin', async () => {
    await saveSelected(FIRST);
    await waitForBox(FIRST);
    await press('.row button', 'Undo');
    await expect.poll(notice).toBe('Undone.');
    await expect.poll(shown).toEqual([]);
    expect(await kept()).toEqual([]);
  });

  test('deleted, and taken back', async () => {
    await saveSelected(FIRST);
    await press('.row button', 'Delete');
    await expect.poll(shown).toEqual([]);
    await press('.notice button', 'Undo');
    await waitForBox(FIRST);
    expect(await kept()).toHaveLength(1);
  });

  test('one upon the other: each with its own names, and what was typed of the first is kept with it', async () => {
    await saveSelected(SECOND);
    await within(PASSAGES, '.chips button[title]', 'KOMID');
    await write('textarea', 'Of the charter');
    await saveSelected(FIRST);
    await within(PASSAGES, '.quote', FIRST);
    expect(await inside((root) => root.querySelector('textarea')?.value)).toBe('');
    expect(await inside((root) => root.querySelector('.chips button[title]'))).toBeNull();
    await press('.row button', 'Done');
    await expect
      .poll(async () =>
        (await kept()).map(({ quote, note, entities }) => [quote.exact, note, entities.length]).sort(),
      )
      .toEqual(
        [
          [SECOND, 'Of the charter', 1],
          [FIRST, '', 0],
        ].sort(),
      );
  });

  test('what was typed is kept when the page is left', async () => {
    await saveSelected(FIRST);
    await write('textarea', 'In haste');
    await write('input[type="text"]', 'ships');
    await page.reload();
    await expect
      .poll(async () => (await kept()).map(({ note, tags }) => [note, tags]))
      .toEqual([['In haste', ['ships']]]);
  });

  test('the same sentence once more: the passage that is kept opens, and says since when', async () => {
    await saveSelected(FIRST);
    await write('textarea', 'Hers.');
    await press('.row button', 'Done');
    await expect.poll(notice).toBe('Saved.');
    await saveSelected(FIRST);
    await within(PASSAGES, '.known', 'Saved on ');
    await within(PASSAGES, '.note', 'Hers.');
    await press('.row button', 'Done');
    await saveSelected(SECOND);
    expect(await inside((root) => root.querySelector('.known'))).toBeNull();
    expect((await kept()).map(({ quote }) => quote.exact).sort()).toEqual([SECOND, FIRST].sort());
  });

  test('from a card in doubt: linked by hand, with the doubt', async () => {
    const sentence = 'The master was called Ri Won Ho, says the paper.';
    stage.extraPages.set(path, article(FIRST, sentence, SECOND));
    await page.reload();
    await stage.lookAt(page);
    await page.click(...centreOf(await boxOfMark(page, 'Ri Won Ho')));
    await cardOf(page).opened();
    const said = await cardOf(page).firstLine();
    await press('.save-passage', 'Save this sentence', CARD);
    await within(PASSAGES, '.panel h2', 'Saved passage');
    expect(await kept()).toMatchObject([
      { quote: { exact: sentence }, entities: [{ id: 'kpi-033', by: 'hand', status: said, inDoubt: true }] },
    ]);
    await within(PASSAGES, '.chips', ', uncertain ×');
  });

  test('from a card that is sure, of a sentence that is kept without the name: linked, and sure', async () => {
    await saveSelected(SECOND);
    await within(PASSAGES, '.chips button[title]', 'KOMID');
    await inside((root) => root.querySelector<HTMLElement>('.chips button[title]')!.click());
    await expect.poll(() => inside((root) => root.querySelectorAll('.chips button[title]').length)).toBe(0);
    await press('.row button', 'Done');
    await expect.poll(async () => (await kept()).map(({ entities }) => entities)).toEqual([[]]);
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
    await press('.save-passage', 'Save this sentence', CARD);
    await within(PASSAGES, '.known', 'Saved on ');
    await within(PASSAGES, '.chips button[title]', 'KOMID');
    const linked = (await kept()).flatMap(({ entities }) => entities);
    expect(linked).toMatchObject([{ by: 'hand' }]);
    expect(linked[0]).not.toHaveProperty('inDoubt');
  });

  test('a card and a saved passage never lie on each other, and nothing typed is lost', async () => {
    await saveSelected(SECOND);
    await write('textarea', 'Half a note');
    const isSeen = () =>
      inside((root) => (root.querySelector('.panel')?.getBoundingClientRect().height ?? 0) > 0);
    expect(await isSeen()).toBe(true);
    await stage.browser.runCommand('next-name');
    await cardOf(page).opened();
    expect(await isSeen()).toBe(false);
    await page.press('Escape');
    await cardOf(page).closed();
    await expect.poll(isSeen).toBe(true);
    expect(await inside((root) => root.activeElement?.localName)).toBe('textarea');
    // Another passage takes its place: what was typed is kept first.
    await saveSelected(FIRST);
    await within(PASSAGES, '.quote', FIRST);
    expect((await kept()).map(({ note }) => note).sort()).toEqual(['', 'Half a note']);
    await press('.row button', 'Done');
    const [rect] = await placeOf('had chartered it');
    await page.click(rect!.left + 20, rect!.top + rect!.height / 2);
    await within(PASSAGES, '.note', 'Half a note');
    // A click on a name in it is the name's.
    await press('.close');
    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
    await page.press('Escape');
    await cardOf(page).closed();
    expect(await inside((root) => root.querySelector('.panel'))).toBeNull();
  });

  test('what the page did to its words is told: moved, changed, lost', async () => {
    await saveSelected(FIRST);
    await press('.row button', 'Done');
    stage.extraPages.set(path, article(FILLER, SECOND, FIRST));
    await page.reload();
    await stage.lookAt(page);
    await waitForBox(FIRST, 'moved');

    const changed = FIRST.replace('two officials', 'three officials');
    stage.extraPages.set(path, article(changed, FILLER, SECOND));
    await page.reload();
    await stage.lookAt(page);
    await waitForBox(changed, 'changed');
    const [rect] = await placeOf('The tanker was held');
    await page.click(rect!.left + 20, rect!.top + rect!.height / 2);
    await within(PASSAGES, '.difference del', 'two');
    await within(PASSAGES, '.difference ins', 'three');
    await page.press('Escape');

    stage.extraPages.set(path, article(FILLER, SECOND));
    await page.reload();
    await stage.lookAt(page);
    await press('.lost button', '1 saved passage was not found');
    await within(PASSAGES, '.list .state', 'Not found');
    expect(await shown()).toEqual([]);
    // It is there still.
    expect(await kept()).toHaveLength(1);
  });

  test('a page that loads late, and changes while it is read', async () => {
    await saveSelected(SECOND);
    await press('.row button', 'Done');
    stage.extraPages.set(
      path,
      `${article(FILLER)}<script>setTimeout(()=>{document.querySelector('h1').insertAdjacentHTML('afterend','<p>${FIRST}</p><p>${FILLER}</p><p>${SECOND}</p>')},1200)</script>`,
    );
    await page.reload();
    await stage.lookAt(page);
    await waitUntil(async () => (await shown()).length > 0, { what: 'the box of what came late' });
    await page.evaluate(() =>
      document.querySelector('h1')?.insertAdjacentHTML('afterend', '<p>New.</p>'.repeat(5)),
    );
    await waitUntil(async () => (await isOver(SECOND, 'exact')) || (await isOver(SECOND, 'moved')), {
      what: 'the box moved with its words',
    });
  });

  test('the background killed: a save goes through, once', async () => {
    await select(FIRST);
    await within(SAVE, 'button', 'Save');
    await stage.browser.killBackground();
    await press('button', 'Save', SAVE);
    await within(PASSAGES, '.panel h2', 'Saved passage');
    expect(await kept()).toHaveLength(1);
    await write('textarea', 'After it was killed.');
    await stage.browser.killBackground();
    await press('.row button', 'Done');
    await waitUntil(async () => (await kept())[0]?.note === 'After it was killed.', { what: 'the note' });
  });

  test('two tabs on one article: each shows what the other saves, and overwrites nothing', async () => {
    await saveSelected(FIRST);
    await write('textarea', 'From the first tab.');
    await waitUntil(async () => (await kept())[0]?.note === 'From the first tab.', {
      what: 'what was typed to be kept in a pause',
    });
    const first = page;
    page = await stage.open(path);
    await waitForBox(FIRST);
    const [rect] = await placeOf('The tanker was held');
    await page.click(rect!.left + 20, rect!.top + rect!.height / 2);
    await within(PASSAGES, '.note', 'From the first tab.');
    await press('.note button', 'Edit note');
    await write('textarea', 'From the second tab.');
    await press('.row button', 'Done');
    await waitUntil(async () => (await kept())[0]?.note === 'From the second tab.', {
      what: 'the second note',
    });
    const second = page;
    page = first;
    await stage.lookAt(page);
    await write('textarea', 'From the first tab, once more.');
    await press('.row button', 'Done');
    await within(PASSAGES, '.failure', 'changed elsewhere meanwhile');
    expect((await kept())[0]?.note).toBe('From the second tab.');
    await press('.row button', 'Try again');
    await waitUntil(async () => (await kept())[0]?.note === 'From the first tab, once more.', {
      what: 'the first note',
    });
    await second.close();
  });

  test('the button can be switched off; the key saves all the same', async () => {
    await stage.changeSettings({ selectionButton: false });
    await select(FIRST);
    await stage.browser.runCommand('save-passage');
    await within(PASSAGES, '.panel h2', 'Saved passage');
    expect(await kept()).toHaveLength(1);
    expect(await page.evaluate((save) => document.querySelector(save) === null, SAVE)).toBe(true);
    await stage.changeSettings({ selectionButton: true });
  });

  test('on a page that is not read otherwise: there until it is closed, or the page is left', async () => {
    const leave = () =>
      stage.inExtension(async (url) => {
        const { tabs } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const tab = (await tabs.query({})).find((one) => one.url === url);
        await tabs.sendMessage(tab?.id ?? -1, { name: 'page/leave', request: null });
      }, page.url);
    const isThere = () => page.evaluate((host) => document.querySelector(host) !== null, PASSAGES);
    await leave();
    await waitForMarks(page, 'none');
    await page.bringToFront();
    await select(FIRST);
    await stage.browser.runCommand('save-passage');
    await within(PASSAGES, '.panel h2', 'Saved passage');
    await press('.row button', 'Done');
    await expect.poll(isThere).toBe(false);
    await select(SECOND);
    await stage.browser.runCommand('save-passage');
    await within(PASSAGES, '.panel h2', 'Saved passage');
    await write('textarea', 'In haste');
    await write('input[type="text"]', 'ships');
    await leave();
    await expect.poll(isThere).toBe(false);
    expect((await kept()).map(({ note, tags }) => [note, tags]).sort()).toEqual([
      ['', []],
      ['In haste', ['ships']],
    ]);
  });

  test('on a page whose names change the script comes once', async () => {
    await saveSelected(FIRST);
    await press('.row button', 'Done');
    await stage.inExtension(() => {
      const { runtime } = (
        globalThis as unknown as {
          chrome: {
            runtime: { onMessage: { addListener(hear: (message: { name: string }) => void): void } };
          };
        }
      ).chrome;
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      runtime.onMessage.addListener(({ name }) => void heard.push(name));
    });
    await page.bringToFront();
    const heard = (name: string) =>
      stage.inExtension(
        (name) => (globalThis as unknown as { heard: string[] }).heard.filter((one) => one === name).length,
        name,
      );
    const names = [
      'Tanchon Commercial Bank',
      'Korea Kwangson Banking Corp',
      'Green Pine Associated Corporation',
    ];
    for (const [at, one] of names.entries()) {
      await page.evaluate(
        (one) => document.body.insertAdjacentHTML('beforeend', `<p>${one} was named.</p>`),
        one,
      );
      await expect.poll(() => heard('page/counted'), { timeout: 4000 }).toBeGreaterThan(at);
    }
    // Put in again, it would look again what is kept.
    expect(await heard('passages/of-article')).toBe(0);
  });

  // Firefox ends the scripts of a page with their extension, and takes away the sheet that shows the box.
  test.runIf(name === 'chromium')(
    'Sidelight is updated under an open box: what was typed can be copied',
    async () => {
      await saveSelected(FIRST);
      await write('input[type="text"]', 'ships, Rason');
      await stage.browser.reloadExtension();
      // The new copy has an element of its own, before or after this one.
      const left = '[data-sidelight-passages="left"]';
      await within(left, '.failure', 'Sidelight was updated');
      await stage.lookAt(page);
      const typed = await page.evaluateInShadow(left, (root) => root.querySelector('textarea')?.value);
      expect(typed).toBe('ships, Rason');
      await press('.row button', 'Close', left);
      await expect.poll(() => page.evaluate((of) => document.querySelectorAll(of).length, left)).toBe(0);
    },
  );
});
