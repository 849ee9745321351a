/** What may stand where the reader types: values of the operator before the caret. */
import { wordsTyped } from '../browse/search-words.ts';
import { begins } from './filter.ts';
import { DATES, FILTERS, type FilterName, type Operator, pieceFor, piecesOf } from './query.ts';
import { monthOf } from './query-date.ts';
import type { Value, Values } from './values.ts';

export interface Completion {
  name: string;
  /** Passages; undefined for a date. */
  count?: number;
  /** The whole query with it, and where the caret goes: UTF-16 units. */
  text: string;
  caret: number;
}

const MOST = 8;

/**
 * @param caret UTF-16 units
 * @param newest ISO time of the newest passage: months are offered backwards from it
 * @returns none where no operator stands before the caret
 */
export function completionsAt(
  text: string,
  caret: number,
  values: Values,
  newest: string | undefined,
): Completion[] {
  const piece = piecesOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!piece?.operator || (piece.isQuoted && piece.isClosed)) return [];
  const isFilter = (FILTERS as readonly string[]).includes(piece.operator);
  const isDate = (DATES as readonly string[]).includes(piece.operator);
  const offered: { name: string; count?: number }[] = isFilter
    ? offersFor(values.all(piece.operator as FilterName), piece.value)
    : isDate && newest !== undefined
      ? monthsUpTo(monthOf(newest))
          .filter((month) => month.startsWith(piece.value))
          .map((name) => ({ name }))
      : [];
  return offered.slice(0, MOST).map(({ name, ...count }) => {
    const written = `${text.slice(0, piece.start)}${pieceFor(piece.operator as Operator, name)} `;
    return { name, ...count, text: written + text.slice(piece.end).trimStart(), caret: written.length };
  });
}

function offersFor(values: readonly Value[], typed: string): Value[] {
  const words = wordsTyped(typed);
  const fit = values.filter(
    ({ name, key }) =>
      typed === '' || begins(name, words) || key.toLowerCase().startsWith(typed.toLowerCase()),
  );
  // What is there already needs no offer.
  return fit.length === 1 && fit[0]?.name.toLowerCase() === typed.toLowerCase() ? [] : fit;
}

/** Two years of them, the newest first. */
function monthsUpTo(newest: string): string[] {
  const [year, month] = newest.split('-').map(Number) as [number, number];
  return Array.from({ length: 24 }, (_, back) => {
    const place = year * 12 + month - 1 - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
}
