/**
 * Saved pages of news sites, their scripts on and the network off, in Chromium: what reading one takes of time and memory.
 * That it changes none of them is tested in both browsers by tests/deep/shared.test.ts, and here once more.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import type { ChromiumPage } from '../../src/dev/browsers/chromium-page.ts';
import { openAtRest, turnOn } from '../browser/at-rest.ts';
import { htmlOf, launch, painted, root, type Stage } from '../browser/stage.ts';
import { heapOf, megabytes } from './heap.ts';

const folder = join(root, '../shared/pages');
const isThere = existsSync(folder);
const files = isThere ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];

/** Milliseconds that the tab's main thread has worked so far. */
async function workOf(page: BrowserPage): Promise<number> {
  const session = await (page as ChromiumPage).session();
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

if (!isThere) test.skip('the pages lie in ../shared, which is not beside this project', () => {});

describe.skipIf(!isThere)('saved pages', () => {
  let stage: Stage;

  beforeAll(async () => {
    // The proxy refuses every address but the test's own server.
    stage = await launch('chromium', { recordRequests: true });
  });
  afterAll(() => stage?.close());

  test.each(files)('%s', async (file) => {
    const { page, before } = await openAtRest(stage, `/${file}`, readFileSync(join(folder, file), 'utf8'));
    const [heapBefore, workBefore] = [await heapOf(page), await workOf(page)];
    await turnOn(stage, page);
    const work = (await workOf(page)) - workBefore;
    const { bytes, nodes } = await heapOf(page);
    console.log(
      `${file}: ${nodes} nodes; read in ${work.toFixed(0)} ms of work; memory ${megabytes(bytes - heapBefore.bytes)}`,
    );
    expect(await painted(page)).toEqual([]);
    expect(await htmlOf(page)).toBe(before);
    expect(page.consoleErrors().filter((error) => error.includes(stage.browser.extensionOrigin))).toEqual([]);
    await page.close();
  });
});
