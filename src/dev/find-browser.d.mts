// For TypeScript outside this folder, which does not read the types in .mjs files.
import type { BrowserName } from './browsers/browser.ts';

/** What is known of a browser before it is found. */
export function factsOf(name: BrowserName): { label: string; variable: string; oldest: number };

/** Looks for a browser on this machine; see find-browser.mjs. */
export function findBrowser(name: BrowserName): Promise<string | undefined>;

export function onPath(command: string): string | undefined;

export class SetUpError extends Error {}
