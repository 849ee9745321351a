/** What taking in a file would do, passage by passage, before anything is written. */
import type { Passage } from '../library/passage.ts';
import type { Words } from '../words/words.ts';
import { canonical } from './canonical.ts';
import type { ItemFault } from './faults.ts';
import { hasOutlived, wasOnce } from './former.ts';
import { type Choice, type Choices, type Difference, defaultChoice, differencesOf, merge } from './merge.ts';
import type { IncomingItem } from './read-file.ts';

export type ImportPlan = PlanItem[];

/** @property item its place in the file, from 1 */
export type PlanItem = { item: number } & (
  | ({ kind: 'new' } & Theirs)
  /** inFile: see `asInFile`; undefined where the copies differ in what is not compared, such as who changed it. */
  | { kind: 'same'; id: string; inFile: InFile | undefined }
  /**
   * older: ours was changed since, and stays. newer: theirs was changed since, and goes in; nothing is lost.
   * conflicting: some field was changed in both copies, or theirs lies in the bin and ours does not.
   */
  | ({ kind: 'older' | 'newer' | 'conflicting'; ours: Passage; differences: Difference[] } & Theirs)
  | { kind: 'invalid'; fault: ItemFault }
);
type Copies = Pick<Extract<PlanItem, { ours: Passage }>, 'ours' | 'theirs'>;

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
          ? { item, kind: 'same', id, inFile: undefined }
          : { item, kind: 'invalid', fault: { field: 'id', problem: 'twice' } };
      seen.set(id, theirs);
      const ours = existing.get(id);
      if (!ours) return { item, kind: 'new', theirs, isAltered };
      const differences = differencesFor({ ours, theirs });
      if (differences.length === 0)
        return { item, kind: 'same', id, inFile: isWholly(ours, theirs) ? inFileOf(theirs) : undefined };
      return { item, kind: kindOf(differences), ours, theirs, differences, isAltered };
    });
}

function differencesFor(copies: Copies): Difference[] {
  const { ours, theirs } = copies;
  return differencesOf(ours, theirs).map((difference) => {
    const { field, newer } = difference;
    if (isToBin(copies, difference))
      return { field, newer: wasOnce(field, ours, theirs) ? 'ours' : 'neither' };
    if (newer !== 'neither') return difference;
    if (hasOutlived(field, ours, theirs)) return { field, newer: 'ours' };
    return hasOutlived(field, theirs, ours) ? { field, newer: 'theirs' } : difference;
  });
}

/** Theirs lies in the bin, and ours does not. */
export function isToBin({ ours, theirs }: Copies, { field }: Pick<Difference, 'field'>): boolean {
  return field === 'binnedAt' && ours.binnedAt === undefined && theirs.binnedAt !== undefined;
}

/** Unless she decides otherwise. What she keeps no file puts into the bin. */
export function usualChoice(copies: Copies, difference: Difference): Choice {
  return isToBin(copies, difference) ? 'ours' : defaultChoice(difference);
}

/** The days in the bin are the reader's own. */
function isWholly(ours: Passage, theirs: Passage): boolean {
  return canonical({ ...ours, binnedAt: theirs.binnedAt }) === canonical(theirs);
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
    if (item.kind === 'new') return [{ passage: binnedNow(item.theirs, undefined, now), over: undefined }];
    if (item.kind === 'same' || item.kind === 'invalid') return [];
    const { ours, theirs, differences } = item;
    const chosen = choices.get(ours.id);
    if (item.kind === 'older' && !chosen) return [];
    const usual = differences.map((one) => [one.field, usualChoice(item, one)]);
    const merged = merge(ours, theirs, { ...Object.fromEntries(usual), ...chosen }, words);
    const passage = { ...binnedNow(merged, ours, now), changedAt: after(ours.changedAt, now) };
    return [{ passage, over: ours }];
  });
}

/** What goes into her bin lies there for thirty days of hers, however long it lay in another. */
function binnedNow(passage: Passage, before: Passage | undefined, now: Date): Passage {
  if (passage.binnedAt === undefined || before?.binnedAt !== undefined) return passage;
  return { ...passage, binnedAt: now.toISOString() };
}

/** How many would go into the bin. @param choices as of `writesOf` */
export function countToBin(plan: ImportPlan, choices: ReadonlyMap<string, Choices>): number {
  return plan.filter((item) => {
    if (item.kind === 'new') return item.theirs.binnedAt !== undefined;
    if (!('ours' in item)) return false;
    return isToBin(item, { field: 'binnedAt' }) && choices.get(item.ours.id)?.binnedAt === 'theirs';
  }).length;
}

/** How many would be new here, or another than they are. @param choices as of `writesOf` */
export function countTakenIn(plan: ImportPlan, choices: ReadonlyMap<string, Choices>): number {
  return plan.filter((item) => {
    if (item.kind !== 'conflicting') return item.kind === 'new' || item.kind === 'newer';
    const chosen = choices.get(item.ours.id);
    return item.differences.some((one) => (chosen?.[one.field] ?? usualChoice(item, one)) !== 'ours');
  }).length;
}

/** Conflicting, and nothing of theirs is newer but that it was deleted. */
export function isDeletedOnly(item: PlanItem): boolean {
  if (item.kind !== 'conflicting') return false;
  return item.differences.every((one) => one.newer === 'ours' || isToBin(item, one));
}

/** Whoever has the passage before them as it was must see that it is another now. */
function after(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}

/** @property changedAt ISO time */
export interface InFile {
  changedAt: string;
  isBinned: boolean;
}

/**
 * Those that are in the library as they are in the file, but for the day of the bin, once the plan is carried out as it stands, by id. One that has
 * another date by then, or is in the bin and was not, was changed after the plan was made.
 */
export function asInFile(plan: ImportPlan): Map<string, InFile> {
  return new Map(
    plan.flatMap((item): [string, InFile][] => {
      if (item.kind === 'new') return [[item.theirs.id, inFileOf(item.theirs)]];
      return item.kind === 'same' && item.inFile ? [[item.id, item.inFile]] : [];
    }),
  );
}

const inFileOf = ({ binnedAt, changedAt }: Passage): InFile => ({
  changedAt,
  isBinned: binnedAt !== undefined,
});

/** `changed`: the library was, after the plan was made. Unless it was done nothing was written. */
export type TakenIn = 'done' | 'cancelled' | 'changed';

/** How many there are of each kind. */
export function countsOf(plan: ImportPlan): Record<PlanItem['kind'], number> {
  const counts = { new: 0, same: 0, older: 0, newer: 0, conflicting: 0, invalid: 0 };
  for (const { kind } of plan) counts[kind]++;
  return counts;
}
