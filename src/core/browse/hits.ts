/** Where what was typed stands in a text that was found, as it is written there. */
import { foldLetters } from '../text/slow-fold.ts';

/** UTF-16 units. */
export interface Hit {
  start: number;
  length: number;
}

/** Signs that a name is written with and without. */
const INNER = /['’‘ʼʻ`´\-‐‑‒–.]/u;
const LETTER = /[\p{L}\p{N}]/u;
const HANGUL = /^[가-힣]/u;

/**
 * Beginnings of words, or any part of a Hangul word; in order, none over another.
 *
 * @param typed folded words, from wordsTyped
 */
export function hitsIn(text: string, typed: readonly string[]): Hit[] {
  if (typed.length === 0) return [];
  const covered = new Set<number>();
  for (const isJoined of [false, true]) {
    const { folded, starts, ends } = foldWithPlaces(text, isJoined);
    for (const word of typed) {
      for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
        const begins = at === 0 || folded[at - 1] === ' ';
        if (!begins && !HANGUL.test(word)) continue;
        const last = at + word.length - 1;
        for (let place = starts[at]!; place < ends[last]!; place++) covered.add(place);
      }
    }
  }
  return runsOf(covered);
}

/** The folded text, every other sign a space, and where what each of its units comes from starts and ends. */
function foldWithPlaces(text: string, isJoined: boolean) {
  let folded = '';
  let place = 0;
  const starts: number[] = [];
  const ends: number[] = [];
  // A letter and its accents are one.
  for (const [cluster] of text.matchAll(/\P{M}\p{M}*/gsu)) {
    const letters = foldLetters(cluster);
    const piece = LETTER.test(letters) ? letters : isJoined && INNER.test(cluster) ? '' : ' ';
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(place);
      ends.push(place + cluster.length);
    }
    folded += piece;
    place += cluster.length;
  }
  return { folded, starts, ends };
}

function runsOf(covered: ReadonlySet<number>): Hit[] {
  const hits: Hit[] = [];
  for (const place of [...covered].sort((a, b) => a - b)) {
    const last = hits.at(-1);
    if (last && last.start + last.length === place) last.length++;
    else hits.push({ start: place, length: 1 });
  }
  return hits;
}
