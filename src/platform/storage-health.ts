/** How much room the browser gives us, and whether it promises to keep what is stored. */
import { browser } from './browser.ts';

export interface StorageHealth {
  /** Undefined where the browser does not tell, as the others. */
  usedBytes: number | undefined;
  /** All that we may use, what is used included. */
  quotaBytes: number | undefined;
  /** Whether the browser promises to keep it when it needs room. */
  isPersistent: boolean | undefined;
}

/** Not there in a private window of Firefox. */
const storage = (globalThis.navigator as { storage?: Partial<StorageManager> }).storage;

export async function storageHealth(): Promise<StorageHealth> {
  const [estimate, isPersistent] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ]);
  return { usedBytes: estimate?.usage, quotaBytes: estimate?.quota, isPersistent };
}

/** Asks the browser to clear nothing of it by itself; it may decline. Firefox asks the reader; Chromium decides by itself. */
export async function keepStorage(): Promise<boolean> {
  return (await storage?.persist?.().catch(() => false)) ?? false;
}

/** The same where nobody is asked: in Chromium, whose background cannot ask it at the first save. Firefox's has. */
export async function keepStorageUnasked(): Promise<void> {
  if (!('getBrowserInfo' in browser.runtime)) await keepStorage();
}
