/**
 * Changes of one reader, one after the other: a note that is kept when she leaves its field, and the colour that she clicked to leave it, are
 * both made on the passage that she saw. Only what somebody else changed is in their way.
 */
import type { Passage } from './passage.ts';

type Version = Pick<Passage, 'id' | 'changedAt'>;

export interface ChangeLine {
  /** Runs it when what came before is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** `changedAt` of what her own changes have made of it since. */
  baseOf(seen: Version): string;
  changed(before: string, after: Version): void;
  /** After an undo: what it was changed to is not what it is any more. */
  forget(): void;
}

export function createChangeLine(): ChangeLine {
  const next = new Map<string, string>();
  let last: Promise<unknown> = Promise.resolve();
  return {
    inTurn(work) {
      const done = last.then(work);
      last = done.catch(() => undefined);
      return done;
    },
    baseOf({ id, changedAt }) {
      let base = changedAt;
      for (let to = next.get(`${id} ${base}`); to !== undefined; to = next.get(`${id} ${base}`)) base = to;
      return base;
    },
    changed: (before, { id, changedAt }) => void next.set(`${id} ${before}`, changedAt),
    forget: () => next.clear(),
  };
}
