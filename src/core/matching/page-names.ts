/** The mentions of a page summed up by name: what the popup lists and the badge counts. */
import type { Kind } from '../lexicon/terms.ts';
import { isYours, type Mark, type Mention, type Reason, type Via } from './mention.ts';

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
  count: number;
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
  const rows = new Map<string, PageName>();
  for (const mention of mentions) {
    const { id, name, kind, mark, via, reason, candidates = [] } = mention;
    if (mark === null) continue;
    const key = keyOf(mention);
    const row = rows.get(key);
    if (!row) {
      rows.set(key, {
        key,
        id,
        name,
        written: [asRead(mention.text)],
        kind,
        mark,
        via,
        count: 1,
        reason,
        candidates: candidates.map((candidate) => candidate.id),
      });
      continue;
    }
    row.count++;
    const written = asRead(mention.text);
    if (!row.written.includes(written)) row.written.push(written);
    if (isSurer(mark, row.mark)) Object.assign(row, { mark, via, reason });
  }
  return [...rows.values()];
}

/** The rows of a page and of its frames as one list, in this order. */
export function joinNames(lists: readonly (readonly PageName[])[]): PageName[] {
  const rows = new Map<string, PageName>();
  for (const row of lists.flat()) {
    const known = rows.get(row.key);
    if (!known) {
      rows.set(row.key, row);
      continue;
    }
    const { mark, via, reason } = isSurer(row.mark, known.mark) ? row : known;
    const written = [...new Set([...known.written, ...row.written])];
    rows.set(row.key, { ...known, mark, via, reason, written, count: known.count + row.count });
  }
  return [...rows.values()];
}

const isSurer = (mark: Mark, than: Mark) => SUREST_FIRST.indexOf(mark) < SUREST_FIRST.indexOf(than);

/** What a reader sees of the words: no soft hyphens or other invisible signs, one kind of space. */
function asRead(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ');
}
