/** Names that one of two copies of a passage was linked with once, and is no more: somebody has said that they are not meant. */
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { wasEverOther, wasOnce } from './former.ts';

/** What a passage held before is known by its hash alone: of more links than that not every selection can be tried. */
const MOST = 8;

/** @returns ids; none where nothing is known of it */
export function linksTakenOff(ours: Passage, theirs: Passage): ReadonlySet<string> {
  const all = inOneOrder(ours.entities, theirs.entities);
  const copies = [ours, theirs].filter((copy) => wasEverOther('entities', copy));
  const off = new Set<string>();
  if (all.length > MOST || copies.length === 0) return off;
  for (let chosen = 1; chosen < 2 ** all.length; chosen++) {
    const entities = all.filter((_, at) => chosen & (2 ** at));
    for (const copy of copies) {
      if (!wasOnce('entities', copy, { ...copy, entities })) continue;
      for (const { id } of entities) if (!copy.entities.some((one) => one.id === id)) off.add(id);
    }
  }
  return off;
}

/** Each once, ours where both have it, in an order that keeps both of theirs where they do not contradict each other. */
function inOneOrder(ours: readonly LinkedEntity[], theirs: readonly LinkedEntity[]): LinkedEntity[] {
  const all = [...ours];
  let at = 0;
  for (const one of theirs) {
    const place = all.findIndex(({ id }) => id === one.id);
    if (place < 0) all.splice(at++, 0, one);
    else at = place + 1;
  }
  return all;
}
