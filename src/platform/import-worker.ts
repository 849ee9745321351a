/** Has a file read by plan-import.js, a worker: neither its size nor what is in it can hold the page up. */
import type { ImportNews, ImportOrder, Reading } from '../core/exchange/import-news.ts';
import type { ImportPlan } from '../core/exchange/import-plan.ts';
import type { MatchingRules } from '../core/matching/rules.ts';
import { readPackagedRules, readPackagedScript } from './packaged.ts';

export interface ReadingOptions {
  /** Version of the lexicon. */
  version: string;
  onProgress: (done: number, all: number) => void;
  signal: AbortSignal;
}

export async function readInWorker(
  file: Blob,
  { version, onProgress, signal }: ReadingOptions,
): Promise<Reading> {
  const [script, rules] = await Promise.all([readPackagedScript('lexicon.js'), readPackagedRules()]);
  if (signal.aborted) return 'cancelled';
  const worker = new Worker('plan-import.js');
  const plan: ImportPlan = [];
  try {
    return await new Promise<Reading>((resolve) => {
      signal.addEventListener('abort', () => resolve('cancelled'));
      // Not even loaded, or out of memory.
      worker.onerror = () => resolve({ trouble: 'failed' });
      worker.onmessage = ({ data }: MessageEvent<ImportNews>) => {
        if (data.news === 'read') onProgress(data.done, data.all);
        else if (data.news === 'planned') plan.push(...data.items);
        else if (data.news === 'done')
          resolve({ plan, linked: data.linked, names: data.names, own: data.own });
        else if (data.news === 'unreadable') resolve({ fault: data.fault });
        else resolve({ trouble: data.trouble });
      };
      const order: ImportOrder<MatchingRules> = { file, lexicon: { script, rules, version } };
      worker.postMessage(order);
    });
  } finally {
    worker.terminate();
  }
}
