/** The mentions of a page summed up by name: what the popup lists and the badge counts. */
import type { Kind } from '../lexicon/terms.ts';
import { isInDoubt, isYours, type Mark, type Mention, type Reason, type Via } from './mention.ts';

/** One name on a page, with all its places counted. */
export interface PageName {
  /** Id of the entity, or the text itself where nothing decides between several. */
  key: string;
  id: string | null;
  name: string;
  /** The words on the page, once each, in reading order. */
  written: string[];
  kind: Kind;
  /** The surest of its marks on the page, and how that place names it. */
  mark: Mark;
  via: Via;
  /** All its places. */
  count: number;
  /** How many of them are uncertain, and the words of which no place is sure. */
  inDoubt: { count: number; written: string[] };
  /** Why its surest place is marked. */
  reason: Reason;
  /** Ids in question, where nothing decides. */
  candidates: string[];
}

export interface PageNames {
  state: 'reading' | 'ready' | 'off';
  /** In reading order. */
  names: PageName[];
  /** Whether the reader's own settings keep names of the page out of this. */
  isPartial?: boolean;
}

const SUREST_FIRST: readonly (Mark | null)[] = [
  'listed',
  'named',
  'uncertain',
  'background',
  'yours',
  'yours-uncertain',
];

/** What joins the places of one name: its entity, or its text where nothing decides. What is the reader's own is joined with nothing else. */
export function keyOf({ id, text, mark }: Mention): string {
  return id ?? (isYours(mark) ? `yours ${text}` : text);
}

export function sumUpNames(mentions: readonly Mention[]): PageName[] {
  return joinNames([mentions.flatMap(asName)]);
}

/** One place by itself. */
function asName(mention: Mention): PageName[] {
  const { id, name, kind, mark, via, reason, candidates = [] } = mention;
  if (mark === null) return [];
  const written = [asRead(mention.text)];
  return [
    {
      key: keyOf(mention),
      id,
      name,
      written,
      kind,
      mark,
      via,
      count: 1,
      inDoubt: isInDoubt(mark) ? { count: 1, written } : { count: 0, written: [] },
      reason,
      candidates: candidates.map((candidate) => candidate.id),
    },
  ];
}

/** The rows of a page and of its frames as one list, in this order. */
export function joinNames(lists: readonly (readonly PageName[])[]): PageName[] {
  const rows = new Map<string, PageName>();
  for (const row of lists.flat()) {
    const known = rows.get(row.key);
    rows.set(row.key, known ? joined(known, row) : row);
  }
  return [...rows.values()];
}

function joined(one: PageName, other: PageName): PageName {
  const { mark, via, reason } = isSurer(other.mark, one.mark) ? other : one;
  const both = [one, other];
  const written = [...new Set(both.flatMap((row) => row.written))];
  const sure = both.flatMap((row) => row.written.filter((words) => !row.inDoubt.written.includes(words)));
  const inDoubt = {
    count: one.inDoubt.count + other.inDoubt.count,
    written: written.filter((words) => !sure.includes(words)),
  };
  return { ...one, mark, via, reason, written, count: one.count + other.count, inDoubt };
}

const isSurer = (mark: Mark, than: Mark) => SUREST_FIRST.indexOf(mark) < SUREST_FIRST.indexOf(than);

/** What a reader sees of the words: no soft hyphens or other invisible signs, one kind of space. */
function asRead(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ');
}
