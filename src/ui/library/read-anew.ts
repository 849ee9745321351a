/** Something beside the passages, as it was when it was read last. */

export interface ReadAnew<T> {
  /** Undefined until it has been read. */
  readonly now: T | undefined;
  refresh(): Promise<void>;
}

/** @param otherwise where it cannot be read */
export function readAnew<T>(read: () => Promise<T>, otherwise: T, onChanged: () => void): ReadAnew<T> {
  let now: T | undefined;
  return {
    get now() {
      return now;
    },
    async refresh() {
      now = await read().catch(() => otherwise);
      onChanged();
    },
  };
}
