/**
 * seeds/ -> lexicon. Pure: takes texts, gives the compiled lexicon or every error found.
 */
import { type CheckedFile, checkEntity } from './check.ts';
import {
  EntitySchema,
  NeverFileSchema,
  NoteSchema,
  type SeedEntity,
  type SeedNote,
  SourcesFileSchema,
} from './entity.ts';
import { markOf, standingOf } from './history.ts';
import type { Entity, Lexicon, Note } from './lexicon.ts';
import { loadedWordIn, whyLoaded } from './loaded-words.ts';
import { nearest } from './nearest.ts';
import { type NoteBlock, NoteError } from './note-text.ts';
import { type Locate, parseSeed, type SeedError, type SeedText } from './seed-file.ts';
import { sourceId } from './source-ref.ts';
import { twinFaults } from './twins.ts';

export interface SeedFolder {
  /** `sources.yaml`: authorities, measures and sources. */
  sources: SeedText;
  /** `never.yaml`: who is never marked. */
  never: SeedText;
  /** One YAML file an entity. */
  entities: SeedText[];
  /** Markdown with front matter. */
  notes: SeedText[];
}

export interface CompileOptions {
  /** Turns Markdown into blocks or throws NoteError; kept outside the core, which knows no Markdown parser. */
  parseMarkdown: (markdown: string) => NoteBlock[];
  /** Hex digest of a text, for the version. */
  digest: (text: string) => string;
  /** ISO day: no event may be later. Without it none is. */
  today?: string;
}

export function compileLexicon(
  seeds: SeedFolder,
  { parseMarkdown, digest, today }: CompileOptions,
): { lexicon: Lexicon } | { errors: SeedError[] } {
  const errors: SeedError[] = [];
  const accept = <T>(parsed: { value: T } | { errors: SeedError[] }): T | undefined => {
    if ('errors' in parsed) {
      errors.push(...parsed.errors);
      return undefined;
    }
    return parsed.value;
  };

  const sources = accept(parseSeed(SourcesFileSchema, seeds.sources));
  const never = accept(parseSeed(NeverFileSchema, seeds.never));

  const files: CheckedFile<SeedEntity>[] = [];
  const fileOf = new Map<string, string>();
  for (const seed of seeds.entities) {
    const id = idOf(seed.file);
    const twin = fileOf.get(id);
    if (twin) errors.push(wholeFile(seed.file, `the id "${id}" is taken by ${twin}. Rename one of them.`));
    fileOf.set(id, seed.file);
    const parsed = parseSeed(EntitySchema, seed);
    const value = accept(parsed);
    if (value && 'locate' in parsed) files.push({ id, file: seed.file, value, locate: parsed.locate });
  }

  const notes: {
    file: string;
    id: string;
    head: SeedNote;
    body: string;
    locate: Locate;
    bodyLine: number;
  }[] = [];
  for (const seed of seeds.notes) {
    const split = splitFrontMatter(seed.text);
    if (!split) {
      errors.push(
        wholeFile(seed.file, 'a note begins with front matter between two lines of "---". Add it.'),
      );
      continue;
    }
    const parsed = parseSeed(NoteSchema, { file: seed.file, text: split.head }, { firstLine: 2 });
    const head = accept(parsed);
    if (head && 'locate' in parsed) {
      const { body } = split;
      const bodyLine = seed.text.slice(0, seed.text.length - body.length).split('\n').length;
      notes.push({ file: seed.file, id: idOf(seed.file), head, body, locate: parsed.locate, bodyLine });
    }
  }

  const ids = new Set(fileOf.keys());
  if (sources) {
    for (const file of files) errors.push(...checkEntity(file, { ids, sources, today }));
    for (const { file, head, locate } of notes) {
      head.sources.forEach((ref, index) => {
        const id = sourceId(ref);
        if (sources.sources[id]) return;
        const message = `no source "${id}" in sources.yaml.${nearest(id, Object.keys(sources.sources))}`;
        errors.push({ file, ...locate(['sources', index]), field: `sources.${index}`, message });
      });
    }
  }
  errors.push(...twinFaults(files));
  const neverNames = new Map(
    (never ?? []).flatMap((entry) => entry.names.map((name) => [plain(name), entry.id] as const)),
  );
  for (const { file, value, locate } of files) {
    value.names.forEach((name, index) => {
      const protectedId = neverNames.get(plain(name.text));
      if (protectedId) {
        const message = `never.yaml protects this name ("${protectedId}"): it may not be marked. Remove it here.`;
        errors.push({ file, ...locate(['names', index, 'text']), field: `names.${index}.text`, message });
      }
    });
  }

  const compiledNotes: Note[] = notes.map(({ file, id, head, body, locate, bodyLine }) => {
    const inBody = (line: number, message: string) =>
      errors.push({ file, line: bodyLine + line - 1, column: 1, field: '', message });
    const unknown = (target: string) => `no entity "${target}".${nearest(target, ids)}`;
    let blocks: NoteBlock[] = [];
    try {
      blocks = parseMarkdown(body);
    } catch (error) {
      const line = error instanceof NoteError ? error.line : 1;
      inBody(line, (error as Error).message);
    }
    const loaded = loadedWordIn(blocks);
    if (loaded) inBody(body.slice(0, body.indexOf(loaded)).split('\n').length, whyLoaded(loaded));
    head.entities.forEach((target, index) => {
      if (ids.has(target)) return;
      errors.push({
        file,
        ...locate(['entities', index]),
        field: `entities.${index}`,
        message: unknown(target),
      });
    });
    for (const target of entityLinks(blocks)) {
      if (!ids.has(target))
        inBody(body.slice(0, Math.max(0, body.indexOf(`](${target})`))).split('\n').length, unknown(target));
    }
    return { id, ...head, blocks };
  });

  if (errors.length > 0 || !sources || !never) return { errors: errors.sort(byPlace) };

  const entities = files.map(({ id, value }): Entity => {
    const {
      show,
      because: _because,
      reviewed_by: _reviewedBy,
      left_out: _leftOut,
      imo,
      born,
      ...rest
    } = value;
    return {
      id,
      ...rest,
      ...(imo ? { imo } : {}),
      ...(born.length > 0 ? { born } : {}),
      mark: markOf(value.status, show),
      ...(show === 'background' && rest.kind !== 'Person' ? { standing: standingOf(value.status) } : {}),
    };
  });
  const body = {
    entities: entities.sort(byId),
    notes: compiledNotes.sort(byId),
    sources: Object.entries(sources.sources)
      .map(([id, source]) => ({ id, ...source }))
      .sort(byId),
    authorities: sources.authorities,
    measures: sources.measures,
    never,
  };
  return { lexicon: { version: `${newestDate(body)}.${digest(JSON.stringify(body)).slice(0, 8)}`, ...body } };
}

/** The newest day anything in the lexicon bears: a note's last change, or a list's copy. */
function newestDate({ notes, sources }: Pick<Lexicon, 'notes' | 'sources'>): string {
  const days = [...notes.map(({ updated }) => updated), ...sources.flatMap(({ copy }) => copy ?? [])];
  return days.sort().at(-1) ?? 'undated';
}

/** `seeds/people/kim-jong-un.yaml` -> `kim-jong-un`. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');
}

function splitFrontMatter(text: string): { head: string; body: string } | undefined {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  return match ? { head: match[1]!, body: match[2]! } : undefined;
}

function* entityLinks(blocks: readonly NoteBlock[]): Iterable<string> {
  // The tree is plain data: every object with an `entity` is a link.
  const open: unknown[] = [...blocks];
  while (open.length > 0) {
    const item = open.pop();
    if (Array.isArray(item)) open.push(...item);
    else if (item && typeof item === 'object') {
      if ('entity' in item) yield String(item.entity);
      else open.push(...Object.values(item));
    }
  }
}

const plain = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-‐‑–]+/gu, ' ');
const wholeFile = (file: string, message: string): SeedError => ({
  file,
  line: 1,
  column: 1,
  field: '',
  message,
});
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const byPlace = (a: SeedError, b: SeedError) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
