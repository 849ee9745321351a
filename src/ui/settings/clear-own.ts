/** All that is the reader's own is deleted at one press, and brought back at another. */

/** Deletes something, or nothing of it; resolves to what puts it back, and can be tried again where that failed. */
export type Clear = () => Promise<() => Promise<void>>;

/**
 * The library first: where it cannot be emptied, nothing is; where the rest cannot, it is put back.
 *
 * @param show what is there now; it may fail to be read: it is deleted, or put back, all the same
 */
export function clearOwn(clearLibrary: Clear, clearRest: Clear, show: () => Promise<void>): Clear {
  return async () => {
    const putBackLibrary = await clearLibrary();
    const putBackRest = await clearRest().catch(async (error: unknown) => {
      await putBackLibrary();
      throw error;
    });
    await show().catch(() => undefined);
    return async () => {
      // The settings tell of the library: its passages first.
      await putBackLibrary();
      await putBackRest();
      await show().catch(() => undefined);
    };
  };
}
