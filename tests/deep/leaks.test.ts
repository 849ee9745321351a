/** Articles opened and closed all day long in one tab of Chromium: nothing of them stays. */
import { expect, test } from 'vitest';
import { waitForMarks } from '../browser/stage.ts';
import { largePart } from '../sites/large.ts';
import { storyHtml, storyOf } from '../sites/news.ts';
import { pageOf } from '../sites/site.ts';
import { type Heap, heapOf, megabytes } from './heap.ts';
import { withAndWithout } from './with-and-without.ts';

const ARTICLES = 200;
/** By then everything has been loaded that is loaded once. */
const WARM = 40;
/**
 * Bytes; an eighth of what the articles in between weigh. By a heap snapshot, what does come is code that V8 compiles bit by
 * bit (1 KB an article), and no object of ours.
 */
const LIMIT = 400_000;

const { addressOf, inBoth } = withAndWithout({
  name: 'articles',
  pages: {
    ...Object.fromEntries(
      Array.from({ length: ARTICLES }, (_, number) => [
        `${number}`,
        pageOf(`Note ${number}`, `${storyHtml(storyOf(number))}<main>${largePart(20_000)}</main>`),
      ]),
    ),
    // Articles that one page opens and closes by itself.
    '': pageOf('All', '<main id="place"></main>'),
  },
  visit: async () => '',
  marks: {},
});

/** What came from the first to the last, and not in the browser without Sidelight. */
function compare(what: string, [marked, unmarked]: [[Heap, Heap], [Heap, Heap]]): void {
  const grown = ([first, last]: [Heap, Heap]) => ({
    bytes: last.bytes - first.bytes,
    ofBrowser: last.ofBrowser - first.ofBrowser,
    documents: last.documents - first.documents,
    nodes: last.nodes - first.nodes,
    listeners: last.listeners - first.listeners,
  });
  const [withIt, without] = [grown(marked), grown(unmarked)];
  console.log(
    `${what}, from article ${WARM} to ${ARTICLES}: ${megabytes(withIt.bytes)} with, ${megabytes(without.bytes)} without, the browser's own part ${megabytes(withIt.ofBrowser)} and ${megabytes(without.ofBrowser)}; documents ${withIt.documents} and ${without.documents}, nodes ${withIt.nodes} and ${without.nodes}, listeners ${withIt.listeners} and ${without.listeners}`,
  );
  expect(withIt.documents).toBe(without.documents);
  expect(withIt.nodes - without.nodes).toBeLessThan(50);
  expect(withIt.listeners).toBe(without.listeners);
  expect(withIt.bytes - without.bytes).toBeLessThan(LIMIT);
}

test(`${ARTICLES} articles opened one after the other in a tab`, async () => {
  const heaps = await inBoth(async (browser, isMarked): Promise<[Heap, Heap]> => {
    const page = await browser.open(addressOf(0));
    let warm: Heap | undefined;
    for (let number = 1; number < ARTICLES; number++) {
      await page.goto(addressOf(number));
      if (isMarked) await waitForMarks(page, 'some');
      if (number === WARM) warm = await heapOf(page);
    }
    const last = await heapOf(page);
    await page.close();
    return [warm!, last];
  });
  compare('in a tab', heaps);
});

test(`${ARTICLES} articles opened and closed by one page`, async () => {
  const heaps = await inBoth(async (browser, isMarked): Promise<[Heap, Heap]> => {
    const page = await browser.open(addressOf(''));
    let warm: Heap | undefined;
    for (let number = 0; number < ARTICLES; number++) {
      await page.evaluate(async (address) => {
        const html = await (await fetch(address)).text();
        const place = document.querySelector('#place') as Element;
        place.innerHTML = html.slice(html.indexOf('<body>'));
      }, addressOf(number));
      if (isMarked) await waitForMarks(page, 'some');
      await page.evaluate(() => document.querySelector('#place')?.replaceChildren());
      if (isMarked) await waitForMarks(page, 'none');
      if (number === WARM) warm = await heapOf(page);
    }
    const last = await heapOf(page);
    await page.close();
    return [warm!, last];
  });
  compare('in a page', heaps);
});
