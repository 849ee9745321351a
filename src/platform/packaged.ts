/** Our own packaged files. `connect-src 'none'` forbids the network, not these. */
import type { PublicCorrection } from '../core/lexicon/corrections.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import type { MatchingRules } from '../core/matching/rules.ts';
import { browser } from './browser.ts';

export async function readPackagedLexicon(): Promise<Lexicon> {
  const response = await fetch(browser.runtime.getURL('lexicon.json'));
  return response.json();
}

export async function readPackagedCorrections(): Promise<PublicCorrection[]> {
  const response = await fetch(browser.runtime.getURL('corrections.json'));
  return response.json();
}

let rules: Promise<MatchingRules> | undefined;

/** Kept for as long as the background lives: every page with a name on it asks. */
export function readPackagedRules(): Promise<MatchingRules> {
  rules ??= fetch(browser.runtime.getURL('rules.json'))
    .then((response) => response.json())
    .catch((error) => {
      rules = undefined;
      throw error;
    });
  return rules;
}

/** Its text. @throws where there is no such file */
export async function readPackagedScript(file: string): Promise<string> {
  const response = await fetch(browser.runtime.getURL(file));
  return response.text();
}

/** Where a packaged file, or a folder of them, lies. */
export function packagedAddress(file: string): string {
  return browser.runtime.getURL(file);
}
