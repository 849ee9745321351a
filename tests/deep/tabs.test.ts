/** What Sidelight takes of the memory of each of many tabs in Chromium. */
import { expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { painted, waitForMarks } from '../browser/stage.ts';
import { largePart } from '../sites/large.ts';
import { storyHtml, storyOf } from '../sites/news.ts';
import { pageOf } from '../sites/site.ts';
import { type Heap, heapOf, megabytes } from './heap.ts';
import { withAndWithout } from './with-and-without.ts';

const TABS = 20;
/** Bytes. */
const LIMIT_A_TAB = 1_000_000;

const { addressOf, inBoth } = withAndWithout({
  name: 'articles',
  pages: {
    long: pageOf('Half a megabyte', `<main>${largePart(500_000)}</main>`),
    short: pageOf('One note', storyHtml(storyOf(0))),
  },
  visit: async () => '',
  marks: {},
});

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

test.each(['long', 'short'])(`${TABS} tabs with a %s page`, async (path) => {
  const [marked, unmarked] = await inBoth(async (browser, isMarked) => {
    const tabs: BrowserPage[] = [];
    for (let tab = 0; tab < TABS; tab++) {
      const page = await browser.open(addressOf(path));
      // Asking takes memory in the page, too: both are asked.
      await (isMarked ? waitForMarks(page, 'some') : painted(page));
      tabs.push(page);
    }
    const heaps: Heap[] = [];
    for (const page of tabs) heaps.push(await heapOf(page));
    for (const page of tabs) await page.close();
    return {
      bytes: median(heaps.map(({ bytes }) => bytes)),
      ofBrowser: median(heaps.map(({ ofBrowser }) => ofBrowser)),
      nodes: heaps[0]!.nodes,
    };
  });
  const growth = marked.bytes - unmarked.bytes;
  console.log(
    `a tab with ${unmarked.nodes} nodes: ${megabytes(unmarked.bytes)} without, growth ${megabytes(growth)}; the browser's own part ${megabytes(unmarked.ofBrowser)}, growth ${megabytes(marked.ofBrowser - unmarked.ofBrowser)}`,
  );
  expect(growth).toBeLessThanOrEqual(LIMIT_A_TAB);
});
