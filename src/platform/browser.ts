/**
 * The browser's own API, from here alone: `browser`, as Firefox has it and Chromium from 148 on, the oldest the manifest allows. The types
 * are webextension-polyfill's; its code would do nothing there.
 */
import type { Browser } from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';

export const { browser } = globalThis as typeof globalThis & { browser: Browser };
