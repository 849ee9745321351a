/** Nothing that was confirmed is lost: imports that are cut off, everybody writing at once, profiles of other versions. In both browsers. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { Passage } from '../../src/core/library/passage.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { chooseFile } from '../browser/choose-file.ts';
import { kept, keptIds, quotes } from '../browser/library-page.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { BROWSERS, clickOn, type ExtensionApi, launch, type Stage } from '../browser/stage.ts';
import { soon } from '../browser/stored.ts';
import { textsOf } from '../browser/texts.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { hypothesisFile } from '../support/hypothesis.ts';
import { passage } from '../support/passage.ts';

const FEW = ['one', 'two', 'three'].map((id) => passage(id, { quote: `The ${id} of them.` }));
const MANY = 4000;

const fileOf = (passages: readonly Passage[]) =>
  [...writeLibrary({ passages, madeAt: '2026-11-22T03:00:00.000Z' })].join('');

/** What the panel says of its work, "Writing 250 of 4000" -> 250. */
const written = (page: BrowserPage) =>
  page.evaluate(() =>
    Number(/Writing (\d+) of/.exec(document.querySelector('.progress')?.textContent ?? '')?.[1] ?? -1),
  );

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  async function openFiles(): Promise<BrowserPage> {
    const page = await openLibraryPage(stage, '#files');
    await page.setViewport(1000, 800);
    await page.waitFor(() => document.querySelector('input[type=file]'));
    return page;
  }

  test('a large import is read beside the page, and cancelled whenever she likes', async () => {
    await seedLibrary(stage, FEW);
    const page = await openFiles();
    const file = fileOf(generatedPassages(MANY));
    const frames = () => page.evaluate(() => (globalThis as unknown as { frames: number }).frames);
    await page.evaluate(() => {
      const world = globalThis as unknown as { frames: number };
      world.frames = 0;
      const count = () => {
        if (document.querySelector('.progress')) world.frames++;
        requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    await chooseFile(page, 'large.jsonld', file);
    await clickOn(page, '[aria-labelledby=import] button', 'Cancel');
    await soon(() => textsOf(page, '[aria-labelledby=import] [role=status]')).toEqual([
      'Cancelled; nothing was written.',
    ]);

    await chooseFile(page, 'large.jsonld', file);
    await soon(() => textsOf(page, '.counts li'), { timeout: 30_000 }).toEqual([`${MANY} new: go in`]);
    // The page was drawn again and again meanwhile.
    expect(await frames()).toBeGreaterThan(5);
    await clickOn(page, '.plan button', `Take in ${MANY} passages`);
    await waitUntil(async () => (await written(page)) > 0, { what: 'the first passages to be written' });
    await clickOn(page, '[aria-labelledby=import] button', 'Cancel');
    await soon(() => textsOf(page, '[aria-labelledby=import] [role=status]'), { timeout: 30_000 }).toEqual([
      'Cancelled; nothing was written.',
    ]);
    expect(await keptIds(page, 'passages')).toEqual(['one', 'three', 'two']);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('an import that is cut off in the middle has changed nothing, and can be made again', async () => {
    await seedLibrary(stage, FEW);
    const page = await openFiles();
    await chooseFile(page, 'large.jsonld', fileOf(generatedPassages(MANY)));
    await clickOn(page, '.plan button', `Take in ${MANY} passages`);
    await waitUntil(async () => (await written(page)) > 0, { what: 'the first passages to be written' });
    const last = await written(page);
    // The tab goes, and the background with it.
    await Promise.all([page.close(), stage.browser.killBackground()]);
    expect(last).toBeLessThan(MANY);
    const after = await openLibraryPage(stage);
    await soon(() => quotes(after)).toHaveLength(3);
    expect(await keptIds(after, 'passages')).toEqual(['one', 'three', 'two']);
    // And the same file once more, to its end.
    await after.close();
    const again = await openFiles();
    await chooseFile(again, 'large.jsonld', fileOf(generatedPassages(300)));
    await clickOn(again, '.plan button', 'Take in 300 passages');
    await soon(() => textsOf(again, '.undo-bar [role=status]'), { timeout: 30_000 }).toEqual([
      '300 passages were taken in.',
    ]);
    expect(await keptIds(again, 'passages')).toHaveLength(303);
    await again.close();
  });

  test('Hypothesis’s own export: names are linked, nothing is said of them', async () => {
    await seedLibrary(stage, []);
    const page = await openFiles();
    await chooseFile(
      page,
      'hypothesis.json',
      hypothesisFile(
        { id: 'a', exact: 'signed by Korea Mining Development Trading Corporation' },
        { id: 'b', exact: 'signed by Kim Chol' },
      ),
    );
    await soon(() => textsOf(page, '.plan .fine')).toEqual([
      'In 1 of the new passages names were found and linked.',
    ]);
    await clickOn(page, '.plan button', 'Take in 2 passages');
    await soon(async () => (await kept(page, 'passages')).flatMap(({ entities }) => entities)).toEqual([
      { id: expect.any(String), name: expect.stringMatching(/Mining/), by: 'name', status: '' },
    ]);
    await page.close();
  });

  test('two tabs and the library write at once, and the background dies meanwhile', async () => {
    await seedLibrary(stage, generatedPassages(300));
    const library = await openLibraryPage(stage);
    const tabs = [await openLibraryPage(stage, '#timeline'), await openLibraryPage(stage, '#bin')];
    // As a page does it: what is not answered is asked once more, under the same id.
    const save = (page: BrowserPage, ids: string[]) =>
      page.evaluate(async (wanted) => {
        const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
        const ask = (id: string) =>
          runtime.sendMessage({
            name: 'passages/save',
            request: {
              id,
              quote: { exact: `Passage ${id}`, prefix: '', suffix: '', start: 0, end: 44 },
              paragraph: '',
              page: {
                url: 'https://news.example/at-once',
                cut: [],
                title: 'At once',
                site: 'news.example',
                author: '',
                published: '',
                language: 'en',
              },
              names: [],
              note: '',
              tags: [],
              colour: 'yellow',
              opened: 'https://news.example/at-once',
            },
          }) as Promise<{ ok: boolean } | undefined>;
        const confirmed: string[] = [];
        for (const id of wanted) {
          const answer = (await ask(id).catch(() => undefined)) ?? (await ask(id).catch(() => undefined));
          if (answer?.ok) confirmed.push(id);
        }
        return confirmed;
      }, ids);
    const wanted = tabs.map(() => Array.from({ length: 30 }, () => randomUUID()));
    await library.bringToFront();
    await library.evaluate(() => document.querySelector<HTMLElement>('li.row a')?.focus());
    await library.press('Control+a');
    const saving = Promise.all(tabs.map((tab, index) => save(tab, wanted[index]!)));
    await clickOn(library, '.chosen-bar button.colour.blue');
    await stage.browser.killBackground();
    const confirmed = (await saving).flat();
    await soon(() => textsOf(library, '.undo-bar [role=status]')).toEqual([
      expect.stringMatching(/^3\d\d passages are blue now/),
    ]);
    expect(confirmed.length).toBeGreaterThan(50);
    const all = await kept(library, 'passages');
    const ids = new Set(all.map(({ id }) => id));
    expect(confirmed.filter((id) => !ids.has(id))).toEqual([]);
    // Each once, and whatever the library changed stays changed.
    expect(all.filter(({ page }) => page.title === 'At once').length).toBeLessThanOrEqual(60);
    expect(all.filter(({ page, colour }) => page.title !== 'At once' && colour !== 'blue')).toEqual([]);
    await soon(() => textsOf(library, 'main .count')).toEqual([`${all.length} passages`]);
    for (const page of [library, ...tabs]) await page.close();
  });

  /** A profile of another version: the database as that one left it. @param native version as IndexedDB counts it, ten times Dexie's */
  const leaveDatabase = (native: number) =>
    stage.inExtension(
      (version) =>
        new Promise<void>((resolve, reject) => {
          const open = () => {
            const opening = indexedDB.open('sidelight-library', version);
            opening.onupgradeneeded = ({ oldVersion }) => {
              const database = opening.result;
              // Of an older version there is nothing yet; a newer one has what we do not know.
              if (oldVersion > 0) database.createObjectStore('later', { keyPath: 'id' });
              else {
                const passages = database.createObjectStore('passages', { keyPath: 'id' });
                passages.createIndex('page', 'page');
                passages.createIndex('savedAt', 'savedAt');
                passages.put({
                  id: 'of-version-1',
                  page: 'https://news.example/old?utm_source=x',
                  savedAt: '2026-01-02T03:04:05.000Z',
                  quote: 'Saved by the first version.',
                });
              }
            };
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              opening.result.close();
              resolve();
            };
          };
          if (version > 10) return open();
          const deleting = indexedDB.deleteDatabase('sidelight-library');
          deleting.onerror = () => reject(deleting.error);
          deleting.onsuccess = open;
        }),
      native,
    );

  test('a profile copied back from the first version is brought up to date, and loses nothing', async () => {
    await leaveDatabase(10);
    const page = await openLibraryPage(stage);
    await soon(() => quotes(page)).toEqual(['Saved by the first version.']);
    expect(await kept(page, 'passages')).toMatchObject([
      { id: 'of-version-1', page: { url: 'https://news.example/old', cut: ['utm_source'] }, note: '' },
    ]);
    await page.close();
  });

  test('one of a later version is read, and added to, as far as it is known', async () => {
    await seedLibrary(stage, FEW);
    await leaveDatabase(9990);
    const page = await openLibraryPage(stage);
    await soon(() => quotes(page)).toHaveLength(3);
    await page.evaluate(() => document.querySelector<HTMLElement>('li.row a')?.focus());
    await page.press('Delete');
    await soon(() => keptIds(page, 'bin')).toHaveLength(1);
    expect(
      await page.evaluate(async () => (await indexedDB.databases()).map(({ version }) => version)),
    ).toContain(9990);
    await page.close();
  });
});
