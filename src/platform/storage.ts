/** The browser's storage as a whole. */

/** Undefined figures where the browser does not say. */
export async function storageEstimate(): Promise<{
  usedBytes: number | undefined;
  quotaBytes: number | undefined;
  isPersistent: boolean;
}> {
  const [estimate, isPersistent] = await Promise.all([
    navigator.storage.estimate().catch(() => ({}) as StorageEstimate),
    navigator.storage.persisted().catch(() => false),
  ]);
  return { usedBytes: estimate.usage, quotaBytes: estimate.quota, isPersistent };
}

/** Asks the browser to clear nothing of it by itself; it may decline. */
export function askToPersist(): Promise<boolean> {
  return navigator.storage.persist().catch(() => false);
}
