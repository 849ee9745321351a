/** Which passages are chosen, and from where a reach with Shift begins. */

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Id last chosen or gone to without Shift; undefined before any. Never a row: what stands there is another after each search. */
  anchor: string | undefined;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: undefined };

/** @param ids of all rows in order; the same may stand in two of them */
export function toggle({ chosen }: Selection, ids: readonly string[], row: number): Selection {
  const id = ids[row]!;
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/** All from the anchor to this row, beside what is chosen; the row alone where the anchor is not among them. */
export function reachTo({ chosen, anchor }: Selection, ids: readonly string[], row: number): Selection {
  const from = rowNearest(ids, anchor, row);
  const [first, last] = from < row ? [from, row] : [row, from];
  return { chosen: new Set([...chosen, ...ids.slice(first, last + 1)]), anchor: anchor ?? ids[row] };
}

export function chooseAll({ anchor }: Selection, ids: readonly string[]): Selection {
  return { chosen: new Set(ids), anchor };
}

/** Without what is not there any more; the same object where nothing is gone. */
export function kept(selection: Selection, isThere: (id: string) => boolean): Selection {
  const chosen = [...selection.chosen].filter(isThere);
  return chosen.length === selection.chosen.size ? selection : { ...selection, chosen: new Set(chosen) };
}

function rowNearest(ids: readonly string[], id: string | undefined, row: number): number {
  let nearest = row;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, one] of ids.entries()) {
    if (one !== id || Math.abs(at - row) >= least) continue;
    nearest = at;
    least = Math.abs(at - row);
  }
  return nearest;
}
