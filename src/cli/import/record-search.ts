/**
 * `searched:` says of an entity that a copy was searched whole for every one of its names. It is written only after the
 * search, with the listings that the copy still has unchanged resting on it, and not where an entry of that copy bears one of the names and nobody has said whether it is the same.
 */
import { citeNewer, recordSearch } from '../../core/lists/apply-change.ts';
import type { Comparison } from '../../core/lists/compare.ts';
import { keysFor } from '../../core/lists/find-known.ts';
import type { ListCopy } from '../../core/lists/listed-entry.ts';
import type { CopySource } from './source-of-copy.ts';
import { copiesOf, type Workspace } from './workspace.ts';

export interface SearchResult {
  /** New texts by file. */
  texts: Map<string, string>;
  /** Entities of which the copy has a namesake that is not theirs. */
  namesakes: { id: string; references: string[] }[];
}

export function searchCopy(
  copy: ListCopy,
  workspace: Workspace,
  source: CopySource,
  unchanged: Comparison['same'],
): SearchResult {
  const byKey = new Map<string, { reference: string; kind: string; born: string[] }[]>();
  for (const entry of copy.entries) {
    for (const key of keysFor(entry)) {
      const one = { reference: entry.reference, kind: entry.kind, born: entry.born };
      const list = byKey.get(key);
      if (list) list.push(one);
      else byKey.set(key, [one]);
    }
  }
  const others = copiesOf(workspace, copy.authority)
    .map(({ id }) => id)
    .filter((id) => id !== source.id && source.older.includes(id));
  const texts = new Map<string, string>();
  const namesakes: SearchResult['namesakes'] = [];
  for (const known of workspace.known) {
    const own = new Set(
      known.listings
        .filter(({ authority }) => authority === copy.authority)
        .map(({ reference }) => reference),
    );
    const found = [...known.keys]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ kind, reference, born }) => {
        if (kind !== known.kind || own.has(reference)) return false;
        return born.length === 0 || known.born.length === 0 || born.some((year) => known.born.includes(year));
      });
    // A ship is its number; another ship of the name is another ship.
    const doubts = known.imo ? [] : [...new Set(found.map(({ reference }) => reference))];
    if (doubts.length > 0 && own.size === 0) {
      namesakes.push({ id: known.id, references: doubts });
      continue;
    }
    const seed = workspace.texts.get(known.id);
    // Where nobody is told "not listed by", as of a ministry that lists others, there is no such field.
    if (!seed || !/^searched:/m.test(seed.text)) continue;
    const recited = unchanged
      .filter((one) => one.known.id === known.id)
      .reduce((text, { entry }) => citeNewer(text, entry, source.id, others), seed.text);
    const text = recordSearch(recited, source.id, others);
    if (text !== seed.text) texts.set(seed.file, text);
  }
  return { texts, namesakes };
}
