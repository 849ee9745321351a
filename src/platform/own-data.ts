/** All that the reader has set or left out, in storage.local. */
import { browser } from './browser.ts';
import { LEFT_OUT_LOCK } from './left-out.ts';
import { SETTINGS_KEY } from './settings.ts';

/** Deletes it. @returns brings it back as it was */
export async function clearOwnData(): Promise<() => Promise<void>> {
  const all = await alone(async () => {
    const stored = await browser.storage.local.get(null);
    await browser.storage.local.clear();
    return stored;
  });
  return () => alone(() => browser.storage.local.set(all));
}

/** No page changes a setting, or leaves a name out, between reading and deleting. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const { locks } = navigator;
  return locks.request(SETTINGS_KEY, () => locks.request(LEFT_OUT_LOCK, work));
}
