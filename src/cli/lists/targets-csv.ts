/** OpenSanctions `targets.simple.csv`. Its licence is non-commercial: it may be compared with, not taken over. */
import type { ListCopy, ListedEntry, ListedName } from '../../core/lists/listed-entry.ts';
import { isoDay, yearsIn } from './clean-fields.ts';
import { csvRecords } from './csv-rows.ts';
import { kindOfSchema, originOf } from './open-data-ids.ts';

export const TARGET_COLUMNS = ['id', 'schema', 'name', 'aliases', 'birth_date', 'identifiers', 'dataset'];

export async function readTargetsCsv(chunks: AsyncIterable<string>, path: string): Promise<ListCopy> {
  const entries: ListedEntry[] = [];
  let newest: string | undefined;
  for await (const row of csvRecords(chunks, path, TARGET_COLUMNS)) {
    const day = isoDay(row.last_seen ?? '');
    if (day && (!newest || day > newest)) newest = day;
    const kind = kindOfSchema(row.schema ?? '');
    if (!kind) continue;
    const imo = /\bIMO ?(\d{7})\b/.exec(row.identifiers ?? '')?.[1];
    const aliases = (row.aliases ?? '').split(';').filter(Boolean);
    entries.push({
      ...originOf(row.id ?? '', [], row.dataset ?? ''),
      kind,
      names: [
        { text: row.name ?? '', type: 'name' },
        ...aliases.map((text): ListedName => ({ text, type: 'alias' })),
      ],
      // A company's number is written in the same way.
      ...(imo && kind === 'Vessel' ? { imo } : {}),
      born: kind === 'Person' ? yearsIn(row.birth_date ?? '') : [],
      posts: [],
      programmes: (row.program_ids ?? '').split(';').filter(Boolean),
      measure: '',
      amended: [],
      links: [],
      comments: '',
      countries: kind === 'Person' ? [] : (row.countries ?? '').split(';').filter(Boolean),
    });
  }
  return {
    format: 'OpenSanctions targets.simple.csv',
    authority: 'OpenSanctions',
    ...(newest ? { date: newest } : {}),
    entries,
    whole: false,
    mayApply: false,
  };
}
