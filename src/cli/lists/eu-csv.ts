/** The annexes of Regulation (EU) 2017/1509 as transcribed in a CSV, one row an entry. */
import type { ListCopy, ListedEntry, ListedKind, ListedName } from '../../core/lists/listed-entry.ts';
import { annexReference } from '../../core/lists/references.ts';
import { isoDay, withoutNumbers, yearsIn } from './clean-fields.ts';
import { csvRecords } from './csv-rows.ts';

export const EU_COLUMNS = [
  'celex',
  'recordId',
  'annex',
  'measure',
  'startDate',
  'schema',
  'name',
  'alias',
  'imoNumber',
];

/** Annexes that repeat the UN's listings with the UN's dates. */
const REPEATS = /^XI(?:II|V)\./;

export async function readEuCsv(chunks: AsyncIterable<string>, path: string): Promise<ListCopy> {
  const entries: ListedEntry[] = [];
  let last = { annex: '', record: '' };
  let newest: string | undefined;
  for await (const row of csvRecords(chunks, path, EU_COLUMNS)) {
    // A company's ships follow it without a number of their own.
    const record = row.recordId || (row.annex === last.annex ? last.record : '');
    last = { annex: row.annex ?? '', record };
    const entry = toEntry(row, record);
    const day = entry.date ?? entry.repeats?.date;
    if (day && (!newest || day > newest)) newest = day;
    entries.push(entry);
  }
  return {
    format: 'the EU’s North Korea regulation (CSV)',
    authority: 'EU',
    // The file has no date of its own: it cannot be older than its newest entry.
    ...(newest ? { date: newest } : {}),
    entries,
    whole: true,
    mayApply: true,
  };
}

function toEntry(row: Record<string, string>, record: string): ListedEntry {
  const annex = row.annex ?? '';
  const kind: ListedKind = row.schema === 'Person' ? 'Person' : row.schema === 'Vessel' ? 'Vessel' : 'Body';
  const day = isoDay(row.startDate ?? '');
  const isRepeated = REPEATS.test(annex);
  const imo = /^\d{7}$/.exec(row.imoNumber?.trim() ?? '')?.[0];
  const reason = withoutNumbers(row.reason ?? '');
  return {
    authority: 'EU',
    reference: annexReference(annex, record),
    kind,
    names: [...mainNames(row.name ?? '', kind), ...aliases(row.alias ?? '', kind)],
    ...(imo ? { imo } : {}),
    born: kind === 'Person' ? [...new Set(yearsIn(row.birthDate ?? ''))].sort() : [],
    posts: postsOf(row.position ?? '', reason, kind),
    programmes: [row.programKey || 'EU-PRK'],
    measure: /transport/i.test(row.measure ?? '') ? 'port entry ban' : 'asset freeze',
    ...(day && !isRepeated ? { date: day } : {}),
    amended: [],
    ...(isRepeated ? { repeats: { authority: 'UN', ...(day ? { date: day } : {}) } } : {}),
    links: [],
    comments: [reason, withoutNumbers(row.notes ?? '')].filter(Boolean).join(' '),
    countries: row.nationality ? [row.nationality.replace(/\.$/, '')] : [],
  };
}

/** `Hui Chon (Hwang Gum San 2)`: a ship's former names stand in brackets. */
function mainNames(text: string, kind: ListedKind): ListedName[] {
  if (kind !== 'Vessel') return [{ text, type: 'name' }];
  const [main, ...former] = text.split(/\s*[()]\s*/).filter(Boolean);
  return [
    { text: main ?? text, type: 'name' },
    ...former.map((name): ListedName => ({ text: name, type: 'previousName' })),
  ];
}

function aliases(text: string, kind: ListedKind): ListedName[] {
  return text
    .split(/\s*;\s*/)
    .flatMap((part) => (kind === 'Person' ? people(part) : [part]))
    .filter(Boolean)
    .map((part): ListedName => {
      const former = /^f\.k\.a\.:?\s*(.+)$/.exec(part);
      return former
        ? { text: former[1]!, type: 'previousName' }
        : { text: part.replace(/^\((.+)\)$/, '$1'), type: 'alias' };
    });
}

/** `KIM Su-Kwang, KIM Su-gwang` are two names, `Kim, Hyok-Chol` is one. */
function people(part: string): string[] {
  const pieces = part.split(/\s*,\s*/);
  const [family, given] = pieces;
  if (pieces.length === 2 && family && given && !/\s/.test(family)) return [`${family} ${given}`];
  return pieces;
}

/** Where the transcription has no post, the reasons of a person begin with it. */
function postsOf(position: string, reason: string, kind: ListedKind): string[] {
  if (position) return position.split(/\s*;\s*/);
  if (kind !== 'Person') return [];
  const [first] = reason.split(/(?<=[^A-Z])\.\s/);
  const isPost =
    /^(?:Former |First |Vice |Deputy |Alternate |Authorised |Dandong |Legal |Colonel |Lieutenant |Four Star )?(?:Member|Director|Manager|Representative|General|Admiral|President|Minister|Head|Chairman|Secretary|Commander|authorised|representative|director|president|Vice-Minister|Vice Marsh)/;
  return first && isPost.test(first) ? [first.replace(/\.$/, '')] : [];
}
