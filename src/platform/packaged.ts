/** Our own packaged files. `connect-src 'none'` forbids the network, not these. */
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { browser } from './browser.ts';

export async function readPackagedLexicon(): Promise<Lexicon> {
  const response = await fetch(browser.runtime.getURL('lexicon.json'));
  return response.json();
}

export async function readPackagedScript(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(file));
  return response.text();
}

/** Where a packaged file, or a folder of them, lies. */
export function packagedAddress(file: string): string {
  return browser.runtime.getURL(file);
}
