/** The only import of webextension-polyfill: everything of the browser's own goes through here. */
import browser from 'webextension-polyfill';

export type { Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { browser };
