/** How much room the browser gives us, and whether what is stored is kept. */
import { browser } from './browser.ts';

export interface StorageHealth {
  /** Undefined where the browser does not tell, as the others. */
  usedBytes: number | undefined;
  /** All that we may use, what is used included. */
  quotaBytes: number | undefined;
  /** Whether it is kept when the browser needs room. */
  isPersistent: boolean | undefined;
}

/** Not there in a private window of Firefox. */
const storage = (globalThis.navigator as { storage?: Partial<StorageManager> }).storage;

export async function storageHealth(): Promise<StorageHealth> {
  const [estimate, isPersistent] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    isKept().catch(() => undefined),
  ]);
  return { usedBytes: estimate?.usage, quotaBytes: estimate?.quota, isPersistent };
}

/**
 * Asks the browser to clear nothing of it by itself. Nobody is asked anything: for the permission `unlimitedStorage` Firefox says yes,
 * in its background too.
 */
export async function keepStorage(): Promise<boolean> {
  await storage?.persist?.().catch(() => false);
  return (await isKept().catch(() => false)) ?? false;
}

/**
 * Chromium has no `persist()` in a service worker, and says no to every extension that asks elsewhere (docs/library.md): there the
 * permission alone exempts what is stored from being cleared, asked or not.
 */
async function isKept(): Promise<boolean | undefined> {
  if ('getBrowserInfo' in browser.runtime) return storage?.persisted?.();
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}
