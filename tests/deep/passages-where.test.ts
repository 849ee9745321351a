/** Where passages are saved and found beside a plain page: shadow roots, frames, what scrolls, other addresses of one article, other versions. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { PASSAGES_ATTRIBUTE } from '../../src/page/passages-attribute.ts';
import { BROWSERS, launch, type Stage } from '../browser/stage.ts';

const PASSAGES = `[${PASSAGES_ATTRIBUTE}]`;
const WORDS = 'The tanker was held in the port of Rason on Monday, two officials said.';
const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><title>Ship held</title>${head}<body style="font:18px/1.5 serif">${body}`;
const FILLER = '<p>A paragraph about the weather at sea, the tides, and the price of coal that winter.</p>';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;
  let count = 0;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());
  beforeEach(async () => {
    await page?.close();
  });

  const open = async (body: string, head = '') => {
    const path = `/where-${++count}.html`;
    stage.extraPages.set(path, html(body, head));
    page = await stage.open(path);
    return path;
  };
  const inside = <T, A = undefined>(fn: (root: ShadowRoot, arg: A) => T | Promise<T>, arg?: A) =>
    page.evaluateInShadow(PASSAGES, fn, arg);
  const says = (selector: string) =>
    inside((root, selector) => root.querySelector(selector)?.textContent ?? '', selector).catch(() => '');
  const boxes = () =>
    inside((root) =>
      [...root.querySelectorAll('.box')].map((box) => {
        const { left, top, right, bottom } = box.getBoundingClientRect();
        return { left, top, right, bottom, state: box.className.split(' ').at(-1) };
      }),
    ).catch(() => []);
  const save = async () => {
    await stage.browser.runCommand('save-passage');
    await expect.poll(() => says('.panel h2')).toBe('Saved passage');
    await page.press('Escape');
    await expect.poll(() => says('.panel h2')).toBe('');
  };
  const selectIn = (selector: string) =>
    page.evaluate(
      (selector) => getSelection()?.selectAllChildren(document.querySelector(selector) as Element),
      selector,
    );
  const reload = async () => {
    await page.reload();
    await stage.lookAt(page);
  };

  test('in a shadow root', async () => {
    await open(
      `${FILLER}<x-story></x-story><script>
        const root = document.querySelector('x-story').attachShadow({ mode: 'open' });
        root.innerHTML = '<p>${WORDS}</p>';
        globalThis.pick = () => {
          const text = root.querySelector('p').firstChild;
          getSelection().setBaseAndExtent(text, 0, text, text.length);
        };
      </script>`,
    );
    await page.evaluate(() => (globalThis as unknown as { pick: () => void }).pick());
    await save();
    await expect.poll(async () => (await boxes()).map(({ state }) => state)).toEqual(['exact']);
    await reload();
    await waitUntil(
      async () => {
        const wanted = await page.evaluate(() => {
          const { left, top } =
            document.querySelector('x-story')?.shadowRoot?.querySelector('p')?.getBoundingClientRect() ??
            new DOMRect();
          return { left, top };
        });
        const [box] = await boxes();
        return (
          box !== undefined && Math.abs(box.left - wanted.left) < 2 && Math.abs(box.top - wanted.top) < 6
        );
      },
      { what: 'the box in the shadow root' },
    );
  });

  test('in a frame', async () => {
    const inner = `/inner-${count}.html`;
    stage.extraPages.set(inner, html(`<p>${WORDS}</p>${FILLER}<p>KOMID was named.</p>`));
    await open(`${FILLER}<iframe id="inner" width="600" height="400" src="${inner}"></iframe>`);
    await expect.poll(async () => (await stage.namesOn(page)).names.length, { timeout: 10_000 }).toBe(1);
    await page.evaluate(() => {
      const { contentWindow, contentDocument } = document.querySelector('iframe') as HTMLIFrameElement;
      contentWindow?.focus();
      contentWindow?.getSelection()?.selectAllChildren(contentDocument?.querySelector('p') as Element);
    });
    const isHeld = (selector: string) =>
      page.evaluate(
        (selector) => document.querySelector('iframe')?.contentDocument?.querySelector(selector) !== null,
        selector,
      );
    await stage.browser.runCommand('save-passage');
    await expect.poll(() => isHeld(PASSAGES)).toBe(true);
    await reload();
    await expect.poll(() => isHeld(PASSAGES), { timeout: 10_000 }).toBe(true);
    // The page around it holds nothing.
    expect(await page.evaluate((selector) => document.querySelector(selector), PASSAGES)).toBe(null);
  });

  test('in what scrolls: the box goes with the words, and is cut off with them', async () => {
    await open(
      `<div id="pane" style="height:160px;width:500px;overflow:auto;border:1px solid">${FILLER.repeat(4)}<p id="it">${WORDS}</p>${FILLER.repeat(6)}</div>${FILLER.repeat(30)}`,
    );
    await selectIn('#it');
    await page.evaluate(() => document.querySelector('#it')?.scrollIntoView({ block: 'center' }));
    await save();
    const fits = () =>
      page
        .evaluate(() => {
          const rect = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
          return [rect('#it').top, rect('#pane').top, rect('#pane').bottom] as const;
        })
        .then(async ([top, from, to]) => {
          const all = await boxes();
          return (
            all.length > 0 &&
            all.every((box) => box.top >= from - 1 && box.bottom <= to + 1) &&
            Math.abs(all[0]!.top - Math.max(top, from)) < 8
          );
        });
    await waitUntil(fits, { what: 'a box on the words' });
    await page.evaluate(() => document.querySelector('#pane')!.scrollBy(0, 40));
    await waitUntil(fits, { what: 'the box after the pane was scrolled' });
    await page.evaluate(() => scrollBy(0, 60));
    await waitUntil(fits, { what: 'the box after the page was scrolled' });
    await page.evaluate(() => document.querySelector('#pane')!.scrollTo(0, 0));
    await expect.poll(boxes).toEqual([]);
  });

  test('beneath a bar that stays: not drawn over it', async () => {
    await open(
      `<header style="position:sticky;top:0;height:120px;background:white;border:1px solid">Head</header>${FILLER.repeat(3)}<p id="it">${WORDS}</p>${FILLER.repeat(40)}`,
    );
    await selectIn('#it');
    await page.evaluate(() => scrollTo(0, 0));
    await save();
    await expect.poll(async () => (await boxes()).length).toBeGreaterThan(0);
    await page.evaluate(() => scrollBy(0, document.querySelector('#it')!.getBoundingClientRect().top - 50));
    await expect.poll(boxes).toEqual([]);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(async () => (await boxes()).length).toBeGreaterThan(0);
  });

  test('on a page whose names shadow what a document has', async () => {
    const names = [
      'body',
      'documentElement',
      'getSelection',
      'createRange',
      'URL',
      'querySelectorAll',
      'createElement',
    ];
    await open(
      `${FILLER}<p id="it">${WORDS}</p>${FILLER}${names.map((one) => `<img alt="" name="${one}"><form name="${one}"></form>`).join('')}`,
    );
    await page.evaluate(() => {
      const it = Document.prototype.querySelector.call(document, '#it') as Element;
      globalThis.getSelection()?.selectAllChildren(it);
    });
    await stage.browser.runCommand('save-passage');
    await expect.poll(() => says('.panel h2')).toBe('Saved passage');
    await expect.poll(async () => (await boxes()).map(({ state }) => state)).toEqual(['exact']);
  });

  test.each([
    [
      'a feed as the browser shows it',
      'xml',
      `<rss version="2.0"><channel><item>${WORDS}</item></channel></rss>`,
    ],
    [
      'XML with a style',
      'xml',
      `<?xml-stylesheet href="data:text/css,item{display:block}"?><list><item>${WORDS}</item></list>`,
    ],
    [
      'XHTML',
      'xhtml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>${WORDS}</p></body></html>`,
    ],
  ])('in %s', async (_what, type, source) => {
    const path = `/where-${++count}.${type}`;
    stage.extraPages.set(path, `<?xml version="1.0"?>${source}`);
    page = await stage.open(path);
    await page.evaluate((words) => {
      const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if ((node as Text).data === words) getSelection()?.selectAllChildren(node.parentNode as Node);
    }, WORDS);
    await save();
    await expect.poll(async () => (await boxes()).map(({ state }) => state)).toEqual(['exact']);
    const [box] = await boxes();
    expect([box!.right - box!.left > 300, box!.bottom - box!.top > 10]).toEqual([true, true]);
  });

  test('in a picture, of which nothing is read: said so', async () => {
    const path = `/where-${++count}.svg`;
    stage.extraPages.set(
      path,
      `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400"><text id="it" x="9" y="40">${WORDS}</text></svg>`,
    );
    page = await stage.open(path);
    await selectIn('#it');
    await stage.browser.runCommand('save-passage');
    await expect.poll(() => says('.notice [role="alert"]')).toContain('Nothing was saved.');
    const { width, height } = await inside((root) =>
      root.querySelector('.notice')!.getBoundingClientRect().toJSON(),
    );
    expect([width > 200, height > 30]).toEqual([true, true]);
  });

  test('at another address of the same article', async () => {
    const path = await open(`${FILLER}<p id="it">${WORDS}</p>${FILLER}`);
    await selectIn('#it');
    await save();
    await page.close();
    stage.extraPages.set(
      path.replace('.html', '.amp.html'),
      html(`<h1>Ship held</h1>${FILLER}<div><b>${WORDS.slice(0, 20)}</b>${WORDS.slice(20)}</div>${FILLER}`),
    );
    page = await stage.open(path.replace('.html', '.amp.html'));
    await expect.poll(async () => (await boxes()).map(({ state }) => state)).toContain('exact');
    await page.close();
    // The page calls itself by the address under which the passage was saved.
    stage.extraPages.set(
      `/story-${count}`,
      html(
        `<p>KOMID.</p>${FILLER}<p id="it">${WORDS}</p>${FILLER}`,
        `<link rel="canonical" href="${stage.site.origin}${path}">`,
      ),
    );
    page = await stage.open(`/story-${count}`);
    await selectIn('#it');
    await save();
    // The same words of the same article are one passage.
    expect(await boxes()).toHaveLength(1);
    await reload();
    await expect.poll(async () => (await boxes()).length).toBe(1);
  });

  test('what a version before kept is there', async () => {
    const path = await open(`${FILLER}<p>${WORDS}</p>${FILLER}`);
    await stage.inExtension(
      ({ page, quote }) =>
        new Promise<void>((resolve, reject) => {
          const drop = indexedDB.deleteDatabase('sidelight-library');
          drop.onerror = () => reject(drop.error);
          drop.onsuccess = () => {
            // As Dexie numbers its versions.
            const open = indexedDB.open('sidelight-library', 10);
            open.onerror = () => reject(open.error);
            open.onupgradeneeded = () => {
              const store = open.result.createObjectStore('passages', { keyPath: 'id' });
              store.createIndex('page', 'page');
              store.createIndex('savedAt', 'savedAt');
              store.add({
                id: '11111111-1111-4111-8111-111111111111',
                page,
                savedAt: '2026-10-01T10:00:00.000Z',
                quote,
              });
            };
            open.onsuccess = () => {
              open.result.close();
              resolve();
            };
          };
        }),
      { page: `${stage.site.origin}${path}`, quote: WORDS },
    );
    await reload();
    await expect.poll(async () => (await boxes()).map(({ state }) => state)).toEqual(['exact']);
  });

  test('no database: said so, and nothing is pretended', async () => {
    await open(`${FILLER}<p id="it">${WORDS}</p>${FILLER}`);
    const replace = (version: number) =>
      stage.inExtension(
        (version) =>
          new Promise<void>((resolve, reject) => {
            const drop = indexedDB.deleteDatabase('sidelight-library');
            drop.onerror = () => reject(drop.error);
            drop.onsuccess = () => {
              if (version === 0) {
                resolve();
                return;
              }
              const open = indexedDB.open('sidelight-library', version);
              open.onerror = () => reject(open.error);
              open.onsuccess = () => {
                open.result.close();
                resolve();
              };
            };
          }),
        version,
      );
    // As a damaged profile leaves it: a later version without anything in it.
    await replace(900);
    await stage.browser.killBackground();
    await page.bringToFront();
    await selectIn('#it');
    await stage.browser.runCommand('save-passage');
    await expect.poll(() => says('.notice [role="alert"]')).toContain('Not saved');
    expect(await boxes()).toEqual([]);
    await replace(0);
    await stage.browser.killBackground();
    await page.bringToFront();
    await selectIn('#it');
    await save();
    await expect.poll(async () => (await boxes()).length).toBe(1);
  });
});
