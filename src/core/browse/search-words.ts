/** Text -> the words it is found by, folded as names are: no case, no accents, Hangul whole. */
import { foldLetters } from '../text/slow-fold.ts';

/** Signs inside a word, with and without which it is written: Jong-un, Cho'ngsong, U.N. */
const INNER = "'’‘ʼʻ`´\\-‐‑‒–.";
const WORDS = new RegExp(`[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${INNER}]*[\\p{L}\\p{N}\\p{M}])?`, 'gu');
const APART = new RegExp(`[${INNER}]+`, 'u');
const HANGUL = /^[가-힣]/u;

/**
 * Words of a text that is searched. `Cho'ngsong` is found as it is and as `chongsong`; a Hangul word by each of its
 * endings too, as Korean writes names together: 연합 finds 청송연합.
 */
export function wordsToFind(text: string): string[] {
  return wordsIn(text).flatMap((parts) => {
    const whole = parts.join('');
    const words = parts.length > 1 ? [...parts, whole] : parts;
    return HANGUL.test(whole) ? [...words, ...endings(whole)] : words;
  });
}

/** Words of what was typed; all of them must be found, each as the beginning of a word. */
export function wordsTyped(query: string): string[] {
  return wordsIn(query).flat();
}

/** The same in one text, parted by spaces: for many passages far quicker than to part and join them. */
export function typedText(text: string): string {
  let typed = '';
  for (const piece of text.split(/\s+/u)) {
    const { joined } = readPiece(piece);
    if (joined !== '') typed += typed === '' ? joined : ` ${joined}`;
  }
  return typed;
}

/** Each word in its parts. */
function wordsIn(text: string): string[][] {
  return text.split(/\s+/u).flatMap((piece) => readPiece(piece).words);
}

interface Piece {
  /** Each in its parts. */
  words: string[][];
  joined: string;
}

/** What stands between two spaces, read before: in a library of articles nearly every one has been. */
const read = new Map<string, Piece>();
const MOST_READ = 100_000;

function readPiece(piece: string): Piece {
  const known = read.get(piece);
  if (known) return known;
  const words = (foldLetters(piece).match(WORDS) ?? []).map((word) => word.split(APART));
  const made = { words, joined: words.flat().join(' ') };
  if (read.size >= MOST_READ) read.clear();
  read.set(piece, made);
  return made;
}

function endings(word: string): string[] {
  return [...word].map((_, index) => word.slice(index)).slice(1);
}
