/** Entries of a watchlist that the bundled lexicon has too: worth knowing, and no fault. */
import type { Entity } from '../lexicon/lexicon.ts';
import { nameKey } from '../lists/fold-name.ts';
import type { WatchEntry } from './entry.ts';

export interface BundledTwin {
  /** Of the entry in the watchlist. */
  entry: string;
  /** What both have: a name, or an IMO number. */
  shared: string;
  /** Id and heading in the lexicon. */
  id: string;
  name: string;
}

/** Each pair once, by the first that it shares. */
export type FindTwins = (list: readonly WatchEntry[]) => BundledTwin[];

export function openTwins(entities: readonly Pick<Entity, 'id' | 'name' | 'names' | 'imo'>[]): FindTwins {
  const holders = new Map<string, Pick<Entity, 'id' | 'name'>[]>();
  for (const entity of entities) {
    const keys = new Set(keysOf(entity).map(({ key }) => key));
    for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), entity]);
  }
  return (list) =>
    list.flatMap((entry) => {
      const twins = new Map<string, BundledTwin>();
      for (const { key, written } of keysOf(entry)) {
        for (const { id, name } of holders.get(key) ?? [])
          if (!twins.has(id)) twins.set(id, { entry: entry.id, shared: written, id, name });
      }
      return [...twins.values()];
    });
}

function keysOf({ imo, names }: { imo?: string | undefined; names: readonly { text: string }[] }) {
  const keys = names.map(({ text }) => ({ key: nameKey(text), written: text }));
  return [
    ...(imo ? [{ key: `imo ${imo}`, written: `IMO ${imo}` }] : []),
    // A name without a letter is not found, and shared with nobody.
    ...keys.filter(({ key }) => key !== ''),
  ];
}
