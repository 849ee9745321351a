/** What the card makes of the article's day; names that open in it; what it gives to take away. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { violationsOn } from '../browser/axe.ts';
import { openPopupWithNames } from '../browser/own-pages.ts';
import { BROWSERS, boxOfMark, cardOf, centreOf, clickOn, launch, type Stage } from '../browser/stage.ts';

const NAME = 'Kim Hyok-chan';
const LISTED_LATER = 'Korean People’s Army';
const WITH_NOTES = 'Reconnaissance General Bureau';

const article = (head: string, body = '') =>
  `<!doctype html><title>An article</title>${head}<article><h1>Luanda</h1>${body}
  <p>${NAME}, a Green Pine representative in Angola and a diplomat of North Korea’s embassy in Luanda, left.</p>
  <p>The ${LISTED_LATER} marched. The ${WITH_NOTES} was silent.</p></article><textarea rows="9" cols="90"></textarea>`;

const jsonLd = (day: string) =>
  `<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","datePublished":"${day}"}</script>`;
const NOW = 'On the EU list since 16 October 2017, as read in December 2024; it may have changed.';
const BOTH = `When this was published (30 August 2016) we find this person on none of the lists we hold. ${NOW}`;

const PAGES: Record<string, string> = {
  '/json-ld.html': article(jsonLd('2016-08-30T09:00:00+02:00')),
  '/meta.html': article('<meta property="article:published_time" content="2016-08-30 09:00:00">'),
  '/time.html': article('', '<p><time datetime="2016-08-30T09:00Z">30 August</time></p>'),
  '/later.html': article(jsonLd('2019-01-01')),
  '/nonsense.html': article(jsonLd('soon'), '<meta name="date" content="2999-01-01">'),
  '/undated.html': article(''),
};

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;
  let page: BrowserPage;

  beforeAll(async () => {
    stage = await launch(name, { extraPages: new Map(Object.entries(PAGES)) });
    page = await stage.open('/json-ld.html');
  });
  afterAll(() => stage?.close());

  async function openCard(text: string) {
    const card = cardOf(page);
    await page.click(...centreOf(await boxOfMark(page, text)));
    await card.opened();
    return card;
  }
  async function firstLineOn(path: string, text = NAME): Promise<string> {
    await page.goto(`${stage.site.origin}${path}`);
    await stage.lookAt(page);
    return (await openCard(text)).firstLine();
  }

  test.each([
    ['/json-ld.html', BOTH],
    ['/meta.html', BOTH],
    ['/time.html', BOTH],
    ['/later.html', NOW],
    ['/nonsense.html', NOW],
    ['/undated.html', NOW],
  ])('%s: what was then, where that was different', async (path, expected) => {
    expect(await firstLineOn(path)).toBe(expected);
    expect(page.consoleErrors()).toEqual([]);
  });

  test('the popup says of that day what the card says', async () => {
    await page.goto(`${stage.site.origin}/json-ld.html`);
    await stage.lookAt(page);
    await boxOfMark(page, NAME);
    const popup = await openPopupWithNames(stage, page);
    await clickOn(popup, '.row summary', 'Kim Hyok');
    await expect
      .poll(() =>
        popup.evaluate(() => document.querySelector('.row details[open] .entry .opening')?.textContent),
      )
      .toBe(BOTH);
    expect(popup.consoleErrors()).toEqual([]);
    await popup.close();
  });

  test('an undated listing is neither then nor now', async () => {
    expect(await firstLineOn('/json-ld.html', LISTED_LATER)).toBe(
      `When this was published (30 August 2016) we do not find this body on the EU list; for the US list we have no date. ${NOW}`,
    );
  });

  test('three dated events are drawn, with the article’s day', async () => {
    await stage.inExtension(addEvents);
    await firstLineOn('/json-ld.html', LISTED_LATER);
    const drawn = await cardOf(page).inside((root) => {
      const picture = root.querySelector('.timeline') as Element;
      const { width, height } = picture.getBoundingClientRect();
      const inner = [...picture.querySelectorAll('text, line, circle')].map((one) =>
        one.getBoundingClientRect(),
      );
      const card = (root.querySelector('.card') as Element).getBoundingClientRect();
      return {
        role: picture.getAttribute('role'),
        words: picture.getAttribute('aria-label'),
        lanes: [...picture.querySelectorAll('.lane text')].map((one) => one.textContent),
        article: picture.querySelector('.article-day text')?.textContent,
        isSeen: width > 250 && height > 40,
        isInside: inner.every(({ left, right }) => left >= card.left && right <= card.right),
      };
    });
    expect(drawn).toEqual({
      role: 'img',
      words:
        'Timeline. EU list: listed 16 October 2017, entry amended 1 March 2019, entry amended 1 July 2022. This article: 30 August 2016.',
      lanes: ['EU list'],
      article: 'This article',
      isSeen: true,
      isInside: true,
    });
  });

  test('a name in a note opens in the same card; back and forward by keyboard', async () => {
    const opened = await firstLineOn('/json-ld.html', WITH_NOTES);
    const card = cardOf(page);
    const focused = () =>
      card.inside((root) => {
        const element = root.activeElement;
        return element?.getAttribute('aria-label') ?? element?.className ?? '';
      });
    const tabTo = async (wanted: string) => {
      for (let count = 0; count < 40; count++) {
        await page.press('Tab');
        const now = await card.inside((root) => root.activeElement?.textContent ?? '');
        if (now.startsWith(wanted) || (await focused()).startsWith(wanted)) return;
      }
      throw new Error(`no Tab leads to "${wanted}"`);
    };
    const title = await card.inside((root) => {
      const notes = [...root.querySelectorAll('.note')];
      const note = notes.find(
        (one) => one.querySelector('button.name-in-note')?.textContent === 'Green Pine',
      );
      return note?.querySelector('.note-title')?.textContent ?? '';
    });
    await tabTo(title);
    await page.press('Enter');
    await tabTo('Green Pine');
    await page.press('Enter');
    const heading = () =>
      card.inside(
        (root) => root.querySelector('.content > div:not([hidden]) .who strong')?.textContent ?? '',
      );
    await expect.poll(heading).toBe('Green Pine Associated Corporation');
    expect(await focused()).toMatch(/^card\b/);
    expect(await card.firstLine()).toMatch(/^Listed by the UN/);

    await tabTo('Back to');
    expect(await focused()).toBe(`Back to ${WITH_NOTES}`);
    await page.press('Enter');
    await expect.poll(heading).toBe(WITH_NOTES);
    expect(await card.firstLine()).toBe(opened);
    // The focus stays where it was pressed, at the end of the way too, and the note is as it was left.
    expect(await focused()).toBe('Back');
    expect(await card.inside((root) => root.querySelectorAll('.note[open]').length)).toBe(1);
    await page.press('Enter');
    expect(await heading()).toBe(WITH_NOTES);

    await page.press('Tab');
    expect(await focused()).toBe('Forward to Green Pine');
    await page.press('Enter');
    await expect.poll(heading).toBe('Green Pine Associated Corporation');
    expect(await focused()).toBe('Forward');

    // Another name begins anew.
    await page.press('Escape');
    await card.closed();
    await openCard(NAME);
    expect(await card.inside((root) => root.querySelector('.steps'))).toBeNull();
    expect(page.consoleErrors()).toEqual([]);
  });

  test('copies a citation, and says so', async () => {
    await firstLineOn('/json-ld.html');
    const card = cardOf(page);
    const button = await card.inside((root) => {
      const element = root.querySelector('.citation button') as Element;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left, top, right, bottom };
    });
    await page.click(...centreOf(button));
    await expect
      .poll(() => card.inside((root) => root.querySelector('.citation [role=status]')?.textContent))
      .toBe('The citation is on the clipboard.');
    await page.press('Escape');
    await card.closed();
    await page.evaluate(() => document.querySelector('textarea')?.focus());
    await page.press('Control+v');
    const pasted = () => page.evaluate(() => document.querySelector('textarea')?.value);
    await expect.poll(pasted).toMatch(/^Kim Hyok Chan|^Kim Hyok-chan/);
    expect(await pasted()).toMatch(
      /^- Council of the European Union\. Listed, [^.]+\. Date: 16 October 2017\. Annex .* \(EU list, [^)]*\d{4}\)\.$/m,
    );
    expect(await pasted()).toMatch(
      /^Sidelight, lexicon of \d+ \w+ 20\d\d \(20\d\d-\d\d-\d\d\.[0-9a-f]{8}\)$/m,
    );
    expect(await pasted()).not.toMatch(/Luanda\b.*left|127\.0\.0\.1|When this was published/);
  });

  test('axe finds nothing wrong, in light and dark, with a timeline and after a step', async () => {
    const bench = await stage.browser.openExtensionPage(
      'workbench.html?id=korean-peoples-army&day=2016-08-30',
    );
    for (const colorScheme of ['light', 'dark'] as const) {
      await bench.setAppearance({ colorScheme });
      await bench.waitFor(() => document.querySelector('.card .timeline'));
      expect(await violationsOn(stage, bench)).toEqual([]);
    }
    await bench.close();
    const notes = await stage.browser.openExtensionPage('workbench.html');
    await notes.waitFor(() => document.querySelector('.note > summary'));
    await notes.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await violationsOn(stage, notes)).toEqual([]);
    await clickOn(notes, 'button.name-in-note', 'Green Pine');
    await notes.waitFor(() => document.querySelector('.steps'));
    expect(await violationsOn(stage, notes)).toEqual([]);
    await notes.close();
  });
});

/** No entry of the lexicon has three dated events; one more amendment and it has. Runs in the extension. */
async function addEvents(): Promise<void> {
  const opening = indexedDB.open('sidelight-reference');
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const store = database.transaction('entities', 'readwrite').objectStore('entities');
  const done = new Promise((resolve) => {
    store.transaction.oncomplete = resolve;
  });
  const reading = store.get('korean-peoples-army');
  reading.onsuccess = () => {
    const entity = reading.result;
    const listed = entity.status.find(({ authority }: { authority: string }) => authority === 'EU');
    for (const date of ['2019-03-01', '2022-07-01'])
      entity.status.push({ ...listed, action: 'amended', date });
    store.put(entity);
  };
  await done;
  database.close();
}
