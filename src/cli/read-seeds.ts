/**
 * seeds/ on disk -> texts for the compiler. Refuses what is not UTF-8; reads CRLF and a BOM as editors write them.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { compileLexicon, type SeedFolder } from '../core/lexicon/compile.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import type { SeedError, SeedText } from '../core/lexicon/seed-file.ts';
import { parseMarkdown } from './markdown.ts';

const FOLDERS = ['people', 'organizations', 'vessels', 'instruments'];

/** @param root folder that holds `sources.yaml`, `never.yaml` and one folder a kind of entity. */
export function readSeeds(root: string): SeedFolder {
  const read = (path: string): SeedText => ({
    file: relative(join(root, '..'), path).split(sep).join('/'),
    text: decode(path),
  });
  const list = (folder: string, ending: string) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
    return entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  };
  return {
    sources: read(join(root, 'sources.yaml')),
    never: read(join(root, 'never.yaml')),
    entities: FOLDERS.flatMap((folder) => list(folder, '.yaml')).map(read),
    notes: list('notes', '.md').map(read),
  };
}

/** Reads and compiles in one go. */
export function compileSeeds(root: string): { lexicon: Lexicon } | { errors: SeedError[] } {
  return compileLexicon(readSeeds(root), {
    parseMarkdown,
    digest: (text) => createHash('sha256').update(text).digest('hex'),
  });
}

function decode(path: string): string {
  const bytes = readFileSync(path);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error(`${path}: this file is not UTF-8. Save it as UTF-8 in your text editor.`);
  }
}
