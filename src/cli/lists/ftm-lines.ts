/** FollowTheMoney entities as JSON, one a line (`entities.ftm.json`, `targets.nested.json`). */
import type { ListCopy, ListedEntry, ListedName } from '../../core/lists/listed-entry.ts';
import { CommandError } from '../command-error.ts';
import { isoDay, yearsIn } from './clean-fields.ts';
import { kindOfSchema, originOf } from './open-data-ids.ts';

/** Far above any real entity. */
const MOST_LINE = 8_000_000;

interface FtmEntity {
  id?: unknown;
  schema?: unknown;
  properties?: Record<string, unknown>;
  referents?: unknown;
  datasets?: unknown;
  last_seen?: unknown;
}

export async function readFtmLines(chunks: AsyncIterable<string>, path: string): Promise<ListCopy> {
  const entries: ListedEntry[] = [];
  let newest: string | undefined;
  let number = 0;
  for await (const line of lines(chunks, path)) {
    number++;
    if (line.trim() === '') continue;
    const entity = parse(line, path, number);
    const day = typeof entity.last_seen === 'string' ? isoDay(entity.last_seen) : undefined;
    if (day && (!newest || day > newest)) newest = day;
    const entry = toEntry(entity);
    if (entry) entries.push(entry);
  }
  return {
    format: 'FollowTheMoney (JSON lines)',
    authority: 'OpenSanctions',
    ...(newest ? { date: newest } : {}),
    entries,
    whole: false,
    mayApply: false,
  };
}

async function* lines(chunks: AsyncIterable<string>, path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    yield* parts;
    if (rest.length > MOST_LINE)
      throw new CommandError(`${path}: a line has no end. This is no FollowTheMoney file.`);
  }
  if (rest) yield rest;
}

function parse(line: string, path: string, number: number): FtmEntity {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new CommandError(`${path}: line ${number} is broken JSON. The file is cut off; download it again.`);
  }
  const entity = value as FtmEntity | null;
  if (
    typeof entity !== 'object' ||
    entity === null ||
    typeof entity.id !== 'string' ||
    typeof entity.schema !== 'string'
  ) {
    throw new CommandError(`${path}: line ${number} is no FollowTheMoney entity: it has no id and schema.`);
  }
  return entity;
}

function toEntry(entity: FtmEntity): ListedEntry | undefined {
  const kind = kindOfSchema(String(entity.schema));
  if (!kind) return undefined;
  const all = (property: string) => strings(entity.properties?.[property]);
  const imo = all('imoNumber')
    .map((value) => /^(?:IMO ?)?(\d{7})$/.exec(value)?.[1])
    .find(Boolean);
  const typed = (property: string, type: ListedName['type'], quality?: string) =>
    all(property).map((text): ListedName => ({ text, type, ...(quality ? { quality } : {}) }));
  return {
    ...originOf(String(entity.id), strings(entity.referents), strings(entity.datasets)[0] ?? ''),
    kind,
    names: [
      ...typed('name', 'name'),
      ...typed('alias', 'alias'),
      ...typed('weakAlias', 'alias', 'weakAlias'),
      ...typed('previousName', 'previousName'),
    ],
    ...(imo && kind === 'Vessel' ? { imo } : {}),
    born: kind === 'Person' ? [...new Set(all('birthDate').flatMap(yearsIn))] : [],
    posts: all('position'),
    programmes: [...all('program'), ...all('programId')],
    measure: '',
    amended: [],
    links: [],
    comments: '',
    countries: kind === 'Person' ? [] : all('country'),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
