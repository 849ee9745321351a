/** Where something like a text stands in another: approximate matching by edit distance. */
import search from 'approx-string-match';
import type { Steps } from '../matching/steps.ts';

export interface Similar {
  start: number;
  end: number;
  /** Signs inserted, removed or put for others. */
  errors: number;
}

/** The places with the fewest errors, at most so many, one for each stretch of text: the best ends first. */
export function findSimilar(text: string, words: string, mostErrors: number): Similar[] {
  const apart: Similar[] = [];
  for (const match of search(text, words, mostErrors).sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (!last || match.start >= last.end) apart.push(match);
    // Of several ends that cost the same, the one nearest to the length that is looked for.
    else if (strangeness(match, words) < strangeness(last, words)) apart[apart.length - 1] = match;
  }
  return apart;
}

/** UTF-16 units between two pauses. */
const STRETCH = 8192;

/** Whether `findSimilar` finds anything, with pauses: by stretches that overlap by the longest match there can be. */
export function* standsIn(text: string, words: string, mostErrors: number): Steps<boolean> {
  const longest = words.length + mostErrors;
  for (let from = 0; from < text.length; from += STRETCH) {
    if (search(text.slice(from, from + STRETCH + longest), words, mostErrors).length > 0) return true;
    yield;
  }
  return false;
}

function strangeness({ start, end }: Similar, words: string): number {
  return Math.abs(end - start - words.length);
}
