/** How it goes on the pages that are open, asked of each. */
import type { PageDiagnosis } from '../core/settings/diagnosis.ts';
import { browser } from './browser.ts';

/** A list for each tab that is read, of the page and its frames. */
export async function diagnoseTabs(): Promise<PageDiagnosis[][]> {
  const tabs = await browser.tabs.query({ discarded: false });
  const all = await Promise.all(tabs.map(({ id = -1 }) => diagnoseTab(id).catch(() => [])));
  return all.filter((frames) => frames.length > 0);
}

async function diagnoseTab(tabId: number): Promise<PageDiagnosis[]> {
  const target = { tabId, allFrames: true };
  await browser.scripting.executeScript({ target, files: ['diagnose.js'] });
  // A script of ours has no last value: all of it stands in a function.
  const func = () =>
    (globalThis as Record<symbol, { diagnosis?: unknown }>)[Symbol.for('sidelight')]?.diagnosis;
  const results = await browser.scripting.executeScript({ target, func });
  return results.flatMap(({ result }) => (result ? [result as PageDiagnosis] : []));
}

/** What the extension and the browser call themselves. */
export function versions(): { version: string; browser: string; language: string } {
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
  };
}
