/** Entries of a watchlist for tests. */
import type { WatchEntry } from '../../src/core/watch/entry.ts';

export function watchEntry(id: string, more: Partial<WatchEntry> = {}): WatchEntry {
  return {
    id,
    kind: 'Company',
    name: id,
    names: [{ text: id, type: 'name', strength: 'strong', needs: [], within: 'article', ignore: [] }],
    note: '',
    ...more,
  };
}
