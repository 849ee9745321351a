/** Which passages are chosen, and from where a reach with Shift begins. */

export interface Selection {
  chosen: ReadonlySet<string>;
  /** Row last chosen or gone to without Shift. */
  anchor: number;
}

export const NOTHING_CHOSEN: Selection = { chosen: new Set(), anchor: 0 };

/** @param ids of all rows in order; the same may stand in two of them */
export function toggle({ chosen }: Selection, ids: readonly string[], row: number): Selection {
  const id = ids[row]!;
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: row };
}

/** All from the anchor to this row, beside what is chosen. */
export function reachTo({ chosen, anchor }: Selection, ids: readonly string[], row: number): Selection {
  const from = Math.min(anchor, ids.length - 1);
  const [first, last] = from < row ? [from, row] : [row, from];
  return { chosen: new Set([...chosen, ...ids.slice(first, last + 1)]), anchor };
}

export function chooseAll({ anchor }: Selection, ids: readonly string[]): Selection {
  return { chosen: new Set(ids), anchor };
}

/** Without what is not there any more; the same object where nothing is gone. */
export function kept(selection: Selection, isThere: (id: string) => boolean): Selection {
  const chosen = [...selection.chosen].filter(isThere);
  return chosen.length === selection.chosen.size ? selection : { ...selection, chosen: new Set(chosen) };
}
