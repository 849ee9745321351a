/** The copies of official lists that we hold. */
import type { NamedSource } from './lexicon.ts';

type ListCopy = Pick<NamedSource, 'id' | 'kind' | 'authority' | 'copy'>;

/** Ids of the newest copy of each authority's list. */
export function newestCopies(sources: readonly ListCopy[]): string[] {
  const newest = new Map<string, ListCopy>();
  for (const source of sources) {
    const { kind, authority, copy } = source;
    if (kind !== 'list' || !authority || !copy) continue;
    if (copy > (newest.get(authority)?.copy ?? '')) newest.set(authority, source);
  }
  return [...newest.values()].map(({ id }) => id);
}
