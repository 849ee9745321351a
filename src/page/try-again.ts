/** Work that fails where nobody answers for a while: it is tried again, after twice as long each time. */

import { growingWait } from '../core/panel/growing-wait.ts';

/** How long until the next try, in ms. */
const AGAIN_MS = { first: 2_000, most: 60_000 };

export interface Tries {
  /** Begins anew, whatever is being tried or waited for. */
  begin(): void;
}

export interface TriesOptions {
  /** Whether there is nobody left who could answer. */
  isOver: () => boolean;
  signal: AbortSignal;
}

/** @param work gets to know whether it is still wanted, or was begun anew or ended meanwhile */
export function createTries(
  work: (isWanted: () => boolean) => Promise<void>,
  { isOver, signal }: TriesOptions,
): Tries {
  const wait = growingWait(AGAIN_MS);
  let turn = 0;
  let again: ReturnType<typeof setTimeout> | undefined;

  function attempt(): void {
    clearTimeout(again);
    const mine = ++turn;
    const isWanted = () => mine === turn && !signal.aborted;
    void work(isWanted).catch(() => {
      if (isWanted() && !isOver()) again = setTimeout(attempt, wait.next());
    });
  }
  signal.addEventListener('abort', () => clearTimeout(again));

  return {
    begin() {
      wait.reset();
      attempt();
    },
  };
}
