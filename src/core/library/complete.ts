/** What may stand where the reader types: values of the operator before the caret. */
import { wordsTyped } from '../browse/search-words.ts';
import { askedAs, begins } from './filter.ts';
import { DATES, FILTERS, type FilterName, type Operator, PUBLISHED, pieceFor, piecesOf } from './query.ts';
import type { Values } from './values.ts';

export interface Completion {
  of: Operator;
  /** What tells it from others: of an entity its id. */
  key: string;
  name: string;
  /** The name that was begun, where it is another. */
  also?: string;
  /** Passages; undefined for a date. */
  count?: number;
  /** In how many of these it is linked in doubt alone. */
  inDoubt?: number;
  /** The whole query with it, and where the caret goes: UTF-16 units. */
  text: string;
  caret: number;
}

/** ISO days: on which one was saved last, and of the newest article. */
export interface Newest {
  readonly saved?: string | undefined;
  readonly published?: string | undefined;
}

const MOST = 8;

/**
 * @param caret UTF-16 units
 * @param newest months are offered backwards from it
 * @returns none where no operator stands before the caret
 */
export function completionsAt(text: string, caret: number, values: Values, newest: Newest): Completion[] {
  const piece = piecesOf(text).find(({ start, end }) => start < caret && caret <= end);
  if (!piece?.operator || (piece.isQuoted && piece.isClosed)) return [];
  const isFilter = (FILTERS as readonly string[]).includes(piece.operator);
  const isDate = (DATES as readonly string[]).includes(piece.operator);
  const isPublished = (PUBLISHED as readonly string[]).includes(piece.operator);
  const offered: Offer[] = isFilter
    ? offersFor(piece.operator as FilterName, piece.value, values)
    : isDate
      ? monthsUpTo(newest[isPublished ? 'published' : 'saved'])
          .filter((month) => month.startsWith(piece.value))
          .map((name) => ({ key: name, name }))
      : [];
  return offered.slice(0, MOST).map((offer) => {
    const of = piece.operator as Operator;
    const asked = isFilter ? askedAs(of as FilterName, offer, values) : offer.name;
    const written = `${text.slice(0, piece.start)}${pieceFor(of, asked)} `;
    return { of, ...offer, text: written + text.slice(piece.end).trimStart(), caret: written.length };
  });
}

type Offer = Omit<Completion, 'of' | 'text' | 'caret'>;

function offersFor(filter: FilterName, typed: string, values: Values): Offer[] {
  const words = wordsTyped(typed);
  const begun = typed.toLowerCase();
  const fit = values.all(filter).flatMap((value): Offer[] => {
    const { key, name } = value;
    if (typed === '' || key.toLowerCase().startsWith(begun)) return [{ ...value }];
    const found = values.namesOf(filter, value).find((one) => begins(one.words, words));
    return found ? [{ ...value, ...(found.name === name ? {} : { also: found.name }) }] : [];
  });
  // What is there already needs no offer.
  return fit.length === 1 && fit[0]?.name.toLowerCase() === begun ? [] : fit;
}

/** Two years of them, the newest first. */
function monthsUpTo(newest: string | undefined): string[] {
  if (!newest) return [];
  const [year, month] = newest.split('-').map(Number) as [number, number];
  return Array.from({ length: 24 }, (_, back) => {
    const place = year * 12 + month - 1 - back;
    return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
  });
}
