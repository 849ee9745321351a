/** "Read in Sidelight": files and texts with their names marked, in both browsers, behind a recording proxy. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { seedWatchlist } from '../browser/seed-watchlist.ts';
import { BROWSERS, clickOn, launch, paintable, readSample, type Stage } from '../browser/stage.ts';
import { textOf } from '../browser/texts.ts';
import { tinyPdf } from '../support/tiny-pdf.ts';
import { watchEntry } from '../support/watchlist.ts';

const NAME = 'Reconnaissance General Bureau';

const named = (text: string) => ({ ...watchEntry('x').names[0]!, text });

interface Given {
  name: string;
  type?: string;
  bytes: Buffer | string;
  by?: 'choice' | 'drop';
}

/** As if it was chosen, or dropped on the page. */
async function give(page: BrowserPage, { name, type = '', bytes, by = 'choice' }: Given): Promise<void> {
  await page.evaluate(
    ({ name, type, by, base64 }) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], name, { type }));
      if (by === 'drop') {
        const drop = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main')?.dispatchEvent(new DragEvent('drop', drop));
        return;
      }
      const input = document.querySelector('input[type=file]') as HTMLInputElement;
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    { name, type, by, base64: Buffer.from(bytes).toString('base64') },
  );
}

const shown = (page: BrowserPage) =>
  page.waitFor(() => document.querySelector('.text')?.textContent, undefined, { what: 'the text' });

/** Marks in document order; pieces of one name are one. */
const marksOn = (page: BrowserPage) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.text mark')].map((mark) => ({
      mark: mark.getAttribute('data-sidelight'),
      text: mark.textContent,
      label: mark.getAttribute('aria-label'),
    })),
  );

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name, { recordRequests: true });
  });
  afterAll(() => stage?.close());

  async function openReading(): Promise<BrowserPage> {
    const page = await stage.browser.openExtensionPage('reading.html');
    await page.waitFor(() => document.querySelector('.zone'));
    return page;
  }

  test('a web page has the marks it would have where it stands', async () => {
    for (const path of ['en/live-hearing.html', 'ko/two-desks.html', 'zh/port-ledger.html']) {
      const page = await openReading();
      const html = await readSample(path);
      await give(page, { name: path, type: 'text/html', bytes: html });
      await shown(page);
      const whole = (await marksOn(page)).filter(({ label }) => label !== null);
      expect(
        whole.map(({ mark, label }) => ({ mark, text: label?.replace(/, \w+ in Sidelight$/, '') })),
      ).toEqual(paintable(html));
      expect(await textOf(page, 'h1')).toBe(path);
      expect(page.consoleErrors()).toEqual([]);
      await page.close();
    }
  });

  test('nothing of a hostile page is loaded, run or kept', async () => {
    const there = `${stage.site.origin}/spy`;
    const html = `<!doctype html><html lang="en" onload="globalThis.wasRun=1"><head><title>x</title>
      <base href="${there}/base/"><meta http-equiv="refresh" content="0;url=${there}/refresh">
      <link rel="stylesheet" href="${there}/sheet"><link rel="prefetch" href="${there}/prefetch">
      <style>@import "${there}/import"; p { background: url(${there}/background) }</style>
      <script>globalThis.wasRun = 1</script><script src="${there}/script"></script></head>
      <body background="${there}/body" onload="globalThis.wasRun=1">
      <p style="background:url(${there}/style)" onclick="globalThis.wasRun=1" id="kept">The ${NAME} was named.</p>
      <img src="${there}/img" srcset="${there}/img2 2x" onerror="globalThis.wasRun=1"><picture><source srcset="${there}/picture"></picture>
      <iframe src="${there}/frame" srcdoc="<img src='${there}/srcdoc'>"></iframe><object data="${there}/object"></object><embed src="${there}/embed">
      <video src="${there}/video" poster="${there}/poster" autoplay></video><audio src="${there}/audio" autoplay></audio>
      <svg><image href="${there}/svg"></image><use href="${there}/use#a"></use><script>globalThis.wasRun=1</script></svg>
      <math><mtext><img src="${there}/math"></mtext></math><noscript><img src="${there}/noscript"></noscript>
      <template><img src="${there}/template"></template><input type="image" src="${there}/input"><table background="${there}/table"><tr><td>cell</table>
      <a href="${there}/link" ping="${there}/ping">a link</a><form action="${there}/form"><button>send</button></form>
      <p hidden>${NAME}</p></body></html>`;
    const page = await openReading();
    const before = stage.proxy?.requests.length;
    await give(page, { name: 'hostile.html', bytes: html, by: 'drop' });
    await shown(page);
    expect((await marksOn(page)).map(({ text }) => text)).toEqual([NAME]);
    const left = await page.evaluate(() => {
      const all = [...document.querySelectorAll('.text *')];
      return {
        wasRun: (globalThis as unknown as { wasRun?: number }).wasRun,
        elements: [...new Set(all.map(({ localName }) => localName))].sort(),
        attributes: all
          .filter(({ localName }) => localName !== 'mark')
          .flatMap((element) => element.getAttributeNames()),
        address: location.pathname,
      };
    });
    expect(left).toEqual({
      elements: ['div', 'mark', 'p', 'table', 'tbody', 'td', 'tr'],
      attributes: [],
      address: '/reading.html',
    });
    await page.close();
    expect(stage.proxy?.requests.slice(before)).toEqual([]);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('a pasted text; the card opens by click and by key, and gives the focus back', async () => {
    const page = await openReading();
    await clickOn(page, '#pasted');
    await page.type(`${NAME}.`);
    await clickOn(page, 'button', 'Mark the names');
    await shown(page);
    expect(await textOf(page, 'h1')).toBe('Your text');
    expect(await textOf(page, '[role=status]')).toBe('1 name is marked, in 1 place.');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');

    await clickOn(page, '.text mark');
    await page.waitFor(() => /^Listed by /.test(document.querySelector('aside .opening')?.textContent ?? ''));
    await clickOn(page, 'aside .close');
    await page.waitFor(() => document.activeElement?.localName === 'mark');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.matches('aside .card'));
    await page.waitFor(() => /^Listed by /.test(document.querySelector('aside .opening')?.textContent ?? ''));
    await page.press('Escape');
    await page.waitFor(
      () => document.activeElement?.localName === 'mark' && !document.querySelector('.card'),
    );

    await clickOn(page, 'button', 'Read another');
    await page.waitFor(() => document.querySelector('.zone'));
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('told the day of a text, a card says what the lists said then', async () => {
    const page = await openReading();
    await clickOn(page, '#pasted');
    await page.type('Kim Hyok-chan, a Green Pine representative in Angola and a diplomat in Luanda, left.');
    await clickOn(page, 'button', 'Mark the names');
    await shown(page);
    await clickOn(page, '.text mark', 'Kim Hyok-chan');
    const opening = () => textOf(page, 'aside .opening');
    await expect.poll(opening).toMatch(/^On the EU list since 16 October 2017/);
    const giveDay = (day: string) =>
      page.evaluate((value) => {
        const field = document.querySelector<HTMLInputElement>('input[type=date]')!;
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }, day);
    await giveDay('2016-08-30');
    await expect
      .poll(opening)
      .toMatch(/^When this was published \(30 August 2016\) .*On the EU list since 16 October 2017/);
    // Of a day that is not yet nothing can be said.
    await giveDay('2999-01-01');
    await expect.poll(() => page.evaluate(() => document.querySelector('input:invalid') !== null)).toBe(true);
    expect(await opening()).toMatch(/^When this was published \(30 August 2016\)/);
    await giveDay('');
    await expect.poll(opening).toMatch(/^On the EU list/);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('all of it by keys alone', async () => {
    const page = await openReading();
    const focused = () =>
      page.evaluate(() => {
        const { localName, textContent, id } = document.activeElement as HTMLElement;
        return `${localName} ${id || textContent}`.trim();
      });
    await page.press('Tab');
    expect(await focused()).toBe('input');
    await page.press('Tab');
    expect(await focused()).toBe('textarea pasted');
    await page.type(`${NAME} one.`);
    await page.press('Tab');
    await page.press('Enter');
    await shown(page);
    const order = [
      'h1 Your text',
      'input',
      'button Read another',
      'button Print',
      `mark ${NAME}`,
      `button ${NAME}`,
    ];
    for (const [index, expected] of order.entries()) {
      if (index > 0) await page.press('Tab');
      // The day has a stop for each of its parts, and how many is the browser's own.
      while (expected !== 'input' && (await focused()) === 'input') await page.press('Tab');
      await expect.poll(focused).toBe(expected);
    }
    await page.press('Shift+Tab');
    await page.press('Enter');
    await page.waitFor(() => document.activeElement?.matches('aside .card'));
    await page.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Close');
    await page.press('Enter');
    await expect.poll(focused).toBe(`mark ${NAME}`);
    await page.close();
  });

  test('the list of names leads from place to place', async () => {
    const page = await openReading();
    const line = `The ${NAME} was named.`;
    const text = [line, ...Array.from({ length: 80 }, () => 'A line about the weather.'), line].join('\n\n');
    await give(page, { name: 'long.txt', type: 'text/plain', bytes: text });
    await shown(page);
    const focused = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.text mark')].indexOf(document.activeElement as Element),
      );
    await clickOn(page, 'aside button', NAME);
    await expect.poll(focused).toBe(0);
    await clickOn(page, 'aside button', NAME);
    await expect.poll(focused).toBe(1);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await page.close();
  });

  test('a PDF: pages, paragraphs, names over line ends, words parted at them', async () => {
    const page = await openReading();
    const pdf = tinyPdf([
      ['The panel met the Reconnaissance General', 'Bureau in Pyongyang. It was desig-', 'nated in 2010.'],
      [],
      [`The ${NAME} again.`],
    ]);
    await give(page, { name: 'report.pdf', type: 'application/pdf', bytes: pdf });
    await shown(page);
    const pages = await page.evaluate(() =>
      [...document.querySelectorAll('.text section')].map((section) =>
        [...section.children].map(({ localName, textContent }) => `${localName}: ${textContent}`),
      ),
    );
    expect(pages).toEqual([
      ['h2: Page 1', `p: The panel met the ${NAME} in Pyongyang. It was designated in 2010.`],
      ['h2: Page 2'],
      ['h2: Page 3', `p: The ${NAME} again.`],
    ]);
    expect((await marksOn(page)).map(({ text, mark }) => [text, mark])).toEqual([
      [NAME, 'listed'],
      [NAME, 'listed'],
    ]);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('a Korean PDF without its font: the tables of encodings are in the package', async () => {
    const page = await openReading();
    await give(page, { name: 'report.pdf', bytes: tinyPdf([['북한 정찰총국이 발표했다.']]) });
    await shown(page);
    expect(await textOf(page, '.text p')).toBe('북한 정찰총국이 발표했다.');
    expect((await marksOn(page)).map(({ text }) => text)).toEqual(['북한 정찰총국']);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('a long PDF tells how far it is, and can be cancelled', async () => {
    const page = await openReading();
    const pages = Array.from({ length: 1500 }, (_, index) => [`Page ${index} on the weather.`]);
    await give(page, { name: 'long.pdf', bytes: tinyPdf(pages) });
    await page.waitFor(() =>
      /^Reading page \d+ of 1500 …$/.test(document.querySelector('#progress')?.textContent ?? ''),
    );
    await clickOn(page, 'button', 'Cancel');
    await page.waitFor(() => document.querySelector('.zone'));
    // What was under way does not come back.
    await give(page, { name: 'short.txt', bytes: `The ${NAME}.` });
    await shown(page);
    expect(await textOf(page, 'h1')).toBe('short.txt');
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test.each<[string, Given, RegExp]>([
    [
      'a locked PDF',
      { name: 'a.pdf', bytes: tinyPdf([['x']], { encrypted: true }) },
      /locked with a password/,
    ],
    ['a scan', { name: 'a.pdf', bytes: tinyPdf([[], []]) }, /pictures of pages and no text/],
    ['a broken PDF', { name: 'a.pdf', bytes: '%PDF-1.4\nnothing of the kind' }, /damaged/],
    ['an archive', { name: 'a.docx', bytes: Buffer.from('PK\x03\x04\0\0\0\0') }, /no web page, text or PDF/],
    ['an empty file', { name: 'a.txt', bytes: ' \n ' }, /no text in it/],
    ['a text of 21 MB', { name: 'a.txt', bytes: 'x' }, /too large/],
  ])('%s: one plain sentence, and the next file can be given', async (what, given, words) => {
    const page = await openReading();
    if (what === 'a text of 21 MB') {
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.items.add(new File(['word '.repeat(4_200_000)], 'a.txt'));
        const drop = { bubbles: true, cancelable: true, dataTransfer: data };
        document.querySelector('main')?.dispatchEvent(new DragEvent('drop', drop));
      });
    } else await give(page, given);
    await page.waitFor(() => document.querySelector('[role=alert]')?.textContent);
    expect(await textOf(page, '[role=alert]')).toMatch(words);
    await give(page, { name: 'b.txt', bytes: `The ${NAME}.` });
    await shown(page);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
  });

  test('nothing of it is stored', async () => {
    const page = await openReading();
    await give(page, { name: 'a-file-of-mine.txt', bytes: `My own words on the ${NAME}.` });
    await shown(page);
    expect(await page.evaluate(() => document.title)).toBe('Read in Sidelight');
    const kept = await stage.inExtension(async () => {
      const { storage } = (
        globalThis as unknown as { chrome: { storage: { local: { get(key: null): Promise<object> } } } }
      ).chrome;
      const databases = (await indexedDB.databases()).map(({ name }) => name ?? '').sort();
      return {
        local: await storage.local.get(null),
        databases,
        inPage: [localStorage.length, sessionStorage.length],
      };
    });
    expect(kept).toEqual({
      local: {},
      databases: ['sidelight-library', 'sidelight-reference'],
      inPage: [0, 0],
    });
    await page.close();
  });

  test.each(['light', 'dark'] as const)('%s: axe finds nothing; it fits 320 px', async (colorScheme) => {
    const page = await openReading();
    await page.setAppearance({ colorScheme });
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.setViewport(320, 640);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await give(page, { name: 'story.html', bytes: await readSample('en/live-hearing.html') });
    await shown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.setViewport(1280, 800);
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.text mark')?.focus());
    await page.press('Enter');
    await page.waitFor(() => document.querySelector('aside .who'));
    expect(await violationsOn(stage, page)).toEqual([]);
    await page.close();
  });

  test('marks what the reader wants marked, in the colour that was chosen', async () => {
    await stage.changeSettings({ colour: 'blue', onlyListed: true });
    const page = await openReading();
    await give(page, { name: 'story.html', bytes: await readSample('en/live-hearing.html') });
    await shown(page);
    await expect
      .poll(async () => [...new Set((await marksOn(page)).map(({ mark }) => mark))])
      .toEqual(['listed']);
    const colour = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.text mark')!).textDecorationColor);
    expect(await colour()).toBe('rgb(43, 98, 217)');
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
    await stage.changeSettings({ colour: 'amber', onlyListed: false });
  });

  test('names of her own are framed, and their card is hers; where the lexicon has one it stays', async () => {
    await seedWatchlist(stage, [
      watchEntry('haedong', { names: [named('Haedong Agents')] }),
      watchEntry('mine', { names: [named(NAME)] }),
    ]);
    const page = await openReading();
    await give(page, { name: 'mine.txt', bytes: `Haedong Agents wrote to the ${NAME}.` });
    await shown(page);
    await expect
      .poll(() => marksOn(page))
      .toEqual([
        { mark: 'yours', text: 'Haedong Agents', label: 'Haedong Agents, yours in Sidelight' },
        { mark: 'listed', text: NAME, label: `${NAME}, listed in Sidelight` },
      ]);
    await page.evaluate(() => document.querySelector<HTMLElement>('.text mark')?.focus());
    await page.press('Enter');
    await expect.poll(() => textOf(page, '.card')).toContain('Yours: on your own list.');
    expect(await textOf(page, '.card')).not.toMatch(/Listed/);
    expect(await violationsOn(stage, page)).toEqual([]);
    expect(page.consoleErrors()).toEqual([]);
    await page.close();
    await seedWatchlist(stage, []);
  });
});
