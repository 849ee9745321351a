/** Bare surnames: when "Thae" after "Thae Yong-ho" may be read as his, and when not. */
import { createPlaces } from './places.ts';
import type { OpenHit, Reading } from './reading.ts';

/** "Kim Il-guk", of whom the lexicon knows nothing: the surname is followed by a given name. */
export function isPartOfAnotherName(text: string, { start, end }: { start: number; end: number }): boolean {
  const after = text.slice(end, end + 3);
  if (/^[ \u00a0-]\p{Lu}/u.test(after)) return true;
  // "Park Han": a capital right before, in the same sentence, not at its beginning.
  return /\p{Ll}[,;]? \p{Lu}\p{Ll}+-$/u.test(text.slice(Math.max(0, start - 30), start));
}

/** Where in an article each surname is a person's own, asked once a surname however often it stands there. */
export interface Surnames {
  /** Whether anybody else in the article has this surname, known to the lexicon or not. */
  isShared(hit: OpenHit, reading: Reading): boolean;
  /** The first place before `hit` that names this entity in full. */
  fullNameBefore(hit: OpenHit, entity: number): OpenHit | undefined;
}

export function readSurnames(open: readonly OpenHit[], text: string): Surnames {
  const shared = new Map<string, boolean>();
  const firstFull = new Map<number, OpenHit>();
  for (const hit of open) {
    const [only, ...others] = hit.decided?.readings ?? [];
    if (!only || others.length > 0 || only.reading.name.type === 'shortForm') continue;
    if (!firstFull.has(only.reading.entity)) firstFull.set(only.reading.entity, hit);
  }
  return {
    isShared(hit, reading) {
      if (reading.rule.kind !== 'Person') return false;
      const surname = text.slice(hit.start, hit.end);
      const key = `${reading.entity} ${surname}`;
      const known = shared.get(key) ?? isShared(surname, reading.entity, open, text);
      shared.set(key, known);
      return known;
    },
    fullNameBefore(hit, entity) {
      const full = firstFull.get(entity);
      return full && full.end <= hit.start ? full : undefined;
    },
  };
}

function isShared(surname: string, entity: number, open: readonly OpenHit[], text: string): boolean {
  const his = createPlaces<OpenHit>();
  for (const other of open) {
    const readings = other.decided?.readings.map(({ reading }) => reading) ?? other.readings;
    if (readings.some((reading) => reading.entity === entity)) his.add(other);
    else if (startsWithName(text, other, surname) && readings.some(({ rule }) => rule.kind === 'Person'))
      return true;
  }
  for (let at = text.indexOf(surname); at !== -1; at = text.indexOf(surname, at + surname.length)) {
    const end = at + surname.length;
    if (WORD.test(text.charAt(end)) || WORD.test(text.charAt(at - 1))) continue;
    // Hits do not overlap: only the one that begins last before this place can hold it.
    const over = his.nearest(at, ({ start }) => start <= at);
    const isFullName = over !== undefined && end < over.end;
    if (!isFullName && isPartOfAnotherName(text, { start: at, end })) return true;
  }
  return false;
}

const WORD = /[\p{L}\p{N}]/u;

function startsWithName(text: string, hit: OpenHit, surname: string): boolean {
  const name = text.slice(hit.start, hit.end);
  return (
    name.length > surname.length && name.startsWith(surname) && !/\p{L}/u.test(name.charAt(surname.length))
  );
}
