/** What has become of a text, word by word: the longest common words stay, the rest came or went. */

export interface Span {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** Beyond this many pairs of words the middle of both is told as gone and new. */
const MOST_PAIRS = 4_000_000;

/** Words, the white space between them, and single signs; of scripts without spaces, each sign. */
const PIECES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}\p{M}]+|\s+|./gsu;

/** Joined without what is new it is `before`, without what is gone `after`, white space folded in both. */
export function differenceBetween(before: string, after: string): Span[] {
  const [a, b] = [piecesOf(before), piecesOf(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const spans: Span[] = [];
  const push = (kind: Span['kind'], text: string) => {
    const last = spans.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else spans.push({ kind, text });
  };
  push('same', a.slice(0, head).join(''));
  for (const { kind, text } of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
    push(kind, text);
  push('same', a.slice(a.length - tail).join(''));
  return spans;
}

function piecesOf(text: string): string[] {
  return text.trim().replace(/\s+/g, ' ').match(PIECES) ?? [];
}

function* middle(a: readonly string[], b: readonly string[]): Iterable<Span> {
  const width = b.length + 1;
  if ((a.length + 1) * width > MOST_PAIRS) {
    yield { kind: 'gone', text: a.join('') };
    yield { kind: 'new', text: b.join('') };
    return;
  }
  // How many pieces the rest of both has in common, from each pair of places on.
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      yield { kind: 'same', text: a[i]! };
      i++;
      j++;
    } else if (j === b.length || (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!))
      yield { kind: 'gone', text: a[i++]! };
    else yield { kind: 'new', text: b[j++]! };
  }
}

/**
 * The stretch of `after`, in UTF-16 units, that has to do with `before`: where words at an end were put for others, more of it is new than
 * the same.
 */
export function commonStretch(spans: readonly Span[]): [start: number, end: number] {
  let best = { score: 0, start: 0, end: 0 };
  let [score, start, at] = [0, 0, 0];
  for (const { kind, text } of spans) {
    if (kind === 'gone') continue;
    at += text.length;
    score += kind === 'same' ? text.length : -text.length;
    if (score <= 0) [score, start] = [0, at];
    else if (score > best.score) best = { score, start, end: at };
  }
  return [best.start, best.end];
}

/** How much of the words of `before` still stands in `after`, in the same order: from 0 to 1. */
export function keptOf(spans: readonly Span[]): number {
  let [kept, all] = [0, 0];
  for (const { kind, text } of spans) {
    const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (kind !== 'new') all += letters;
    if (kind === 'same') kept += letters;
  }
  return all === 0 ? 0 : kept / all;
}
