/** Waits that grow: what does not come is asked for less and less often. */

export interface GrowingWait {
  /** ms, twice as many each time. */
  next(): number;
  /** From the beginning again. */
  reset(): void;
}

/** @param most no wait is longer; in ms, as `first` */
export function growingWait({ first, most }: { first: number; most: number }): GrowingWait {
  let wait = first;
  return {
    next() {
      const now = wait;
      wait = Math.min(wait * 2, most);
      return now;
    },
    reset() {
      wait = first;
    },
  };
}
