/** First start, update, and the page that explains both. */
import { browser } from './browser.ts';

export function onInstalled(installed: (details: { isFirst: boolean }) => Promise<void>): void {
  browser.runtime.onInstalled.addListener(({ reason }) => void installed({ isFirst: reason === 'install' }));
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
}
