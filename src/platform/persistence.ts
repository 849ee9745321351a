/** Whether the browser promises to keep what is stored when it needs room. */

/**
 * Asks for it. Only pages have it to ask: Chromium's background is none, so there the next page of ours asks. Firefox asks the reader
 * first; nobody waits for that.
 */
export function askToPersist(): void {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  void storage?.persist?.().catch(() => {});
}

/** Undefined where the browser does not tell. */
export async function isPersistent(): Promise<boolean | undefined> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  return storage?.persisted?.();
}
