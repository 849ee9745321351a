/** seeds/corrections.yaml: the public log of what was withdrawn, when and why. Newest first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, stringify } from 'yaml';
import { CommandError } from './command-error.ts';
import { decodeSeed } from './read-seeds.ts';

export interface Correction {
  date: string;
  id: string;
  why: string;
}

const HEAD = `# The public correction log: what was withdrawn from the lexicon, when, and why. Written by \`withdraw\`, newest first.
# Neutral: it says what was wrong with the entry, and nothing of the person.
`;

/** The log with one entry more; what stands in it stays as it is. */
export function withCorrection(seeds: string, { date, id, why }: Correction): string {
  const entry = stringify([{ date, id, why }], { lineWidth: 110, schema: 'core' });
  const old = readLog(seeds);
  if (old === undefined) return HEAD + entry;
  const newline = old.includes('\r\n') ? '\r\n' : '\n';
  const head = /^(?:#[^\n]*\n|\s*\n)*/.exec(old)![0];
  const rest = old.slice(head.length);
  // `[]` is an empty log.
  return head + entry.replaceAll('\n', newline) + (/^\[\s*\]\s*$/.test(rest) ? '' : rest);
}

/** The newest entry on an id. */
export function correctionOf(seeds: string, id: string): Correction | undefined {
  const log: unknown = parseDocument(readLog(seeds) ?? '', { schema: 'core' }).toJS();
  return (Array.isArray(log) ? (log as Correction[]) : []).find((entry) => entry?.id === id);
}

/** Undefined where there is none yet. @throws CommandError when it is no list */
function readLog(seeds: string): string | undefined {
  const path = join(seeds, 'corrections.yaml');
  if (!existsSync(path)) return undefined;
  let text: string;
  try {
    text = decodeSeed(readFileSync(path));
  } catch (error) {
    throw new CommandError(`seeds/corrections.yaml: ${(error as Error).message}`);
  }
  const document = parseDocument(text);
  const value: unknown = document.errors.length === 0 ? document.toJS() : undefined;
  if (value !== null && !Array.isArray(value))
    throw new CommandError('seeds/corrections.yaml: this is no list. Mend it, then withdraw again.');
  return text;
}
