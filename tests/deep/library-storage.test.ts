/** A full disk and a broken profile, as the browsers have them: what is not kept is said, what was typed stays, what was kept is there. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import { chooseFile } from '../browser/choose-file.ts';
import { fill, goTo, kept, quotes } from '../browser/library-page.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { type Box, BROWSERS, centreOf, clickOn, launch, type Stage } from '../browser/stage.ts';
import { soon } from '../browser/stored.ts';
import { textsOf } from '../browser/texts.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { passage } from '../support/passage.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const SENTENCE = 'The tanker was held in the port of Rason on Monday, two officials said.';
const ARTICLE = `<!doctype html><html lang="en"><title>Ship held</title><h1>Ship held</h1><p>${SENTENCE}</p>`;
const FEW = ['one', 'two'].map((id) => passage(id, { quote: `The ${id} of them.` }));
/** Of signs that no browser can press together. */
const longNote = () =>
  Array.from({ length: 90_000 }, () => String.fromCharCode(33 + Math.random() * 90)).join('');

const LIMIT = 24_000_000;

/** Everything that may be stored is: a database of its own takes most, what is left goes into the library's. */
const fillDisk = (stage: Stage) =>
  stage.inExtension(async () => {
    const noise = (size: number) => {
      const bytes = new Uint8Array(size);
      for (let at = 0; at < size; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
      return bytes;
    };
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore('meta', { keyPath: 'key' });
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => resolve(opening.result);
      });
    const put = (database: IDBDatabase, key: string, size: number) =>
      new Promise<boolean>((resolve) => {
        const write = () => {
          try {
            const writing = database.transaction('meta', 'readwrite', { durability: 'strict' });
            writing.oncomplete = () => resolve(true);
            writing.onabort = () => resolve(false);
            writing.objectStore('meta').put({ key, value: noise(size) });
          } catch {
            // Right after one that found no room Firefox begins no other.
            setTimeout(write, 20);
          }
        };
        write();
      });
    let count = 0;
    for (const [name, sizes] of [
      ['filler', [1_000_000, 200_000]],
      ['sidelight-library', [100_000, 20_000, 4_000, 1_000]],
    ] as const) {
      const database = await open(name);
      for (const size of sizes)
        while (count < 2000 && (await put(database, `filler ${count}`, size))) count++;
      database.close();
    }
    return count;
  });

const makeRoom = (stage: Stage) =>
  stage.inExtension(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('filler');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );

describe.each(BROWSERS)('%s', (name) => {
  /** In the closed root of what is shown of passages on a page. */
  const inside = <T, A = undefined>(page: BrowserPage, fn: (root: ShadowRoot, arg: A) => T, arg?: A) =>
    page.evaluateInShadow(PASSAGES, fn, arg);
  async function press(page: BrowserPage, selector: string): Promise<void> {
    const box = await waitUntil(
      () =>
        inside(
          page,
          (root, wanted): Box | null => {
            const element = root.querySelector(wanted);
            element?.scrollIntoView({ block: 'nearest' });
            return element?.getBoundingClientRect().toJSON() ?? null;
          },
          selector,
        ).catch(() => null),
      { what: selector },
    );
    await page.click(...centreOf(box));
  }
  const selectAll = (page: BrowserPage) =>
    page.evaluate(() => {
      const words = document.querySelector('p')!.firstChild!;
      getSelection()?.setBaseAndExtent(words, 0, words, words.textContent!.length);
    });
  const said = (page: BrowserPage, selector: string) =>
    inside(page, (root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector).catch(() => '');

  describe('a full disk', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await launch(name, { storage: LIMIT, extraPages: new Map([['/held.html', ARTICLE]]) });
      await seedLibrary(stage, FEW);
    });
    afterAll(() => stage?.close());

    test('nothing is half written, what was typed stays, and is kept once there is room', async () => {
      const page = await stage.open('/held.html');
      await selectAll(page);
      await stage.browser.runCommand('save-passage');
      await inside(page, () => null).catch(() => null);
      await waitUntil(async () => (await said(page, '.panel h2')) !== '', { what: 'the panel' });
      const library = await openLibraryPage(stage, '#passage/one');
      await library.setViewport(1000, 800);
      expect(await fillDisk(stage)).toBeGreaterThan(5);

      const note = longNote();
      await library.bringToFront();
      await fill(library, '.record textarea', note);
      await library.press('Tab');
      await soon(() => textsOf(library, '[role=alert]')).toEqual([
        expect.stringMatching(/^Not kept: the disk is full/),
      ]);
      const typed = () => library.evaluate(() => document.querySelector('textarea')?.value);
      expect(await typed()).toBe(note);
      expect((await kept(library, 'passages')).find(({ id }) => id === 'one')?.note).toBe('');

      // An import is all or nothing.
      await goTo(library, '#files');
      await library.waitFor(() => document.querySelector('input[type=file]'));
      const file = [...writeLibrary({ passages: generatedPassages(3000), madeAt: '2026-11-22T03:00:00Z' })];
      await chooseFile(library, 'large.jsonld', file.join(''));
      await clickOn(library, '.plan button', 'Take in 3000 passages');
      await soon(() => textsOf(library, '[aria-labelledby=import] .fault'), { timeout: 60_000 }).toEqual([
        expect.stringMatching(/^Not kept: the disk is full/),
      ]);
      expect(await kept(library, 'passages')).toHaveLength(3);

      // On the page.
      await page.bringToFront();
      await inside(
        page,
        (root, text) => {
          const field = root.querySelector('textarea')!;
          field.value = text;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        },
        note,
      );
      await press(page, '.row button');
      await soon(() => said(page, '.failure')).toMatch(/full/);
      expect(await inside(page, (root) => root.querySelector('textarea')?.value)).toBe(note);

      await makeRoom(stage);
      await press(page, '.row button');
      await soon(async () => (await kept(library, 'passages')).map((one) => one.note)).toContain(note);
      await library.bringToFront();
      await goTo(library, '#passages');
      await soon(() => quotes(library)).toHaveLength(3);
    });
  });

  describe('a broken profile', () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await launch(name, { storage: 'broken', extraPages: new Map([['/held.html', ARTICLE]]) });
    });
    afterAll(() => stage?.close());

    test('the library says so, and so does a page on which something is to be saved', async () => {
      const library = await stage.browser.openExtensionPage('library.html');
      await soon(() => textsOf(library, '[role=alert]')).toEqual([
        expect.stringMatching(/^Database unavailable|^The library could not be read/),
      ]);
      // Firefox keeps settings in a database too: without them no page is read by itself.
      const page = await stage.browser.open(`${stage.site.origin}/held.html`);
      await selectAll(page);
      await stage.browser.runCommand('save-passage');
      await soon(() => said(page, '.notice [role="alert"]')).toMatch(
        /^Not saved: this browser gives Sidelight no storage/,
      );
    });

    // In Firefox no setting can be read either: each comes up as if none had been chosen.
    test.each([
      ['welcome.html', 'section h2'],
      ['settings.html', 'input[type=radio]'],
      ['browse.html', 'main li a'],
      ['reading.html', 'textarea'],
      ['watchlist.html', '[role=alert]'],
    ])('%s comes up all the same', async (path, part) => {
      const own = await stage.browser.openExtensionPage(path);
      await own.waitFor((selector) => document.querySelector(selector), part, { what: part });
      await own.close();
    });

    test('the popup comes up, and says what is missing', async () => {
      const page = await stage.browser.open(`${stage.site.origin}/held.html`);
      await page.bringToFront();
      const popup = await stage.browser.openPopup(page);
      await soon(() => textsOf(popup, '.notices p')).toEqual([
        expect.stringMatching(/^This browser gives Sidelight no storage here/),
      ]);
      await popup.close();
    });
  });
});
