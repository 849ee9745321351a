/** What a page can notice of Sidelight: what docs/privacy.md lists, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { WATCHED_ATTRIBUTE } from '../../src/page/watched-attribute.ts';
import { watchEntry } from '../support/watchlist.ts';
import { seedWatchlist } from './seed-watchlist.ts';
import { BROWSERS, boxOfMark, CARD, cardOf, centreOf, launch, type Stage } from './stage.ts';

const PAGE = `<!doctype html><title>News</title><p>KOMID was named.</p><x-story></x-story>
<script>
  document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML = '<p>Tanchon Commercial Bank was named.</p>';
</script>`;

/** Everything about itself that a page could compare, in the words of the page's own scripts. */
function lookAround() {
  const shadow = document.querySelector('x-story')?.shadowRoot;
  return {
    html: document.documentElement.outerHTML,
    shadow: shadow?.innerHTML,
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
    shadowSheets: shadow?.adoptedStyleSheets.length,
    attributes: [...document.documentElement.attributes, ...document.body.attributes].map(({ name }) => name),
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].join(),
    natives: [
      Element.prototype.attachShadow,
      Node.prototype.appendChild,
      globalThis.fetch,
      CSS.highlights.set,
    ].map(String),
    resources: performance.getEntriesByType('resource').length,
    marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
    highlights: ['listed', 'named', 'uncertain', 'flash'].filter((mark) =>
      CSS.highlights.has(`sidelight-${mark}`),
    ),
    size: CSS.highlights.size,
  };
}

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;
  const see = () => page.evaluate(lookAround);

  beforeAll(async () => {
    stage = await launch(name);
    stage.extraPages.set('/news.html', PAGE);
    await stage.changeSettings({ offSites: ['127.0.0.1'] });
    page = await stage.open('/news.html');
  });
  afterAll(() => stage?.close());

  test('highlights, a sheet in a shadow root, and while it is open the card’s empty element', async () => {
    const before = await see();
    expect(before).toMatchObject({ size: 0, shadowSheets: 0, highlights: [] });
    await stage.changeSettings({ offSites: [] });
    await page.bringToFront();
    await expect.poll(async () => (await see()).shadowSheets).toBe(1);
    const marked = await see();
    expect(marked).toEqual({ ...before, size: 1, highlights: ['listed'], shadowSheets: 1 });

    await page.click(...centreOf(await boxOfMark(page, 'KOMID')));
    await cardOf(page).opened();
    const element = await page.evaluate((card) => {
      const host = document.querySelector<HTMLElement>(card);
      return {
        html: host?.innerHTML,
        shadow: host?.shadowRoot,
        text: host?.textContent,
        clone: host?.cloneNode(true).textContent,
      };
    }, CARD);
    expect(element).toEqual({ html: '', shadow: null, text: '', clone: '' });
    const { html: _withCard, ...open } = await see();
    const { html: _withoutCard, ...closed } = marked;
    expect(open).toEqual(closed);
    await page.press('Escape');
    await cardOf(page).closed();
    expect(await see()).toEqual(marked);

    await stage.changeSettings({ offSites: ['127.0.0.1'] });
    await expect.poll(see).toEqual(before);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a saved passage: one empty element, and nothing of what was saved or where', async () => {
    await stage.changeSettings({ offSites: [] });
    await stage.lookAt(page);
    const before = await see();
    const select = () =>
      page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('p') as Element));
    const press = async (host: string, selector: string) => {
      const centre = () =>
        page
          .evaluateInShadow(
            host,
            (root, selector) => {
              const box = root.querySelector(selector)?.getBoundingClientRect();
              return box && box.width > 0 ? [(box.left + box.right) / 2, (box.top + box.bottom) / 2] : null;
            },
            selector,
          )
          .catch(() => null);
      await expect.poll(centre).not.toBeNull();
      const [x = 0, y = 0] = (await centre()) ?? [];
      await page.click(x, y);
    };
    const elements = () =>
      page.evaluate(() =>
        [...document.documentElement.children]
          .filter((element) => !/^(?:HEAD|BODY)$/.test(element.tagName))
          .map((element) => ({
            names: element.getAttributeNames().filter((name) => name !== 'style'),
            html: element.innerHTML,
            shadow: element.shadowRoot,
          })),
      );
    await select();
    await expect.poll(elements).toEqual([{ names: ['data-sidelight-save'], html: '', shadow: null }]);
    // Nor can a page move it beneath a click that was meant for something else.
    const placeAfter = (script: string) =>
      page.evaluate((script) => {
        const host = document.querySelector<HTMLElement>('[data-sidelight-save]')!;
        for (const name of ['--left', '--top', 'left', 'top'])
          if (script) host.style.setProperty(name, script, 'important');
        const { left, top } = host.getBoundingClientRect();
        return { left, top };
      }, script);
    const placed = await placeAfter('');
    expect(placed.top).toBeGreaterThan(0);
    expect(await placeAfter('333px')).toEqual(placed);
    await press('[data-sidelight-save]', 'button');
    await expect.poll(elements).toEqual([{ names: ['data-sidelight-passages'], html: '', shadow: null }]);
    const panelAfter = (length: string) =>
      page.evaluateInShadow(
        '[data-sidelight-passages]',
        (root, length) => {
          for (const name of ['--left', '--top', '--bottom'])
            if (length) (root.host as HTMLElement).style.setProperty(name, length, 'important');
          const { left, top } = root.querySelector('.panel')!.getBoundingClientRect();
          return { left, top };
        },
        length,
      );
    const panel = await panelAfter('');
    expect(await panelAfter('333px')).toEqual(panel);
    // Of what is typed in it the page hears nothing, but through what it put on its window before us.
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
        document.addEventListener(type, () => heard.push(type), true);
    });
    await page.press('x');
    const note = () =>
      page.evaluateInShadow('[data-sidelight-passages]', (root) => root.querySelector('textarea')?.value);
    await expect.poll(note).toBe('x');
    expect(await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)).toEqual([]);
    // Another element of ours is not read: a mark in it would hand its closed root to the page.
    const inClosedRoots = () =>
      page.evaluate(
        () =>
          [...CSS.highlights.values()]
            .flatMap((highlight) => [...highlight] as Range[])
            .map(({ startContainer }) => startContainer.getRootNode())
            .filter((root) => root instanceof ShadowRoot && root.mode === 'closed').length,
      );
    // Each is put back by a beat, at which what stands before the reader is looked at.
    for (let beat = 0; beat < 6; beat++) {
      await page.evaluate(() => CSS.highlights.clear());
      await expect.poll(async () => (await see()).size, { timeout: 4000 }).toBe(before.size);
      expect(await inClosedRoots()).toBe(0);
    }
    await press('[data-sidelight-passages]', '.row button');
    await expect
      .poll(() =>
        page.evaluateInShadow(
          '[data-sidelight-passages]',
          (root) => root.querySelector('.notice span')?.textContent,
        ),
      )
      .toBe('Saved.');
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'heard'));
    const { html: _without, ...closed } = before;
    const { html: _with, ...kept } = await see();
    expect(kept).toEqual(closed);
    // It is on the page no longer than what it shows.
    await page.reload();
    await stage.lookAt(page);
    await expect.poll(elements).toEqual([{ names: ['data-sidelight-passages'], html: '', shadow: null }]);
    await stage.changeSettings({ offSites: ['127.0.0.1'] });
    await expect.poll(elements, { timeout: 4000 }).toEqual([]);
  });

  test('cleared highlights come back', async () => {
    await stage.changeSettings({ offSites: [] });
    await page.bringToFront();
    await expect.poll(async () => (await see()).size).toBe(1);
    await page.evaluate(() => CSS.highlights.clear());
    await expect.poll(async () => (await see()).size, { timeout: 4000 }).toBe(1);
    await page.evaluate(() => CSS.highlights.get('sidelight-listed')?.clear());
    const covered = () => page.evaluate(() => CSS.highlights.get('sidelight-listed')?.size);
    await expect.poll(covered, { timeout: 4000 }).toBe(2);
  });

  test('names of her own: one empty element, the same whether or not one of them stands there', async () => {
    stage.extraPages.set(
      '/own.html',
      `<!doctype html><title>Own</title><p><a href="#there">Dandong Agents</a> said so.</p><x-story></x-story>
<span style="position: absolute; left: 1900px; white-space: nowrap">Dandong Agents</span>
<script>
  document.querySelector('x-story').attachShadow({ mode: 'open' }).innerHTML = '<p>The Orion Star lay there.</p>';
</script>`,
    );
    const listOf = (...names: string[]) =>
      names.map((text, at) =>
        watchEntry(`own-${at}`, {
          names: [{ text, type: 'name', strength: 'strong', needs: [], within: 'article', ignore: [] }],
        }),
      );
    await stage.changeSettings({ offSites: [] });
    const own = await stage.open('/own.html');
    const seen = () => own.evaluate(lookAround);
    const before = await seen();
    expect(before.size).toBe(0);
    const reach = () =>
      own.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { scrollWidth, scrollHeight };
      });
    const reachBefore = await reach();

    await seedWatchlist(stage, listOf('Nobody Traders'));
    await stage.lookAt(own);
    await expect.poll(async () => (await seen()).html).toContain(WATCHED_ATTRIBUTE);
    const withNone = await seen();
    expect({ ...withNone, html: '' }).toEqual({ ...before, html: '' });
    expect(withNone.html).toBe(before.html.replace('</html>', `<div ${WATCHED_ATTRIBUTE}=""></div></html>`));

    await seedWatchlist(stage, listOf('Dandong Agents', 'Orion Star'));
    const namesOn = async () => (await stage.lookAt(own)).names.map(({ name, mark }) => `${mark} ${name}`);
    await expect.poll(namesOn).toEqual(['yours own-0', 'yours own-1']);
    const frames = () =>
      own.evaluateInShadow(`[${WATCHED_ATTRIBUTE}]`, (root) => root.querySelectorAll('.frame').length);
    await expect.poll(frames).toBe(3);
    expect(await seen()).toEqual(withNone);
    expect(await reach()).toEqual(reachBefore);
    // Nor does it answer to what a page makes up: a touch on a name in a link would otherwise be kept from the link.
    const answers = await own.evaluate(() => {
      const link = document.querySelector('a')!;
      const { left, top } = link.getBoundingClientRect();
      const at = { clientX: left + 5, clientY: top + 5, bubbles: true, cancelable: true };
      return ['touch', 'mouse'].flatMap((pointerType) =>
        ['pointermove', 'click'].map((type) =>
          link.dispatchEvent(new PointerEvent(type, { ...at, pointerType, altKey: pointerType === 'mouse' })),
        ),
      );
    });
    expect(answers).toEqual([true, true, true, true]);
    expect(await own.evaluate(() => document.querySelectorAll('[data-sidelight-card]').length)).toBe(0);
    // Nor is it larger, or anywhere to be hit.
    const place = await own.evaluate((attribute) => {
      const host = document.querySelector(`[${attribute}]`) as HTMLElement;
      const { width, height } = host.getBoundingClientRect();
      const { left, top } = document.querySelector('p')!.getBoundingClientRect();
      const hit = document.elementsFromPoint(left + 20, top + 8).includes(host);
      const [copy] = [host.cloneNode(true) as HTMLElement];
      return { width, height, hit, shadow: host.shadowRoot, copied: copy.outerHTML.length, ...host.dataset };
    }, WATCHED_ATTRIBUTE);
    expect(place).toEqual({
      width: 0,
      height: 0,
      hit: false,
      shadow: null,
      copied: `<div ${WATCHED_ATTRIBUTE}=""></div>`.length,
      sidelightWatched: '',
    });
    // Stepping to one of them flashes it, and is in no highlight.
    await own.bringToFront();
    await stage.browser.runCommand('next-name');
    await cardOf(own).opened();
    expect(await own.evaluate(() => CSS.highlights.size)).toBe(0);
    await own.press('Escape');
    await cardOf(own).closed();
    await seedWatchlist(stage, []);
    await stage.lookAt(own);
    await expect.poll(seen).toEqual(before);
    expect(own.consoleErrors()).toEqual([]);
    await own.close();
  });
});
