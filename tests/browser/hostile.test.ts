/** Pages that work against us, knowingly or not. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS, boxOfMark, CARD, cardOf, centreOf, launch, painted, type Stage } from './stage.ts';

const NAME = 'Reconnaissance General Bureau';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  const serve = async (path: string, body: string) => {
    stage.extraPages.set(path, `<!doctype html><title>Page</title><body>${body}</body>`);
    return stage.open(path);
  };

  test('marks that the page moved onto other words open no card, and come back', async () => {
    const page = await serve(
      '/moved.html',
      `<p>The ${NAME} of North Korea.</p><p id="victim">An honest man</p>`,
    );
    const victim = await page.evaluate(() => {
      const element = document.querySelector('#victim') as Element;
      for (const range of CSS.highlights.get('sidelight-listed') ?? [])
        (range as Range).selectNodeContents(element);
      const range = document.createRange();
      range.selectNodeContents(element);
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(victim));
    await expect.poll(() => painted(page)).toEqual([{ mark: 'listed', text: NAME }]);
    expect(await cardOf(page).isAttached()).toBe(false);
    await page.click(...centreOf(await boxOfMark(page, NAME)));
    await cardOf(page).opened();
    await page.close();
  });

  test.each(['open', 'closed'] as const)(
    'a plain element that gets a shadow root (%s) late',
    async (mode) => {
      const page = await serve(`/late-${mode}.html`, '<div id="app"></div><p>Nothing else.</p>');
      // Nothing tells of it: neither the element nor its parent changes.
      await page.evaluate(
        ({ mode, text }) => {
          const outer = document.querySelector('#app')!.attachShadow({ mode });
          outer.innerHTML = '<section style="height: 300px"></section>';
          const inner = outer.querySelector('section')!.attachShadow({ mode });
          inner.innerHTML = `<p>${text}</p>`;
        },
        { mode, text: NAME },
      );
      await expect.poll(() => painted(page), { timeout: 15_000 }).toEqual([{ mark: 'listed', text: NAME }]);
      await page.close();
    },
  );

  test('names of forms and frames that shadow the built-in ones', async () => {
    const inputs = [
      'nextSibling',
      'firstChild',
      'parentNode',
      'parentElement',
      'localName',
      'nodeType',
      'getAttribute',
      'closest',
      'checkVisibility',
    ]
      .map((one) => `<input name="${one}">`)
      .join('');
    const frames = [
      'body',
      'documentElement',
      'createRange',
      'createElement',
      'querySelectorAll',
      'visibilityState',
      'addEventListener',
      'getSelection',
      'activeElement',
    ]
      .map((one) => `<iframe hidden name="${one}"></iframe>`)
      .join('');
    const page = await serve(
      '/named.html',
      `${frames}<form>The ${NAME} of ${inputs} North Korea.</form><p>And the ${NAME}.</p>`,
    );
    expect((await painted(page)).map(({ text }) => text)).toEqual([NAME, NAME]);
    await page.press('Escape');
    const box = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sidelight-listed') ?? [])] as Range[];
      const { left, top, right, bottom } = (range as Range).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(box));
    await cardOf(page).opened();
    await page.close();
  });

  test('a page that never rests is marked all the same', async () => {
    const page = await serve(
      '/restless.html',
      `<p id="ticker">0</p><p>The ${NAME} of North Korea.</p><script>let n = 0; setInterval(() => { ticker.textContent = 'x'.repeat(n++ % 9) }, 3)</script>`,
    );
    await expect.poll(() => painted(page)).toEqual([{ mark: 'listed', text: NAME }]);
    await page.close();
  });

  test('a name at the end of a very tall paragraph, in a box that scrolls, is brought into view', async () => {
    const page = await serve(
      '/tall.html',
      `<div style="height:400px;overflow:auto;margin-top:1500px"><p style="width:8em">${'word '.repeat(3000)} The ${NAME} of North Korea.</p></div>`,
    );
    await stage.browser.runCommand('next-name');
    await cardOf(page).opened();
    const isInView = await page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('sidelight-listed') ?? [])] as Range[];
      const { top, bottom } = (range as Range).getBoundingClientRect();
      const box = (document.querySelector('div') as Element).getBoundingClientRect();
      return top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom);
    });
    expect(isInView).toBe(true);
    await page.close();
  });

  test('inside an open modal dialog the card can be used', async () => {
    const page = await serve(
      '/dialog.html',
      `<dialog><p>The ${NAME} of North Korea.</p></dialog><script>document.querySelector('dialog').showModal()</script>`,
    );
    await page.click(...centreOf(await boxOfMark(page, NAME)));
    const card = cardOf(page);
    await card.opened();
    const close = await card.inside((root) => {
      const { left, top, right, bottom } = (root.querySelector('.close') as Element).getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(close));
    await card.closed();
    expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
    await page.close();
  });

  test('a click into a field that closes a card leaves the focus there', async () => {
    const page = await serve(
      '/field.html',
      `<a id="before" href="#x">before</a><p>The ${NAME} of North Korea.</p><p style="margin-top:600px"><input id="field"></p>`,
    );
    await page.evaluate(() => (document.querySelector('#before') as HTMLElement).focus());
    await stage.browser.runCommand('next-name');
    await cardOf(page).opened();
    const field = await page.evaluate(() => {
      const element = document.querySelector('#field') as Element;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(field));
    await cardOf(page).closed();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.close();
  });

  test('the page does not hear what is typed in the card', async () => {
    const page = await serve(
      '/keys.html',
      `<p>The ${NAME} of North Korea.</p><script>globalThis.heard = []; for (const type of ['keydown', 'keyup']) document.addEventListener(type, ({ key }) => heard.push(key), true)</script>`,
    );
    const heard = () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    await stage.browser.runCommand('next-name');
    await cardOf(page).opened();
    const before = (await heard()).length;
    for (const key of ['a', 'Tab', 'Enter']) await page.press(key);
    await cardOf(page).closed();
    expect((await heard()).slice(before)).not.toContain('a');
    expect((await heard()).slice(before)).not.toContain('Tab');
    expect((await heard()).slice(before)).not.toContain('Escape');
    await page.close();
  });

  test('an element of the page with a name like ours is never made, read or removed by us', async () => {
    const page = await serve(
      '/named-like-us.html',
      `<script>globalThis.made = 0; customElements.define('sidelight-card', class extends HTMLElement { constructor() { super(); made++ } })</script><p>The ${NAME} of North Korea.</p>`,
    );
    await page.click(...centreOf(await boxOfMark(page, NAME)));
    await cardOf(page).opened();
    expect(await page.evaluate(() => (globalThis as unknown as { made: number }).made)).toBe(0);
    expect(await page.evaluate((card) => document.querySelector(card)?.localName, CARD)).toBe('div');
    await page.close();
  });

  test('as elements: Enter opens the card of the mark that has the focus, and gives it back', async () => {
    const page = await serve('/elements.html', `<p>North Korea’s <b>Reconnaissance</b> General Bureau.</p>`);
    await stage.changeSettings({ marks: 'elements' });
    try {
      await page.waitFor(() => document.querySelectorAll('mark.sidelight-mark').length === 2);
      await page.press('Tab');
      await page.press('Enter');
      await cardOf(page).opened();
      await page.press('Escape');
      await cardOf(page).closed();
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        `${NAME}, listed in Sidelight`,
      );
    } finally {
      await stage.changeSettings({ marks: 'highlights' });
    }
    await page.waitFor(() => document.body.innerHTML.includes('<b>Reconnaissance</b> General Bureau'));
    await page.close();
  });
});
