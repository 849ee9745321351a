/** Which place the list of the panel points at: the uppermost in view, and for a moment the one that the reader went to by key. */

export interface PlaceAtHand {
  /** Key of it. */
  current(): string | undefined;
  /** Another one is in view; undefined where none is, and then the last one stays. */
  seen(key: string | undefined): void;
  /** The reader went to it. */
  steppedTo(key: string): void;
  /** Another page. */
  forget(): void;
}

/** So long it is the one the reader went to, whatever else comes into view on the way there, in ms. */
const STEPPED_MS = 800;

/** @param now milliseconds */
export function placeAtHand(now: () => number): PlaceAtHand {
  let current: string | undefined;
  let heldUntil = Number.NEGATIVE_INFINITY;
  return {
    current: () => current,
    seen(key) {
      if (key !== undefined && now() >= heldUntil) current = key;
    },
    steppedTo(key) {
      current = key;
      heldUntil = now() + STEPPED_MS;
    },
    forget() {
      current = undefined;
      heldUntil = Number.NEGATIVE_INFINITY;
    },
  };
}
