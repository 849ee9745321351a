/**
 * What a reader waits for after a click on a name: until the entry, read from IndexedDB, stands in the card and is painted. In Chromium, with
 * the worker warm and with the worker asleep, as it is after half a minute.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserPage, ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { waitUntil } from '../../src/dev/browsers/wait-until.ts';
import { CARD_ATTRIBUTE } from '../../src/page/card-attribute.ts';
import { serveSites } from '../sites/serve.ts';
import { pageOf, type Site } from '../sites/site.ts';
import { type Figure, judge } from './figures.ts';
import { median } from './measure.ts';
import type { Row } from './node-part.ts';

const WARM_CLICKS = 30;
const ASLEEP_CLICKS = 9;
const CARD = `[${CARD_ATTRIBUTE}]`;

/** People, companies, a ship's manager and laws, with short entries and long ones. */
const NAMES = [
  'Reconnaissance General Bureau',
  'KOMID',
  'Green Pine Associated Corporation',
  'Thae Yong-ho',
  'Ocean Maritime Management',
  'Executive Order 13722',
];

const site: Site = {
  name: 'card',
  pages: {
    '': pageOf(
      'Names',
      `${NAMES.map((name) => `<p style="margin:0 0 10px">${name}</p>`).join('')}
      <script>addEventListener('click', ({ timeStamp }) => { globalThis.clickedAt = timeStamp; }, true);</script>`,
    ),
  },
  visit: async () => '',
  marks: {},
};

interface Clicked {
  clickedAt?: number;
  shownAt?: number | undefined;
}

async function placesOn(page: BrowserPage): Promise<(readonly [x: number, y: number])[]> {
  return waitUntil(
    async () => {
      const places = await page.evaluate(() =>
        [...CSS.highlights]
          .filter(([name]) => name !== 'sidelight-flash')
          .flatMap(([, highlight]) => [...highlight] as Range[])
          .map((range) => range.getBoundingClientRect())
          .map(({ left, top, height }) => [left + 10, top + height / 2] as const),
      );
      return places.length === NAMES.length ? places : null;
    },
    { what: 'the marks' },
  );
}

/** Milliseconds from a click to the frame that shows the entry; the card is open then. */
async function timeClick(page: BrowserPage, place: readonly [number, number]): Promise<number> {
  await page.evaluate(() => {
    (globalThis as Clicked).shownAt = undefined;
  });
  await page.click(...place);
  return waitUntil(
    () =>
      page.evaluate(() => {
        const { clickedAt = Number.NaN, shownAt } = globalThis as Clicked;
        return shownAt === undefined ? null : shownAt - clickedAt;
      }),
    { what: 'the entry' },
  );
}

async function close(page: BrowserPage): Promise<void> {
  await page.press('Escape');
  await page.waitFor((card) => document.querySelector(card) === null, CARD);
}

/** The root of the card stays the same from card to card: whatever comes into it is seen there. */
async function watchCard(page: BrowserPage): Promise<void> {
  await page.waitFor((card) => document.querySelector(card), CARD);
  await page.evaluateInShadow(CARD, (root) => {
    new MutationObserver(() => {
      if (!root.querySelector('.who') || (globalThis as Clicked).shownAt !== undefined) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          (globalThis as Clicked).shownAt ??= performance.now();
        };
        port2.postMessage(null);
      });
    }).observe(root, { childList: true, subtree: true });
  });
}

async function timeClicks(
  browser: ExtensionBrowser,
  page: BrowserPage,
  count: number,
  isAsleep: boolean,
): Promise<number[]> {
  const places = await placesOn(page);
  const times: number[] = [];
  for (let click = 0; click < count; click++) {
    if (isAsleep) {
      await browser.killBackground();
      await page.bringToFront();
    }
    times.push(await timeClick(page, places[click % places.length]!));
    await close(page);
  }
  return times;
}

export async function measureCards(): Promise<{ figures: Record<string, Figure>; rows: Row[] }> {
  const build = fileURLToPath(new URL('../../build.mjs', import.meta.url));
  const { build: buildExtension } = await import(pathToFileURL(build).href);
  const { outDir: extension } = await buildExtension({ target: 'chromium', grantAllSites: true });
  const served = await serveSites([site]);
  const browser = await launchBrowser('chromium', { extension });
  try {
    const page = await browser.open(`${served.own}/card/`);
    const [first] = await placesOn(page);
    // The first card of a page brings the card's code, and is no measure of what follows.
    await page.click(...first!);
    await watchCard(page);
    await close(page);
    await timeClicks(browser, page, NAMES.length, false);
    const warm = await timeClicks(browser, page, WARM_CLICKS, false);
    const asleep = await timeClicks(browser, page, ASLEEP_CLICKS, true);
    const row = (engine: string, times: readonly number[]): Row => ({
      lexicon: 'whole',
      text: `${NAMES.length} names`,
      engine,
      firstMs: times[0] ?? null,
      medianMs: median(times),
      ratio: null,
    });
    return {
      figures: {
        'card-warm': judge('card-warm', median(warm)),
        'card-asleep': judge('card-asleep', median(asleep)),
      },
      rows: [row('card, worker warm', warm), row('card, worker asleep', asleep)],
    };
  } finally {
    await Promise.all([browser.close(), served.close()]);
  }
}
