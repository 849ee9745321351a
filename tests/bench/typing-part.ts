/**
 * What a writer feels: a comment typed under a long article, from the moment the article is there, in one Chromium with Sidelight
 * and in one without, by turns. Ratios: what disturbs the machine disturbs both.
 */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { BrowserPage, ExtensionBrowser } from '../../src/dev/browsers/browser.ts';
import { launchBrowser } from '../../src/dev/browsers/launch.ts';
import { largePart } from '../sites/large.ts';
import { serveSites } from '../sites/serve.ts';
import { pageOf, type Site } from '../sites/site.ts';
import { type Figure, judge } from './figures.ts';
import { median } from './measure.ts';
import type { Row } from './node-part.ts';

const ROUNDS = 8;
/** Some three seconds of typing: longer than a page that never rests is left unread. */
const COMMENT = 'Every word of this comment is shown below as it is written, with its length. '.repeat(3);

interface Felt {
  /** From each key to the frame that shows it, in ms. */
  latencies: number[];
  /** Interaction to Next Paint, in ms; the browser tells none below 16. */
  inp: number;
  /** What tasks took beyond 50 ms each, in ms. */
  blocking: number;
}

/** Runs in the page, before anything else there. */
const watch = `
  globalThis.felt = { latencies: [], interactions: new Map(), blocking: 0 };
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => felt.latencies.push(performance.now() - timeStamp);
    port2.postMessage(null);
  }), true);
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId) felt.interactions.set(interactionId, Math.max(duration, felt.interactions.get(interactionId) ?? 0));
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) felt.blocking += duration - 50;
  }).observe({ type: 'longtask', buffered: true });
`;

const site: Site = {
  name: 'comment',
  pages: {
    '': pageOf(
      'A long article',
      `<textarea id="comment"></textarea><p id="preview"></p><p id="length"></p><main>${largePart(500_000)}</main>
      <script>
        comment.oninput = () => { preview.textContent = comment.value; length.textContent = comment.value.length; };
        comment.focus();
      </script>`,
      { head: `<script>${watch}</script>` },
    ).replaceAll('length.textContent', "document.querySelector('#length').textContent"),
  },
  visit: async () => '',
  marks: {},
};

async function typeOn(browser: ExtensionBrowser, address: string): Promise<Felt> {
  const page: BrowserPage = await browser.open(address);
  for (const letter of COMMENT) await page.press(letter === ' ' ? 'Space' : letter);
  await page.waitFor(
    (length) => (globalThis as unknown as { felt: { latencies: number[] } }).felt.latencies.length >= length,
    COMMENT.length,
  );
  const felt = await page.evaluate(() => {
    type Watched = { latencies: number[]; interactions: Map<number, number>; blocking: number };
    const { latencies, interactions, blocking } = (globalThis as unknown as { felt: Watched }).felt;
    // One in fifty may be worse.
    const worst = [...interactions.values()].sort((a, b) => b - a);
    return { latencies, inp: Math.max(16, worst[Math.floor(latencies.length / 50)] ?? 0), blocking };
  });
  await page.close();
  return felt;
}

const percentile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

export async function measureTyping(): Promise<{ figures: Record<string, Figure>; rows: Row[] }> {
  const build = fileURLToPath(new URL('../../build.mjs', import.meta.url));
  const { build: buildExtension } = await import(pathToFileURL(build).href);
  const { outDir: extension } = await buildExtension({ target: 'chromium', grantAllSites: true });
  const served = await serveSites([site]);
  const [marked, plain] = await Promise.all([
    launchBrowser('chromium', { extension }),
    launchBrowser('chromium', { extension }),
  ]);
  try {
    await plain.removeExtension();
    const felt: { with: Felt[]; without: Felt[] } = { with: [], without: [] };
    const address = `${served.own}/comment/`;
    // The first visit of a browser is no measure.
    await typeOn(marked, address);
    await typeOn(plain, address);
    for (let round = 0; round < ROUNDS; round++) {
      // By turns first: what comes second finds a busier machine.
      const turns = [
        async () => felt.with.push(await typeOn(marked, address)),
        async () => felt.without.push(await typeOn(plain, address)),
      ];
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) await turn();
    }
    const measures: Record<string, (felt: Felt) => number> = {
      'typing-median': ({ latencies }) => percentile(latencies, 0.5),
      'typing-p95': ({ latencies }) => percentile(latencies, 0.95),
      'interaction-to-next-paint': ({ inp }) => inp,
      'total-blocking-time': ({ blocking }) => blocking,
    };
    const figures: Record<string, Figure> = {};
    const rows: Row[] = [];
    for (const [name, measure] of Object.entries(measures)) {
      const [withIt, without] = [felt.with.map(measure), felt.without.map(measure)];
      // Visits that follow each other find the same machine; a visit that nothing blocks has no ratio of its own.
      const ratios = withIt.map((value, round) => (value + 1) / (without[round]! + 1));
      figures[name] = judge(name, median(ratios));
      for (const [engine, medianMs] of [
        ['without Sidelight', median(without)],
        ['with Sidelight', median(withIt)],
      ] as const) {
        rows.push({
          lexicon: 'whole',
          text: 'page 500 KB',
          engine: `${name} ${engine}`,
          firstMs: null,
          medianMs,
          ratio: null,
        });
      }
    }
    return { figures, rows };
  } finally {
    await Promise.all([marked.close(), plain.close(), served.close()]);
  }
}
