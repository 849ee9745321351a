/** The toolbar button: what it is called, and the number on it. */
import { browser } from './browser.ts';
import { readWords } from './words.ts';

export async function nameButton(title: string): Promise<void> {
  await browser.action.setTitle({ title });
}

/** Distinct names on the page; "off" where Sidelight is off. */
export async function showCount(tabId: number, names: number | null): Promise<void> {
  const text = names === null ? (await readWords()).say('outside.off') : names === 0 ? '' : String(names);
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: names === null ? '#6b7280' : '#9a4a06' }),
    ]);
  } catch {
    // The tab was closed meanwhile.
  }
}
