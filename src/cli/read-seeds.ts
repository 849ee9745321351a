/**
 * seeds/ on disk -> texts for the compiler. Refuses what is not UTF-8; reads CRLF and a BOM as editors write them.
 */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve, sep } from 'node:path';
import { compileLexicon, type SeedFolder } from '../core/lexicon/compile.ts';
import { ENTITY_FOLDERS } from '../core/lexicon/folders.ts';
import type { Lexicon } from '../core/lexicon/lexicon.ts';
import { formatSeedError, type SeedError, type SeedText } from '../core/lexicon/seed-file.ts';
import { CommandError } from './command-error.ts';
import { parseMarkdown } from './markdown.ts';
import { todayHere } from './today.ts';

export const compileOptions = {
  parseMarkdown,
  digest: (text: string) => createHash('sha256').update(text).digest('hex'),
  today: todayHere(),
};

/**
 * @param root folder that holds `sources.yaml`, `never.yaml` and one folder a kind of entity
 * @throws CommandError when a file is not UTF-8, one line each
 */
export function readSeeds(root: string): SeedFolder {
  const { folder, unreadable } = readFolder(root);
  if (unreadable.length > 0) throw new CommandError(unreadable.map(formatSeedError).join('\n'));
  return folder;
}

/** Reads and compiles in one go. A file that cannot be read is an error among the others. */
export function compileSeeds(root: string): { lexicon: Lexicon } | { errors: SeedError[] } {
  const { folder, unreadable } = readFolder(root);
  const result = compileLexicon(folder, compileOptions);
  if (unreadable.length === 0) return result;
  // It was compiled as an empty file, so that what points to it finds it. What is said of that emptiness is noise.
  const files = new Set(unreadable.map(({ file }) => file));
  const others = 'errors' in result ? result.errors.filter(({ file }) => !files.has(file)) : [];
  return { errors: [...unreadable, ...others] };
}

/** @throws CommandError with every error of the seeds. */
export function lexiconOfSeeds(root: string): Lexicon {
  const result = compileSeeds(root);
  if ('errors' in result) {
    const lines = result.errors.map(formatSeedError);
    lines.push('This command needs a lexicon without errors: mend the above first.');
    throw new CommandError(lines.join('\n'));
  }
  return result.lexicon;
}

/**
 * The lexicon as far as it is sound: files with an error are left out, and so is whatever cannot stand without them.
 *
 * @throws CommandError where the sources or the names never to mark have an error: nothing can be said without those
 */
export function soundPart(root: string): { lexicon: Lexicon; leftOut: SeedError[] } {
  const { folder, unreadable } = readFolder(root);
  const leftOut = [...unreadable];
  for (;;) {
    const faulty = new Set(leftOut.map(({ file }) => file));
    const isSound = ({ file }: SeedText) => !faulty.has(file);
    const { entities, notes } = folder;
    const sound = { ...folder, entities: entities.filter(isSound), notes: notes.filter(isSound) };
    const result = compileLexicon(sound, compileOptions);
    if (!('errors' in result)) return { lexicon: result.lexicon, leftOut };
    const common = result.errors.filter(({ file }) =>
      [folder.sources.file, folder.never.file].includes(file),
    );
    if (common.length > 0) throw new CommandError(common.map(formatSeedError).join('\n'));
    leftOut.push(...result.errors);
  }
}

function readFolder(root: string): { folder: SeedFolder; unreadable: SeedError[] } {
  const unreadable: SeedError[] = [];
  const read = (path: string): SeedText => {
    const file = seedName(root, path);
    try {
      return { file, text: decodeSeed(readFileSync(path)) };
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (missing) throw new CommandError(`${file}: there is no such file. It belongs to every lexicon.`);
      unreadable.push({ file, line: 1, column: 1, field: '', message: (error as Error).message });
      return { file, text: '' };
    }
  };
  const folder = {
    sources: read(join(root, 'sources.yaml')),
    never: read(join(root, 'never.yaml')),
    entities: ENTITY_FOLDERS.flatMap((name) => filesIn(join(root, name), '.yaml')).map(read),
    notes: filesIn(join(root, 'notes'), '.md').map(read),
  };
  return { folder, unreadable };
}

/** `seeds/people/kim-jong-un.yaml`, as every message names it. */
export function seedName(root: string, path: string): string {
  return `${basename(resolve(root))}/${relative(root, path).split(sep).join('/')}`;
}

/** A folder that is not there is empty: Git keeps no empty ones. */
function filesIn(folder: string, ending: string): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch {
    return [];
  }
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @throws Error that says what the file is instead of UTF-8 */
export function decodeSeed(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Error('this file is UTF-16. Save it as UTF-8 in your text editor.');
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('this file is not UTF-8. Save it as UTF-8 in your text editor.');
  }
}
