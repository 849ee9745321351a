/** Entries of a watchlist for tests. */
import type { WatchEntry, WatchName } from '../../src/core/watch/entry.ts';

export function watchEntry(id: string, more: Partial<WatchEntry> = {}): WatchEntry {
  return {
    id,
    kind: 'Company',
    name: id,
    names: [watchName(id)],
    note: '',
    ...more,
  };
}

export function watchName(text: string, more: Partial<WatchName> = {}): WatchName {
  return { text, type: 'name', strength: 'strong', needs: [], within: 'article', ignore: [], ...more };
}
