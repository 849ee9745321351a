/** First start and update. */
import { browser } from './browser.ts';

export function onInstalled(installed: (details: { isFirst: boolean }) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void installed({ isFirst: reason === 'install' }));
}

/** Each start of the browser, which may speak another language now. */
export function onStarted(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}
