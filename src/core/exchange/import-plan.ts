/** What taking in a file would do, passage by passage, before anything is written. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { canonical } from './canonical.ts';
import type { ItemFault } from './faults.ts';
import { type Choices, type Difference, differencesOf, merge } from './merge.ts';
import type { IncomingItem } from './read-file.ts';

export type ImportPlan = PlanItem[];

/** @property item its place in the file, from 1 */
export type PlanItem = { item: number } & (
  | ({ kind: 'new' } & Theirs)
  /** date: see `asInFile`; undefined where the copies differ in what is not compared, such as who changed it. */
  | { kind: 'same'; id: string; date: string | undefined }
  /**
   * older: ours was changed since, and stays. newer: theirs was changed since, and goes in; nothing is lost.
   * conflicting: some field was changed in both copies.
   */
  | ({ kind: 'older' | 'newer' | 'conflicting'; ours: Passage; differences: Difference[] } & Theirs)
  | { kind: 'invalid'; fault: ItemFault }
);

interface Theirs {
  theirs: Passage;
  /** Its words are not those that were saved: their checksum is another. */
  isAltered: boolean;
}

/** A passage to be stored, over what stood there when the plan was made. */
export interface Write {
  passage: Passage;
  over: Passage | undefined;
}

/** @param existing those of the library that the items have too, by id; others do no harm */
type Planner = (existing: ReadonlyMap<string, Passage>, items: readonly IncomingItem[]) => ImportPlan;

/** Of one file, a part after the other. */
export function createPlanner(): Planner {
  const seen = new Map<string, Passage>();
  return (existing, items) =>
    items.map((read): PlanItem => {
      const { item } = read;
      if ('fault' in read) return { item, kind: 'invalid', fault: read.fault };
      const { passage: theirs, isAltered } = read;
      const { id } = theirs;
      const twin = seen.get(id);
      if (twin)
        return differencesOf(twin, theirs).length === 0
          ? { item, kind: 'same', id, date: undefined }
          : { item, kind: 'invalid', fault: { field: 'id', problem: 'twice' } };
      seen.set(id, theirs);
      const ours = existing.get(id);
      if (!ours) return { item, kind: 'new', theirs, isAltered };
      const differences = differencesOf(ours, theirs);
      if (differences.length === 0)
        return {
          item,
          kind: 'same',
          id,
          date: canonical(ours) === canonical(theirs) ? dateOf(theirs) : undefined,
        };
      return { item, kind: kindOf(differences), ours, theirs, differences, isAltered };
    });
}

function kindOf(differences: readonly Difference[]): 'older' | 'newer' | 'conflicting' {
  if (differences.some(({ newer }) => newer === 'neither')) return 'conflicting';
  return differences.every(({ newer }) => newer === 'ours') ? 'older' : 'newer';
}

/**
 * @param choices by passage id, for those that she decided otherwise than by default; of an older copy, too
 * @param words to write with what a field held in the other copy
 */
export function writesOf(
  plan: ImportPlan,
  choices: ReadonlyMap<string, Choices>,
  words: Words,
  now: Date,
): Write[] {
  return plan.flatMap((item): Write[] => {
    if (item.kind === 'new') return [{ passage: item.theirs, over: undefined }];
    if (item.kind === 'same' || item.kind === 'invalid') return [];
    const { ours, theirs } = item;
    const chosen = choices.get(ours.id);
    if (item.kind === 'older' && !chosen) return [];
    const passage = merge(ours, theirs, chosen ?? {}, words);
    return [{ passage: { ...passage, changedAt: after(ours.changedAt, now) }, over: ours }];
  });
}

/** Whoever has the passage before them as it was must see that it is another now. */
function after(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}

/**
 * Those that are in the library as they are in the file, once the plan is carried out as it stands, by id: when each was changed last, or, of
 * one in the bin, binned (ISO time). One that has another date by then was changed after the plan was made.
 */
export function asInFile(plan: ImportPlan): Map<string, string> {
  return new Map(
    plan.flatMap((item): [string, string][] => {
      if (item.kind === 'new') return [[item.theirs.id, dateOf(item.theirs)]];
      return item.kind === 'same' && item.date !== undefined ? [[item.id, item.date]] : [];
    }),
  );
}

const dateOf = ({ binnedAt, changedAt }: Passage) => binnedAt ?? changedAt;

/** `changed`: the library was, after the plan was made. Unless it was done nothing was written. */
export type TakenIn = 'done' | 'cancelled' | 'changed';

/** How many there are of each kind. */
export function countsOf(plan: ImportPlan): Record<PlanItem['kind'], number> {
  const counts = { new: 0, same: 0, older: 0, newer: 0, conflicting: 0, invalid: 0 };
  for (const { kind } of plan) counts[kind]++;
  return counts;
}
