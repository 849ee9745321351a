/** What is measured in real Chromium: search of a whole page, painting against wrapping, and the longest piece of work. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/dev/find-browser.mjs';
import { virtualModulesForEsbuild } from '../../src/dev/virtual-modules.mjs';
import { type Figure, judge } from './figures.ts';
import { median } from './measure.ts';
import { syntheticNames } from './names.ts';
import type { Row } from './node-part.ts';
import { sparseText } from './texts.ts';

const REPEATS = 5;
const shared = fileURLToPath(new URL('../../../shared/pages/', import.meta.url));
const BIG_PAGES = ['wikipedia', 'yahoo-2', 'guardian-1', 'breitbart'];

type Bench = {
  search(names: string[], rounds: number): number[];
  markJs(names: string[]): number;
  advancedMark(names: string[]): number;
  visit(names: string[]): { longest: number; whole: number; marks: number };
  paintHighlights(count: number): number;
  wrapBackToFront(count: number): number;
};

export async function measureInBrowser(): Promise<{ figures: Record<string, Figure>; rows: Row[] }> {
  const script = await bundle();
  const executablePath = await findBrowser('chromium');
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    const { figures: search, rows } = await measureSearch(browser, script);
    const paint = await measurePainting(browser, script);
    const { figures: pages, rows: pageRows } = await measurePages(browser, script);
    return { figures: { ...search, ...paint, ...pages }, rows: [...rows, ...pageRows] };
  } finally {
    await browser.close();
  }
}

async function measureSearch(browser: Browser, script: string) {
  const names = syntheticNames(300).filter((name) => /^[\x20-\x7e]+$/.test(name));
  const html = articleOf(sparseText(50_000));
  // All calls of each visit; the first is what a reader waits for, the median what the engine costs once V8 knows it.
  const ours: number[][] = [];
  const mark: number[][] = [];
  const advanced: number[][] = [];
  const visit = (act: (page: Page) => Promise<void>) => onPage(browser, html, script, act);
  for (let round = 0; round < REPEATS; round++) {
    await visit(async (page) => {
      ours.push(await page.evaluate((list) => bench.search(list, 15), names));
    });
    await visit(async (page) => {
      const call = () => page.evaluate((list) => bench.advancedMark(list), names);
      advanced.push([await call(), await call(), await call()]);
    });
    // A second and more each.
    if (round < 2)
      await visit(async (page) => {
        const call = () => page.evaluate((list) => bench.markJs(list), names);
        mark.push([await call(), await call()]);
      });
  }
  const row = (engine: string, visits: number[][]): Row => ({
    lexicon: '300',
    text: 'page 50 KB',
    engine,
    firstMs: median(visits.map(([first]) => first!)),
    medianMs: median(visits.flat()),
    ratio: null,
  });
  const faster = (peer: number[][]) => median(peer.flat()) / median(ours.flat());
  return {
    figures: {
      'page-search-mark.js': judge('page-search-mark.js', faster(mark)),
      'page-search-advanced-mark': judge('page-search-advanced-mark', faster(advanced)),
    },
    rows: [row('sidelight', ours), row('mark.js', mark), row('advanced-mark.js combined', advanced)],
  };
}

async function measurePainting(browser: Browser, script: string): Promise<Record<string, Figure>> {
  const html = articleOf(sparseText(500_000));
  const highlights: number[] = [];
  const wrapping: number[] = [];
  for (let round = 0; round < REPEATS; round++) {
    await onPage(
      browser,
      html,
      script,
      async (page) => void highlights.push(await page.evaluate(() => bench.paintHighlights(5000))),
    );
    await onPage(
      browser,
      html,
      script,
      async (page) => void wrapping.push(await page.evaluate(() => bench.wrapBackToFront(5000))),
    );
  }
  return { 'paint-5000': judge('paint-5000', median(highlights) / median(wrapping)) };
}

/** First visits only: a reader never sees the median. */
async function measurePages(browser: Browser, script: string) {
  const names = syntheticNames(600);
  const pages: [string, string][] = [['article 500 KB', articleOf(sparseText(500_000))]];
  for (const name of BIG_PAGES) {
    const file = `${shared}${name}.html`;
    if (existsSync(file))
      pages.push([name, readFileSync(file, 'utf8').replace(/<script[\s\S]*?<\/script>/gi, '')]);
  }
  const rows: Row[] = [];
  let longest = 0;
  for (const [name, html] of pages) {
    const visits: ReturnType<Bench['visit']>[] = [];
    for (let round = 0; round < REPEATS; round++) {
      await onPage(browser, html, script, async (page) => {
        visits.push(await page.evaluate((list) => bench.visit(list), names));
      });
    }
    for (const part of ['longest', 'whole'] as const) {
      const times = visits.map((visit) => visit[part]);
      const engine = part === 'longest' ? 'longest slice of a first visit' : 'whole first visit';
      rows.push({
        lexicon: '600',
        text: name,
        engine,
        firstMs: times[0]!,
        medianMs: median(times),
        ratio: null,
      });
    }
    if (name === 'article 500 KB') longest = median(visits.map((visit) => visit.longest));
  }
  return { figures: { 'longest-task-500kb': judge('longest-task-500kb', longest) }, rows };
}

async function onPage(
  browser: Browser,
  html: string,
  script: string,
  act: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: true, offline: true });
  const page = await context.newPage();
  await page.setContent(html, { waitUntil: 'domcontentloaded' });
  await page.addScriptTag({ content: script });
  await act(page);
  await context.close();
}

/** Paragraphs with some inline elements, as news pages have them. */
function articleOf(text: string): string {
  const paragraphs = text.split('\n').map((line) => {
    const words = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').split(' ');
    return `<p>${words.map((word, index) => (index % 23 === 7 ? `<b>${word}</b>` : word)).join(' ')}</p>`;
  });
  return `<!doctype html><meta charset="utf-8"><body><article>${paragraphs.join('')}</article>`;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./in-page.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    logLevel: 'error',
    plugins: [virtualModulesForEsbuild()],
  });
  return outputFiles[0]!.text;
}

declare const bench: Bench;
