/** All that the reader has set or left out, in storage.local. */
import { browser } from './browser.ts';

/** Deletes it. @returns brings it back as it was */
export async function clearOwnData(): Promise<() => Promise<void>> {
  const all = await browser.storage.local.get(null);
  await browser.storage.local.clear();
  return () => browser.storage.local.set(all);
}
