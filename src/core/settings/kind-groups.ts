/** The kinds of entities in the groups that a reader chooses among. */

export const KIND_GROUPS = ['people', 'organisations', 'vessels', 'instruments'] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

const GROUP_OF: Record<string, KindGroup> = {
  Person: 'people',
  Vessel: 'vessels',
  Instrument: 'instruments',
};

/** Group of a `Kind` (core/lexicon/terms.ts). */
export function groupOfKind(kind: string): KindGroup {
  return GROUP_OF[kind] ?? 'organisations';
}
