/** seeds/schema/*.json: what a text editor needs to complete a field and underline a mistake. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import type { GenericSchema } from 'valibot';
import { EntitySchema, NeverFileSchema, NoteSchema, SourcesFileSchema } from '../../core/lexicon/entity.ts';
import { writeFileWhole } from '../write-file.ts';

const SCHEMAS: Record<string, { schema: GenericSchema; title: string }> = {
  'entity.schema.json': { schema: EntitySchema, title: 'An entity of the Sidelight lexicon' },
  'note.schema.json': { schema: NoteSchema, title: 'The head of a note of the Sidelight lexicon' },
  'sources.schema.json': { schema: SourcesFileSchema, title: 'Authorities, measures and sources' },
  'never.schema.json': { schema: NeverFileSchema, title: 'Private persons, who are never marked' },
};

/** File name -> what it must hold. */
export function schemaTexts(): Map<string, string> {
  return new Map(
    Object.entries(SCHEMAS).map(([file, { schema, title }]) => {
      // `input`: what is written, before defaults are filled in. A rule JSON Schema cannot say is left to `check`.
      const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      return [file, `${JSON.stringify({ ...json, title }, null, 2)}\n`];
    }),
  );
}

/** Those that differ from the code, by name. Their absence is no fault: only a text editor reads them. */
export function staleSchemas(seeds: string): string[] {
  return [...schemaTexts()].flatMap(([file, text]) => {
    let found: string;
    try {
      found = readFileSync(join(seeds, 'schema', file), 'utf8');
    } catch {
      return [];
    }
    return found.replaceAll('\r\n', '\n') === text ? [] : [`seeds/schema/${file}`];
  });
}

/** @returns the files, as they are named in messages */
export function writeSchemas(seeds: string): string[] {
  mkdirSync(join(seeds, 'schema'), { recursive: true });
  return [...schemaTexts()].map(([file, text]) => {
    writeFileWhole(join(seeds, 'schema', file), text);
    return `seeds/schema/${file}`;
  });
}
