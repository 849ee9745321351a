/**
 * A scanner that is plainly right and far too slow: the text is cut into folded words by Unicode's own rules,
 * and every name is compared with every place. The engine must find exactly what this finds.
 *
 * Full stops and footnote signs are left to the tables; particles are written out as the few that the tests use.
 */
import type { IndexedName } from '../../src/core/matching/build-index.ts';
import type { Hit } from '../../src/core/matching/scan.ts';

interface Word {
  folded: string;
  start: number;
  end: number;
  /** What parts it from the word before: nothing, a space or hyphen, a comma or bracket, or a border. */
  gap: '' | ' ' | ',' | '|';
  runsOn: boolean;
}

const RUNS_ON = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}&]/u;
/** Soft hyphen, zero-width space and joiner, a bidi mark, the Arabic tatweel. */
const NOT_THERE = new Set(['\u00ad', '\u200b', '\u200d', '\u200f', '\u0640']);
const HANGUL_WORD = /\p{Script=Hangul}+/uy;
const TITLE = '위원장';
export const PARTICLES = ['이', '의', '은', '에게']
  .flatMap((particle) => [particle, TITLE + particle])
  .concat(TITLE);

function fold(piece: string): string {
  return piece
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ς', 'σ')
    .normalize('NFC');
}

function cut(text: string): Word[] {
  const words: Word[] = [];
  let gap: Word['gap'] = '|';
  let isOpen = false;
  const widen = (sign: Word['gap']) => {
    isOpen = false;
    if (['', ' ', ',', '|'].indexOf(sign) > ['', ' ', ',', '|'].indexOf(gap)) gap = sign;
  };
  let position = 0;
  for (const [piece] of text.matchAll(/[\u1100-\u115f][\u1160-\u11a7]?[\u11a8-\u11ff]?|[\s\S]/gu)) {
    const start = position;
    position += piece.length;
    const last = words.at(-1);
    if (/^\p{M}$/u.test(piece)) {
      if (last?.end === start) last.end = position;
    } else if (NOT_THERE.has(piece)) {
      // As if it were not there.
    } else if (/^[ \u00a0\u2011'’-]$/u.test(piece)) widen(' ');
    else if (/^[,()/]$/u.test(piece)) widen(',');
    else if (/^[\p{L}\p{N}&]+$/u.test(piece)) {
      const runsOn = RUNS_ON.test(piece);
      if (isOpen && last && !runsOn) {
        last.folded += fold(piece);
        last.end = position;
      } else {
        words.push({ folded: fold(piece), start, end: position, gap, runsOn });
        gap = '';
      }
      isOpen = !runsOn;
    } else widen('|');
  }
  return words;
}

/** "KOMIDs": one s after a name whose last word has at least two letters; the s stays outside. */
function isPluralOf(theirs: Word, ours: Word): boolean {
  return !theirs.runsOn && ours.folded.length > 1 && theirs.folded === `${ours.folded}s`;
}

function standsAt(name: readonly Word[], words: readonly Word[], at: number, text: string): boolean {
  for (let index = 0; index < name.length; index++) {
    const ours = name[index]!;
    const theirs = words[at + index];
    const isLast = index === name.length - 1;
    if (!theirs || !(theirs.folded === ours.folded || (isLast && isPluralOf(theirs, ours)))) return false;
    if (index === 0) continue;
    if (theirs.gap === '|') return false;
    if (theirs.gap === ',' && ours.gap !== ',') return false;
    // Inside a word that runs on, a space makes two words of it.
    if (theirs.gap === ' ' && ours.gap === '' && ours.runsOn && name[index - 1]!.runsOn) return false;
  }
  const first = words[at]!;
  const last = words[at + name.length - 1]!;
  const isHangul = (char: string) => /^\p{Script=Hangul}$/u.test(char);
  if (isHangul(text.charAt(first.start)) && isHangul(text.charAt(first.start - 1))) return false;
  if (!isHangul(text.charAt(last.end - 1))) return true;
  HANGUL_WORD.lastIndex = last.end;
  const rest = HANGUL_WORD.exec(text)?.[0].normalize('NFC');
  return rest === undefined || PARTICLES.includes(rest);
}

/** All names of a text: leftmost first, longest there, never overlapping. */
export function slowScan(names: readonly IndexedName[], text: string): Hit[] {
  const words = cut(text);
  const cutNames = names.map(({ text: name, record }) => ({ words: cut(name), record }));
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; ) {
    const here = cutNames.filter((name) => standsAt(name.words, words, at, text));
    const length = Math.max(0, ...here.map((name) => name.words.length));
    if (length === 0) {
      at++;
      continue;
    }
    const longest = here.filter((name) => name.words.length === length);
    const last = words[at + length - 1]!;
    const exact = longest.filter((name) => name.words.at(-1)!.folded === last.folded);
    const records = (exact.length > 0 ? exact : longest).map(({ record }) => record);
    hits.push({
      start: words[at]!.start,
      end: exact.length > 0 ? last.end : last.end - 1,
      records: records.sort((a, b) => a - b),
    });
    at += length;
  }
  return hits;
}
