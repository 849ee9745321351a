/**
 * What the fields of a passage held before: the base of a three-way merge, kept with the passage itself, so that it goes wherever the
 * passage goes. A value that the other copy once had is older than the other's; a value that neither knows of the other was changed apart.
 *
 * What was last exported would be no such base: she may have exported again since a colleague took her copy.
 */
import type { Passage, SavedPage } from '../library/passage.ts';
import { canonical } from './canonical.ts';
import { contentHash } from './content-hash.ts';

/** Fields that are compared and merged, in the order in which they are shown. `sha256` goes with the quote. */
export const FIELDS = [
  'note',
  'tags',
  'entities',
  'colour',
  'binnedAt',
  'archive',
  'zotero',
  'creator',
  'quote',
  'paragraph',
  'page',
  'lexicon',
] as const satisfies readonly (keyof Passage)[];
export type Field = (typeof FIELDS)[number];

/** Nothing that a passage has may be left out of a merge. */
type Unmerged = Exclude<
  keyof Passage,
  Field | 'id' | 'savedAt' | 'savedOn' | 'changedAt' | 'changedBy' | 'sha256' | 'former'
>;
const NOTHING_UNMERGED: Record<Unmerged, never> = {};
void NOTHING_UNMERGED;

/** Older ones are forgotten: their copies then count as changed apart, which asks once more and loses nothing. */
const MOST = 200;

export function isSame(field: Field, a: Passage, b: Passage): boolean {
  // Since when it lies there is each reader's own.
  if (field === 'binnedAt') return (a.binnedAt === undefined) === (b.binnedAt === undefined);
  const [one, other] = [a[field], b[field]];
  // Most fields are text, and most are the same.
  if (one === other || typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (field === 'page') return isSamePage(a.page, b.page);
  return canonical(one) === canonical(other);
}

/** A copy that came through an earlier version has lost the name of the publication, which is no change of hers. */
function isSamePage(one: SavedPage, other: SavedPage): boolean {
  const both = one.publication && other.publication;
  const told = (page: SavedPage) => canonical(both ? page : { ...page, publication: undefined });
  return told(one) === told(other);
}

/** Whether a passage once held in a field what the other holds. */
export function wasOnce(field: Field, passage: Passage, other: Passage): boolean {
  return passage.former?.includes(trace(field, other)) ?? false;
}

/** Whether a passage held something else in a field before. */
export function wasEverOther(field: Field, { former = [] }: Passage): boolean {
  return former.some((one) => one.startsWith(`${field}:`));
}

/** Whether a passage has been all that the other has been in a field, what it is now, and more: after an undo each once held what the other holds. */
export function hasOutlived(field: Field, passage: Passage, other: Passage): boolean {
  const [own, others] = [passage, other].map(
    ({ former = [] }) => new Set(former.filter((one) => one.startsWith(`${field}:`))),
  ) as [Set<string>, Set<string>];
  return own.has(trace(field, other)) && own.size > others.size && [...others].every((one) => own.has(one));
}

/**
 * To be called wherever a passage is changed, before it is stored.
 *
 * @param before every copy that went into it
 * @returns `after`, and what its fields held in them
 */
export function withFormer<P extends Passage>(after: P, ...before: readonly Passage[]): P {
  const former = new Set(before.flatMap((one) => one.former ?? []));
  for (const one of before)
    for (const field of FIELDS) if (!isSame(field, one, after)) former.add(trace(field, one));
  return former.size === 0 ? after : { ...after, former: [...former].slice(-MOST) };
}

function trace(field: Field, passage: Passage): string {
  return `${field}:${contentHash(canonical(passage[field]))}`;
}
