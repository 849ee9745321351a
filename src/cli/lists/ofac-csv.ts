/** OFAC's `sdn.csv` with its companions `alt.csv`, `add.csv` and `sdn_comments.csv`. No header line; `-0-` means nothing. */
import type { ListCopy, ListedEntry, ListedKind, ListedName } from '../../core/lists/listed-entry.ts';
import { CommandError } from '../command-error.ts';
import { csvRows } from './csv-rows.ts';
import { readRemarks } from './ofac-remarks.ts';

export type OfacPart = 'sdn' | 'alt' | 'add' | 'comments';

export interface OfacParts {
  sdn: { chunks: AsyncIterable<string>; path: string };
  others: { part: Exclude<OfacPart, 'sdn'>; chunks: AsyncIterable<string>; path: string }[];
}

const COLUMNS: Record<OfacPart, number> = { sdn: 12, alt: 5, add: 6, comments: 2 };
const KINDS: Record<string, ListedKind> = { individual: 'Person', vessel: 'Vessel', aircraft: 'Aircraft' };

export async function readOfacCsv({ sdn, others }: OfacParts): Promise<ListCopy> {
  const aliases = new Map<string, ListedName[]>();
  const countries = new Map<string, Set<string>>();
  const comments = new Map<string, string>();
  for (const { part, chunks, path } of others) {
    for await (const row of csvRows(chunks, path, { columns: COLUMNS[part] })) {
      const uid = numberOf(row[0]!, path);
      if (part === 'alt') push(aliases, uid, toAlias(row));
      else if (part === 'add') {
        const country = cellText(row[4]!);
        if (country) countries.set(uid, (countries.get(uid) ?? new Set()).add(country));
      } else comments.set(uid, row[1] ?? '');
    }
  }
  const entries: ListedEntry[] = [];
  for await (const row of csvRows(sdn.chunks, sdn.path, { columns: COLUMNS.sdn })) {
    const uid = numberOf(row[0]!, sdn.path);
    entries.push(toEntry(row, uid, aliases.get(uid) ?? [], countries.get(uid), comments.get(uid)));
  }
  return { format: 'OFAC’s list (CSV)', authority: 'OFAC', entries, whole: true, mayApply: true };
}

function toEntry(
  row: string[],
  uid: string,
  aliases: readonly ListedName[],
  countries: ReadonlySet<string> | undefined,
  comment: string | undefined,
): ListedEntry {
  const kind = KINDS[cellText(row[2]!)] ?? 'Body';
  // The long remarks of an entry run on in the file of comments, in the middle of a word.
  const { born, imo, nationalities, links, names } = readRemarks(
    `${cellText(row[11]!)}${comment ?? ''}`,
    kind === 'Vessel',
  );
  const shipType = cellText(row[6]!);
  const flag = cellText(row[9]!);
  const title = cellText(row[4]!);
  return {
    authority: 'OFAC',
    reference: uid,
    kind,
    names: [{ text: cellText(row[1]!), type: 'name' }, ...aliases, ...names],
    ...(imo ? { imo } : {}),
    born: kind === 'Person' ? born : [],
    posts: title ? title.split(/;\s+/) : [],
    programmes: cellText(row[3]!)
      .split(/\]\s*\[/)
      .map((code) => code.replace(/[[\]]/g, '').trim()),
    measure: 'blocking',
    amended: [],
    links,
    comments: '',
    countries: kind === 'Person' ? nationalities : flag ? [flag] : [...(countries ?? [])],
    ...(shipType ? { shipType } : {}),
  };
}

function toAlias(row: string[]): ListedName {
  const quality = cellText(row[2]!);
  return { text: cellText(row[3]!), type: quality === 'fka' ? 'previousName' : 'alias', quality };
}

function numberOf(cell: string, path: string): string {
  const uid = cell.trim();
  if (!/^\d+$/.test(uid))
    throw new CommandError(`${path}: “${uid.slice(0, 20)}” is no entry number. This is not OFAC’s file.`);
  return uid;
}

function cellText(cell: string): string {
  const value = cell.trim();
  return value === '-0-' ? '' : value;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
