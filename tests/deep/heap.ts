/** The JavaScript heap of a tab in Chromium, as its developer tools count it: every tab has one of its own. */
import type { BrowserPage } from '../../src/dev/browsers/browser.ts';
import { ChromiumPage } from '../../src/dev/browsers/chromium-page.ts';

export interface Heap {
  /** Bytes of JavaScript's objects and of their buffers, garbage collected. */
  bytes: number;
  /** Bytes of what the browser itself keeps for the page, and for every node that a script has touched. */
  ofBrowser: number;
  documents: number;
  nodes: number;
  listeners: number;
}

export async function heapOf(page: BrowserPage): Promise<Heap> {
  if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium tells.');
  const session = await page.session();
  // What holds what through the DOM is let go one collection later.
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
  const usage = await session.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = usage as Record<string, number>;
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return {
    bytes: (usedSize ?? 0) + (backingStorageSize ?? 0),
    ofBrowser: embedderHeapUsedSize ?? 0,
    documents,
    nodes,
    listeners: jsEventListeners,
  };
}

export const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
