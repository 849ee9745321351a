/** IndexedDB's many ways to be absent (private window, full disk, broken profile) as one error. */
export class DatabaseUnavailable extends Error {}

/** @throws DatabaseUnavailable for whatever the database throws */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new DatabaseUnavailable(error instanceof Error ? error.name : 'unknown');
  }
}
