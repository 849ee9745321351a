/** The whole browser is killed, as when memory runs out, and started again: what was said to be kept is there. In both browsers. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeLibrary } from '../../src/core/exchange/library-file.ts';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import { chooseFile } from '../browser/choose-file.ts';
import { fill, kept, quotes } from '../browser/library-page.ts';
import { openLibraryPage, seedLibrary } from '../browser/seed-library.ts';
import { type Box, BROWSERS, centreOf, clickOn, launch, type Stage } from '../browser/stage.ts';
import { soon } from '../browser/stored.ts';
import { textsOf } from '../browser/texts.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { passage } from '../support/passage.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const SENTENCES = ['Monday', 'Tuesday', 'Thursday', 'Friday'].map(
  (day) => `The tanker was held in the port of Rason on ${day}, two officials said.`,
);
const ARTICLE = `<!doctype html><html lang="en"><title>Ship held</title><h1>Ship held</h1>${SENTENCES.map(
  (sentence) => `<p>${sentence}</p>`,
).join('')}`;
const FEW = ['one', 'two', 'three'].map((id) => passage(id, { quote: `The ${id} of them.` }));
const MANY = 4000;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name, { extraPages: new Map([['/held.html', ARTICLE]]) });
  });
  afterAll(() => stage?.close());

  const inside = <T, A = undefined>(page: BrowserPage, fn: (root: ShadowRoot, arg: A) => T, arg?: A) =>
    page.evaluateInShadow(PASSAGES, fn, arg);
  const said = (page: BrowserPage, selector: string) =>
    inside(page, (root, wanted) => root.querySelector(wanted)?.textContent ?? '', selector).catch(() => '');

  /** Until the page says that it is saved. */
  async function save(sentence: string): Promise<BrowserPage> {
    const page = await stage.open('/held.html');
    await page.evaluate((wanted) => {
      const block = [...document.querySelectorAll('p')].find((one) => one.textContent === wanted)!;
      getSelection()?.selectAllChildren(block);
    }, sentence);
    await stage.browser.runCommand('save-passage');
    const isSaid = async () =>
      (await said(page, '.panel h2')) === 'Saved passage' && (await said(page, '.quote')) === sentence;
    await waitUntil(isSaid, { what: 'the page to say that it is saved' });
    return page;
  }

  async function write(page: BrowserPage, text: string): Promise<void> {
    await inside(
      page,
      (root, note) => {
        const field = root.querySelector('textarea')!;
        field.value = note;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      text,
    );
  }

  async function press(page: BrowserPage, label: string): Promise<void> {
    const boxOf = () =>
      inside(
        page,
        (root, text): Box | null => {
          const button = [...root.querySelectorAll('button')].find((one) => one.textContent === text);
          button?.scrollIntoView({ block: 'nearest' });
          return button?.getBoundingClientRect().toJSON() ?? null;
        },
        label,
      ).catch(() => null);
    await page.click(...centreOf(await waitUntil(boxOf, { what: label })));
  }

  test('right after the page has said that a passage is saved', async () => {
    await seedLibrary(stage, FEW);
    const saved: string[] = [];
    for (const sentence of SENTENCES) {
      await save(sentence);
      await stage.crash();
      saved.push(sentence);
      const library = await openLibraryPage(stage);
      const all = (await kept(library, 'passages')).map(({ quote }) => quote.exact);
      expect(all.sort()).toEqual([...FEW.map(({ quote }) => quote.exact), ...saved].sort());
      await soon(() => quotes(library)).toHaveLength(all.length);
      await library.close();
    }
  });

  test('in the middle of a large import: none of it is there, or all, and what was there before', async () => {
    const large = generatedPassages(MANY);
    const file = [...writeLibrary({ passages: large, madeAt: '2026-11-22T03:00:00.000Z' })].join('');
    const before = FEW.map(({ id }) => id);
    const whole = [...before, ...large.map(({ id }) => id)].sort();
    /** "Writing 250 of 4000" -> 250 */
    const written = (page: BrowserPage) =>
      page.evaluate(() =>
        Number(/Writing (\d+) of/.exec(document.querySelector('.progress')?.textContent ?? '')?.[1] ?? -1),
      );
    const isTakenIn = async (page: BrowserPage) =>
      (await textsOf(page, '.undo-bar [role=status]')).includes(`${MANY} passages were taken in.`);

    for (const [when, isWhole] of [
      [async (page: BrowserPage) => (await written(page)) > 0, false],
      [async (page: BrowserPage) => (await written(page)) > MANY / 2, undefined],
      // Its last ones may be written, and the transaction ended, before anybody can look.
      [async (page: BrowserPage) => (await written(page)) > MANY - 500, undefined],
      [isTakenIn, true],
    ] as const) {
      await seedLibrary(stage, FEW);
      const page = await openLibraryPage(stage, '#files');
      await page.waitFor(() => document.querySelector('input[type=file]'));
      await chooseFile(page, 'large.jsonld', file);
      await clickOn(page, '.plan button', `Take in ${MANY} passages`);
      await waitUntil(async () => (await when(page)) || (await isTakenIn(page)), {
        timeout: 60_000,
        what: 'the import',
      });
      const wasTakenIn = await isTakenIn(page);
      await stage.crash();
      const library = await openLibraryPage(stage);
      const ids = (await kept(library, 'passages')).map(({ id }) => id).sort();
      if (ids.length === FEW.length) expect(ids).toEqual([...before].sort());
      else expect(ids).toEqual(whole);
      if (wasTakenIn) expect(ids).toHaveLength(whole.length);
      if (isWhole !== undefined) expect(ids.length === whole.length).toBe(isWhole);
      await library.close();
    }
  });

  test('in the middle of typing a note: what was said to be kept is', async () => {
    await seedLibrary(stage, FEW);
    // In the library.
    const library = await openLibraryPage(stage, '#passage/one');
    await library.setViewport(1000, 800);
    await fill(library, '.record textarea', 'A first thought');
    await library.press('Tab');
    await soon(() => textsOf(library, '.undo-bar [role=status]')).toEqual(['Kept.']);
    await library.evaluate(() => document.querySelector('textarea')?.focus());
    await library.type(', and a second');
    await stage.crash();
    const noteOf = async (quote: string) => {
      const page = await openLibraryPage(stage);
      const found = (await kept(page, 'passages')).find((one) => one.quote.exact === quote);
      await page.close();
      return found?.note;
    };
    expect(await noteOf('The one of them.')).toMatch(/^A first thought/);

    // On the page.
    const [sentence = ''] = SENTENCES;
    const page = await save(sentence);
    await write(page, 'A first thought');
    await press(page, 'Done');
    await waitUntil(async () => (await said(page, '.notice span')) === 'Saved.', { what: '"Saved."' });
    // Saved once more it opens again.
    await page.close();
    const again = await save(sentence);
    await press(again, 'Edit note');
    await write(again, 'A first thought, and a second');
    await stage.crash();
    expect(await noteOf(sentence)).toMatch(/^A first thought/);
  });
});
