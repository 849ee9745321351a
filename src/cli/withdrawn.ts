/** What the log of corrections keeps from coming back: the same id, the same list number, the same name. */
import { createHash } from 'node:crypto';
import type { Correction } from '../core/lexicon/corrections.ts';
import { keysOf } from '../core/lists/fold-name.ts';

export interface Withdrawn {
  byId: ReadonlyMap<string, Correction>;
  /** By `UN KPi.024`. */
  byReference: ReadonlyMap<string, Correction>;
  /** By hash of a folded name. */
  byName: ReadonlyMap<string, Correction>;
}

export function indexWithdrawn(log: readonly Correction[]): Withdrawn {
  const by = (keys: (entry: Correction) => readonly string[]) =>
    new Map(log.flatMap((entry) => keys(entry).map((key) => [key, entry] as const)));
  return {
    byId: by(({ id }) => [id]),
    byReference: by(({ references }) => references),
    byName: by(({ nameHashes }) => nameHashes),
  };
}

/** Of names as written, whichever of them was withdrawn. A ship that has a number is that number, whatever its name. */
export function withdrawnName(
  { byName }: Withdrawn,
  names: readonly string[],
  { isPerson = false, imo }: { isPerson?: boolean; imo?: string | undefined },
): Correction | undefined {
  if (byName.size === 0 || imo) return undefined;
  return hashesOf(names, isPerson)
    .map((hash) => byName.get(hash))
    .find(Boolean);
}

/** One for each way in which two lists may write the name. */
export function hashesOf(names: readonly string[], isPerson: boolean): string[] {
  const keys = names.flatMap((name) => keysOf(name, isPerson)).filter((key) => key !== '');
  return [...new Set(keys)].map((key) => createHash('sha256').update(key).digest('hex').slice(0, 16));
}
