/** The names in a seed as far as it can be read: it may be unfinished or broken. */
import { parseDocument } from 'yaml';
import type { SeedText } from '../core/lexicon/seed-file.ts';

/** Heading and names; short forms too where they are wanted. */
export function namesIn({ text }: SeedText, { shortForms = true } = {}): string[] {
  const seed: unknown = parseDocument(text, { schema: 'core' }).toJS();
  const { name, names } = (seed ?? {}) as { name?: unknown; names?: unknown };
  const listed = (Array.isArray(names) ? names : []).flatMap((one) =>
    one?.type === 'shortForm' && !shortForms ? [] : [one?.text],
  );
  return [name, ...listed].filter((text) => typeof text === 'string');
}
