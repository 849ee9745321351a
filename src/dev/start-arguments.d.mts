// Types of start-arguments.mjs for the tests.
export type Start = { url: string } | { folder: string; path: string; only?: string[] };
export declare const usage: string;
export declare class UsageError extends Error {}
export declare function readArguments(args: readonly string[]): {
  help: boolean;
  browser: 'chromium' | 'firefox';
  start: () => Start;
};
