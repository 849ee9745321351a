/** How much room the browser gives us, and whether it promises to keep what is stored. */

export interface StorageHealth {
  /** Bytes; undefined where the browser does not tell. */
  used: number | undefined;
  free: number | undefined;
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
  const { usage, quota } = estimate ?? {};
  return {
    used: usage,
    free: usage === undefined || quota === undefined ? undefined : Math.max(0, quota - usage),
    isPersistent,
  };
}

/** Firefox asks the reader; Chromium decides by itself. */
export async function keepStorage(): Promise<void> {
  await storage?.persist?.().catch(() => false);
}
