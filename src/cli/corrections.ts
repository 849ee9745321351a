/** Reads and writes seeds/corrections.yaml, newest first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { type Correction, CorrectionsSchema } from '../core/lexicon/corrections.ts';
import { formatSeedError, parseSeed, type SeedError } from '../core/lexicon/seed-file.ts';
import { CommandError } from './command-error.ts';
import { decodeSeed, seedName } from './read-seeds.ts';

const HEAD = `# The public correction log: what was withdrawn from the lexicon, when, and why. Written by \`withdraw\`, newest first.
# Neutral: it says what was wrong with the entry, and nothing of the person.
`;

/** What is wrong with the log. */
export function checkCorrections(seeds: string): SeedError[] {
  const log = readLog(seeds);
  return 'errors' in log ? log.errors : [];
}

/** Newest first. @throws CommandError when the log is broken */
export function readCorrections(seeds: string): Correction[] {
  return openLog(seeds).entries;
}

/** The log with one entry more; what stands in it stays as it is. @throws CommandError when it is broken */
export function withCorrection(seeds: string, { date, id, why, references, nameHashes }: Correction): string {
  const lists = references.length > 0 ? { references } : {};
  const names = nameHashes.length > 0 ? { nameHashes } : {};
  const entry = stringify([{ date, id, why, ...lists, ...names }], { lineWidth: 110, schema: 'core' });
  const { text, entries } = openLog(seeds);
  const head = /^(?:#[^\n]*\n|\s*\n)*/.exec(text)![0] || HEAD;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  // An empty log is `[]`, which has no place before an entry.
  const rest = entries.length === 0 ? '' : text.slice(text.startsWith(head) ? head.length : 0);
  return head + entry.replaceAll('\n', newline) + rest;
}

function openLog(seeds: string): { text: string; entries: Correction[] } {
  const log = readLog(seeds);
  if ('errors' in log)
    throw new CommandError(`${formatSeedError(log.errors[0]!)} Mend the log first; nothing was changed.`);
  return log;
}

function readLog(seeds: string): { text: string; entries: Correction[] } | { errors: SeedError[] } {
  const path = join(seeds, 'corrections.yaml');
  if (!existsSync(path)) return { text: '', entries: [] };
  const file = seedName(seeds, path);
  let text: string;
  try {
    text = decodeSeed(readFileSync(path));
  } catch (error) {
    return { errors: [{ file, line: 1, column: 1, field: '', message: (error as Error).message }] };
  }
  const parsed = parseSeed(CorrectionsSchema, { file, text });
  return 'errors' in parsed ? parsed : { text, entries: parsed.value };
}
