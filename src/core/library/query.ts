/** What a researcher types to find passages: words, phrases in quotes, and operators. */
import { dateFrom } from './query-date.ts';

/** `site` and `article`: any of those asked for. `entity` and `tag`: all of them. */
export const FILTERS = ['site', 'entity', 'tag', 'article'] as const;
/** By the day of saving, and by the day on which the article was published. */
export const DATES = ['after', 'before', 'published-after', 'published-before'] as const;
export const OPERATORS = [...FILTERS, ...DATES] as const;
export type FilterName = (typeof FILTERS)[number];
export type DateName = (typeof DATES)[number];
export type Operator = (typeof OPERATORS)[number];

/** ISO times at which days begin: at or after those of `after`, and before those of `before`. */
export interface Query extends Partial<Record<DateName, string>> {
  /** As typed; each is the beginning of a word. */
  words: string[];
  phrases: Phrase[];
  filters: { name: FilterName; value: string }[];
  faults: Fault[];
}

export interface Phrase {
  text: string;
  /** Its second quotation mark is there: the last word is whole. */
  isClosed: boolean;
}

/** What cannot be asked so; the rest of the query counts all the same. */
export type Fault =
  | { kind: 'unknown'; written: string; nearest: Operator | undefined }
  /** With all that was written of it: `last week` */
  | { kind: 'date'; written: string; operator: DateName }
  /** `-coal`: searched for as `coal`. */
  | { kind: 'without'; written: string }
  /** `OR`: left out. */
  | { kind: 'between'; written: string };

const BETWEEN = new Set(['OR', 'AND', 'NOT']);

/** One thing of a query, and where it stands: UTF-16 units. */
export interface Piece {
  start: number;
  end: number;
  /** The word before a colon, in lower case; undefined where there is none. */
  operator: string | undefined;
  /** Without quotation marks. */
  value: string;
  isQuoted: boolean;
  isClosed: boolean;
}

/** `site:x`, `tag:"two words"`, `site:` that is being typed, `"a phrase"`, `word`. No operator stands in "agent: Kim", "https://x". */
const PIECE = new RegExp(
  `(${OPERATORS.join('|')}):(?=\\s|$)|(?:(\\p{L}[\\p{L}-]*):(?![/\\s]|$))?(?:["“”]([^"“”]*)(["“”])?|([^\\s"“”]+))`,
  'giu',
);

export function piecesOf(text: string): Piece[] {
  return [...text.matchAll(PIECE)].map((match) => {
    const [all, empty, operator, quoted, closed, bare] = match;
    return {
      start: match.index,
      end: match.index + all.length,
      operator: (operator ?? empty)?.toLowerCase(),
      value: (quoted ?? bare ?? '').trim(),
      isQuoted: quoted !== undefined,
      isClosed: closed !== undefined,
    };
  });
}

/** What cannot be understood is among its faults; the rest counts. */
export function readQuery(text: string): Query {
  const query: Query = { words: [], phrases: [], filters: [], faults: [] };
  const pieces = piecesOf(text);
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    const last = pieces[endOfDate(pieces, at)]!;
    if (last === piece) read(piece, query, text);
    else {
      const written = text.slice(piece.end - piece.value.length, last.end);
      query.faults.push({ kind: 'date', written, operator: piece.operator as DateName });
      at = pieces.indexOf(last);
    }
  }
  return query;
}

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/** What goes on with a day that is written in words: "last week", "3 june 2026", "2주 전". */
const OF_A_DAY = new RegExp(
  `^(?:\\d{1,4}(?:st|nd|rd|th|[년월일주달])?|days?|weeks?|months?|years?|ago|${MONTH}|[년월일주달해전])[.,]?$`,
  'iu',
);

/** `after:last week`: what goes on with a date that is none is not to be found in a passage. @returns place of the last of it */
function endOfDate(pieces: readonly Piece[], at: number): number {
  const { operator, value, isQuoted } = pieces[at]!;
  if (!isOneOf(DATES, operator ?? '') || isQuoted || value === '' || /^\d{4}/.test(value)) return at;
  let end = at;
  const isOfIt = (piece: Piece | undefined) =>
    piece?.operator === undefined && !piece?.isQuoted && OF_A_DAY.test(piece?.value ?? '');
  while (isOfIt(pieces[end + 1])) end++;
  return end;
}

function read({ operator, value, isQuoted, isClosed, start, end }: Piece, query: Query, text: string): void {
  if (operator === undefined) {
    const isWithout = /^-[\p{L}\p{N}]/u.test(value) || (value === '-' && /["“]/.test(text.charAt(end)));
    if (isQuoted && value) query.phrases.push({ text: value, isClosed });
    else if (BETWEEN.has(value)) query.faults.push({ kind: 'between', written: value });
    else if (isWithout) {
      query.faults.push({ kind: 'without', written: value });
      if (value !== '-') query.words.push(value.slice(1));
    } else if (value) query.words.push(value);
  } else if (isOneOf(FILTERS, operator)) {
    // Nothing yet behind the colon: it is being typed.
    const asked = operator === 'site' ? hostIn(value) : value;
    if (asked) query.filters.push({ name: operator, value: asked });
  } else if (isOneOf(DATES, operator)) {
    const time = value && dateFrom(value);
    if (time) query[operator] = narrower(operator, query[operator], time);
    else if (value) query.faults.push({ kind: 'date', written: value, operator });
  } else {
    const written = text.slice(start, end);
    query.faults.push({ kind: 'unknown', written: `${operator}:`, nearest: nearestOperator(operator) });
    query.words.push(written);
  }
}

/** Out of an address that was pasted. */
const hostIn = (written: string) => written.replace(/^[a-z]+:\/\//i, '').replace(/[/?#].*$/, '');

/** Of two dates the one that lets less through. */
function narrower(operator: DateName, one: string | undefined, other: string): string {
  if (one === undefined) return other;
  return one > other === operator.endsWith('after') ? one : other;
}

const isOneOf = <T extends string>(all: readonly T[], one: string): one is T => all.includes(one as T);

/** Meant by a word that begins or ends alike, or has the same letters but two. */
function nearestOperator(written: string): Operator | undefined {
  return OPERATORS.find(
    (one) => one.startsWith(written) || written.startsWith(one) || lettersApart(one, written) <= 2,
  );
}

/** Letters that only one of the two has. */
function lettersApart(one: string, other: string): number {
  const rest = [...other];
  let missing = 0;
  for (const letter of one) {
    const at = rest.indexOf(letter);
    if (at < 0) missing++;
    else rest.splice(at, 1);
  }
  return missing + rest.length;
}

/** `entity:"Green Pine"`, `site:bbc.com` */
export function pieceFor(operator: Operator, value: string): string {
  const plain = value.replace(/["“”]/g, ' ').replace(/\s+/g, ' ').trim();
  return /[\s]/.test(plain) || plain.startsWith('/') ? `${operator}:"${plain}"` : `${operator}:${plain}`;
}

/** Whether a query asks for this value, as it is written. */
export function asksFor(text: string, operator: Operator, value: string): boolean {
  return piecesOf(text).some((piece) => isPiece(piece, operator, value));
}

/** Puts it in at the end, or takes it out where it is. */
export function toggled(text: string, operator: Operator, value: string): string {
  const kept = withoutPieces(text, (piece) => isPiece(piece, operator, value));
  return kept === undefined ? added(text, pieceFor(operator, value)) : kept;
}

/** The two ends of a time. */
export type Ends = readonly [after: DateName, before: DateName];
export const SAVED: Ends = ['after', 'before'];
export const PUBLISHED: Ends = ['published-after', 'published-before'];

/** The query with these dates at these ends, and no others. */
export function withDates(text: string, dates: readonly string[], ends = SAVED): string {
  const kept = withoutPieces(text, ({ operator }) => ends.some((end) => end === operator)) ?? text;
  return dates.reduce((asked, date, end) => added(asked, pieceFor(ends[end]!, date)), kept);
}

function isPiece(piece: Piece, operator: Operator, value: string): boolean {
  const [wanted] = piecesOf(pieceFor(operator, value));
  return piece.operator === operator && piece.value.toLowerCase() === wanted?.value.toLowerCase();
}

/** Undefined where there is none of them. */
function withoutPieces(text: string, isUnwanted: (piece: Piece) => boolean): string | undefined {
  const pieces = piecesOf(text);
  const kept = pieces.filter((piece) => !isUnwanted(piece));
  if (kept.length === pieces.length) return undefined;
  return kept.map(({ start, end }) => text.slice(start, end)).join(' ');
}

const added = (text: string, piece: string) => [text.trim(), piece].filter(Boolean).join(' ');
