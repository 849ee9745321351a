/** What build.mjs takes from the lexicon: the whole of it for IndexedDB, and the part a page carries. */
import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileMatching } from '../core/matching/compile-matching.ts';
import { encodeBytes } from '../core/text/base64.ts';
import { CommandError } from './command-error.ts';
import { compileSeeds } from './read-seeds.ts';

export interface BuiltLexicon {
  version: string;
  /** lexicon.json */
  json: string;
  /** lexicon.js: puts the indexes where content.js finds them. */
  script: string;
  names: number;
  indexBytes: number;
}

/** @throws CommandError with every error of the seeds, one a line */
export function buildLexicon(seeds: string): BuiltLexicon {
  const result = compileSeeds(seeds);
  if ('errors' in result) throw new CommandError(result.errors.map(formatSeedError).join('\n'));
  const { lexicon } = result;
  const { names, cues, rules } = compileMatching(lexicon);
  const part = { names: encodeBytes(names), cues: encodeBytes(cues), rules: toAscii(JSON.stringify(rules)) };
  return {
    version: lexicon.version,
    json: JSON.stringify(lexicon),
    // The key is the one content-parts.ts looks under.
    script: `(globalThis[Symbol.for("sidelight")]??={}).lexicon=${JSON.stringify(part)};\n`,
    names: rules.names.length,
    indexBytes: names.byteLength,
  };
}

/** A string with one sign beyond Latin-1 takes two bytes for each of its signs, in every tab. */
function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
