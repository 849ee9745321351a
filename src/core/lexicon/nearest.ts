/** What an editor may have meant by a word that is unknown. */

/** ` Did you mean "x"?` for a slip of up to two letters, or for the beginning of a longer word. */
export function nearest(word: string, known: Iterable<string>): string {
  let best: string | undefined;
  let bestDistance = 3;
  for (const candidate of known) {
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  best ??= word.length < 4 ? undefined : [...known].find((one) => one.startsWith(word.toLowerCase()));
  return best === undefined ? ' Add it, or correct it.' : ` Did you mean "${best}"?`;
}

/** Levenshtein distance, or `limit` as soon as it is sure to be that much. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
