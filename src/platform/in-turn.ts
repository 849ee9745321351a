/** Work that is asked for by events, one after the other: what is lost may be given again at once, and the last word must hold. */

/** Wraps work so that each call begins when all calls before it have ended, whichever of the wrapped works they ran. */
export function takeTurns(): (work: () => Promise<void>) => () => Promise<void> {
  let turn = Promise.resolve();
  return (work) => () => {
    // What fails holds up nothing after it.
    turn = turn.then(work).catch(() => {});
    return turn;
  };
}
