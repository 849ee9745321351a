/** From name to name over the page and its frames: past the last name of one, on in the next, and around. */

/** The page itself, among its frames. */
export const OWN = 0;

/** Steps in one frame; false past its last name. `isFresh` begins at its edge. */
export type StepIn = (frameId: number, step: 1 | -1, isFresh: boolean) => boolean | Promise<boolean>;

/**
 * @param frames in which there are names, now
 * @returns goes to the next (1) or previous (-1) name; false where there is none at all
 */
export function stepAcross(
  frames: () => readonly number[],
  stepIn: StepIn,
): (step: 1 | -1) => Promise<boolean> {
  let at = OWN;
  return async (step) => {
    const all = [OWN, ...frames()];
    const from = Math.max(0, all.indexOf(at));
    // Once more than there are frames: at last around, in the one it began with.
    for (let count = 0; count <= all.length; count++) {
      const frame = all.at((from + count * step) % all.length)!;
      if (!(await stepIn(frame, step, count > 0))) continue;
      at = frame;
      return true;
    }
    return false;
  };
}
