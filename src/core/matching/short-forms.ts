/** Bare surnames: when "Thae" after "Thae Yong-ho" may be read as his, and when not. */
import type { OpenHit, Reading } from './reading.ts';

/** "Kim Il-guk", of whom the lexicon knows nothing: the surname is followed by a given name. */
export function isPartOfAnotherName(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = text.slice(end, end + 3);
  if (/^[ \u00a0-]\p{Lu}/u.test(after)) return true;
  // "Park Han": a capital right before, in the same sentence, not at its beginning.
  return /\p{Ll}[,;]? \p{Lu}\p{Ll}+-$/u.test(text.slice(Math.max(0, start - 30), start));
}

/** Whether anybody else in the article has this surname, known to the lexicon or not. */
export function isSurnameShared(
  hit: OpenHit,
  reading: Reading,
  open: readonly OpenHit[],
  text: string,
): boolean {
  if (reading.rule.kind !== 'Person') return false;
  const surname = text.slice(hit.start, hit.end);
  const covered: OpenHit[] = [];
  for (const other of open) {
    const others =
      other.decided?.readings ?? other.readings.map((candidate) => ({ reading: candidate, evidence: [] }));
    const isHis = others.some((candidate) => candidate.reading.entity === reading.entity);
    if (isHis) covered.push(other);
    else if (
      startsWithName(text, other, surname) &&
      others.some((candidate) => candidate.reading.rule.kind === 'Person')
    )
      return true;
  }
  for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + 1)) {
    const end = at + surname.length;
    if (
      /[\p{L}\p{N}]/u.test(text.slice(end, end + 1)) ||
      /[\p{L}\p{N}]/u.test(text.slice(Math.max(0, at - 1), at))
    )
      continue;
    const isFullName = covered.some((other) => other.start <= at && end < other.end);
    if (!isFullName && isPartOfAnotherName(text, { start: at, end })) return true;
  }
  return false;
}

function startsWithName(text: string, hit: OpenHit, surname: string): boolean {
  const name = text.slice(hit.start, hit.end);
  return (
    name.length > surname.length && name.startsWith(surname) && !/\p{L}/u.test(name.charAt(surname.length))
  );
}
