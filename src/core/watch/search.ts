/** The entries of a watchlist in which everything that was typed is written. */
import { foldLetters } from '../text/slow-fold.ts';
import type { WatchEntry } from './entry.ts';

/** @returns in the order of the list */
export function searchWatchlist(list: readonly WatchEntry[], typed: string): readonly WatchEntry[] {
  const words = foldLetters(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return list;
  return list.filter(({ name, names, imo, note }) => {
    const all = foldLetters([name, ...names.map(({ text }) => text), imo, note].join('\n'));
    return words.every((word) => all.includes(word));
  });
}
