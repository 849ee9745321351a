/** The number on the toolbar button: distinct names on the page; "off" where Sidelight is off. */
import { browser } from './browser.ts';

export async function showCount(tabId: number, names: number | null): Promise<void> {
  const text = names === null ? 'off' : names === 0 ? '' : String(names);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: names === null ? '#6b7280' : '#9a4a06' }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
