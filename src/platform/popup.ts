/** The toolbar popup, opened without its button. */
import { browser } from './browser.ts';

/** Only after a key or a click of the reader's; a browser that refuses opens nothing. */
export async function openPopup(): Promise<void> {
  await browser.action.openPopup().catch(() => {});
}
