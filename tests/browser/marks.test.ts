import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BROWSERS,
  htmlOf,
  launch,
  type Painted,
  paintable,
  painted,
  readSample,
  rememberHtml,
  type Stage,
  samplePaths,
} from './stage.ts';

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    const extraPages = new Map<string, string>();
    for (const path of samplePaths)
      extraPages.set(`/remembered/${path}`, rememberHtml(await readSample(path)));
    stage = await launch(name, { extraPages });
  });
  afterAll(() => stage?.close());

  test.each(samplePaths)('%s: painted is what annotate finds, and the DOM stays as it is', async (path) => {
    const page = await stage.open(`/remembered/${path}`);
    const marks = await painted(page);
    expect(marks).toEqual(paintable(await readSample(path)));

    const before = await page.evaluate(() => (globalThis as unknown as { htmlBefore: string }).htmlBefore);
    expect(await htmlOf(page)).toBe(before);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('the three line styles are there, and take effect', async () => {
    const page = await stage.open('/en/live-hearing.html');
    const styles = await page.evaluate(() =>
      ['listed', 'named', 'uncertain'].map((mark) => {
        const style = getComputedStyle(document.body, `::highlight(sidelight-${mark})`);
        return `${style.textDecorationLine} ${style.textDecorationStyle}`;
      }),
    );
    expect(styles).toEqual(['underline solid', 'underline dotted', 'underline dashed']);
    await page.close();
  });

  test('nothing is painted in fields, code and what is hidden', async () => {
    const name = 'Reconnaissance General Bureau';
    const left = [
      `<textarea>${name}</textarea>`,
      `<input value="${name}">`,
      `<select><option>${name}</option></select>`,
      `<button title="${name}">press</button>`,
      `<code>${name}</code>`,
      `<pre>${name}</pre>`,
      `<p hidden>${name}</p>`,
      `<div contenteditable>${name}</div>`,
      `<template><p>${name}</p></template>`,
      `<noscript><p>${name}</p></noscript>`,
      `<svg><text>${name}</text></svg>`,
      `<script>/* ${name} */</script>`,
      `<style>/* ${name} */</style>`,
      `<!-- ${name} -->`,
    ];
    const page = `<!doctype html><html lang="en"><head><title>${name}</title></head><body><p>The ${name} of North Korea.</p>${left.join('')}<p>The Bureau39 club.</p></body></html>`;
    stage.extraPages.set('/left-alone.html', rememberHtml(page));
    const tab = await stage.open('/left-alone.html');
    expect(await painted(tab)).toEqual<Painted[]>([{ mark: 'listed', text: name }]);
    await tab.close();
  });

  test('text that comes later is marked too, and text that goes takes its mark along', async () => {
    stage.extraPages.set(
      '/late.html',
      '<!doctype html><title>Late</title><article><p>Nothing yet.</p></article>',
    );
    const page = await stage.open('/late.html');
    expect(await painted(page)).toEqual([]);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.id = 'late';
      late.innerHTML = 'North Korea’s <b>Reconnaissance</b> General&nbsp;Bureau.';
      document.querySelector('article')?.append(late);
    });
    await expect
      .poll(() => painted(page), { timeout: 5000 })
      .toEqual([{ mark: 'listed', text: 'Reconnaissance General\u00a0Bureau' }]);
    await page.evaluate(() => document.querySelector('#late')?.remove());
    await expect.poll(() => painted(page), { timeout: 5000 }).toEqual([]);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('as elements, for assistive technology: the same names, and the page as it was when turned off', async () => {
    const path = 'en/ship-in-panama.html';
    const page = await stage.open(`/remembered/${path}`);
    const asHighlights = await painted(page);
    /** A name that runs over several text nodes has a <mark> for each: pieces that follow each other are one. */
    const elements = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('mark.sidelight-mark')].map((mark) => ({
          mark: mark.dataset.sidelight,
          text: mark.textContent,
        })),
      );
    const lettersOf = (marks: readonly { text: string | null }[]) =>
      marks.map(({ text }) => text?.replace(/[ \t\n\r\f]+/g, '')).join('');
    const textOf = () => page.evaluate(() => document.body.textContent);
    const textBefore = await textOf();
    await stage.changeSettings({ marks: 'elements' });
    try {
      await expect.poll(async () => (await elements()).length).toBeGreaterThanOrEqual(asHighlights.length);
      expect(await painted(page)).toEqual([]);
      for (const mark of ['listed', 'named', 'uncertain']) {
        const ofMark = (one: { mark?: string | undefined }) => one.mark === mark;
        expect(lettersOf((await elements()).filter(ofMark)), mark).toBe(
          lettersOf(asHighlights.filter(ofMark)),
        );
      }
      expect(await textOf()).toBe(textBefore);
    } finally {
      await stage.changeSettings({ marks: 'highlights' });
    }
    await expect.poll(() => painted(page)).toEqual(asHighlights);
    const before = await page.evaluate(() => (globalThis as unknown as { htmlBefore: string }).htmlBefore);
    expect(await htmlOf(page)).toBe(before);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('as elements, on a live page: dressed in a shadow root, and the focus stays', async () => {
    stage.extraPages.set(
      '/live-elements.html',
      `<!doctype html><title>Live</title><p>North Korea’s Reconnaissance General Bureau, <i id="clock">0</i></p><x-a></x-a>
      <script>
        document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML =
          '<p>North Korea’s Reconnaissance General Bureau.</p>';
      </script>`,
    );
    await stage.changeSettings({ marks: 'elements' });
    try {
      const page = await stage.open('/live-elements.html');
      await page.waitFor(() => document.querySelector('x-a')?.shadowRoot?.querySelector('mark'));
      const styles = await page.evaluate(() => {
        const inShadow = document.querySelector('x-a')?.shadowRoot?.querySelector('mark');
        return [document.querySelector('mark'), inShadow].map((mark) => {
          const { backgroundColor, textDecorationColor } = getComputedStyle(mark!);
          return { backgroundColor, textDecorationColor };
        });
      });
      const style = { backgroundColor: 'rgba(0, 0, 0, 0)', textDecorationColor: 'rgb(194, 112, 10)' };
      expect(styles).toEqual([style, style]);
      await page.evaluate(() => {
        const late = document.createElement('p');
        late.textContent = 'North Korea’s Reconnaissance General Bureau.';
        document.querySelector('mark')?.focus();
        document.querySelector('#clock')!.textContent = '1';
        document.body.append(late);
      });
      await page.waitFor(() => document.querySelectorAll('mark').length === 2);
      expect(await page.evaluate(() => document.activeElement === document.querySelector('mark'))).toBe(true);
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    } finally {
      await stage.changeSettings({ marks: 'highlights' });
    }
  });

  test('a page that is left and come back to is marked again', async () => {
    const page = await stage.open('/en/live-hearing.html');
    const before = await painted(page);
    await page.goto(`${stage.site.origin}/en/harbour-cup.html`);
    await page.goBack();
    await expect.poll(() => painted(page)).toEqual(before);
    await page.close();
  });
});
