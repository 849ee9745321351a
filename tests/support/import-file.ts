/** A file that is to be taken in, read as a whole. */
import { createPlanner, type ImportPlan } from '../../src/core/exchange/import-plan.ts';
import { type IncomingItem, openFile } from '../../src/core/exchange/read-file.ts';
import type { Passage } from '../../src/core/library/passage.ts';

/** @param now ISO time */
export async function readFile(bytes: Uint8Array, now: string) {
  const { from, madeAt, watchlist, items } = openFile(bytes);
  const all: IncomingItem[] = [];
  for await (const item of items(now)) all.push(item);
  return { from, madeAt, watchlist, items: all };
}

export function planImport(
  existing: ReadonlyMap<string, Passage>,
  { items }: { items: readonly IncomingItem[] },
): ImportPlan {
  return createPlanner()(existing, items);
}
