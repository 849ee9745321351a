/** What build.mjs takes from the lexicon: the whole of it for IndexedDB, and the part a page carries. */
import { type AboutLexicon, aboutLexicon } from '../core/lexicon/about.ts';
import type { PublicCorrection } from '../core/lexicon/corrections.ts';
import { formatSeedError } from '../core/lexicon/seed-file.ts';
import { compileMatching } from '../core/matching/compile-matching.ts';
import { writeLexiconScript } from '../core/matching/lexicon-script.ts';
import { readEntities } from './check/read-entities.ts';
import { unsourced } from './check/unsourced.ts';
import { CommandError } from './command-error.ts';
import { readCorrections } from './corrections.ts';
import { compileSeeds, readSeeds } from './read-seeds.ts';

export interface BuiltLexicon {
  version: string;
  about: AboutLexicon;
  /** lexicon.json */
  json: string;
  /** lexicon.js: puts the indexes where content.js finds them. */
  script: string;
  /** rules.json: what the background tells pages of the names they hold. */
  rules: string;
  /** corrections.json: the log as a reader is shown it, newest first. */
  corrections: string;
  names: number;
  indexBytes: number;
  cueIndexBytes: number;
}

/** @throws CommandError with every error of the seeds, one a line */
export function buildLexicon(seeds: string): BuiltLexicon {
  const result = compileSeeds(seeds);
  if ('errors' in result) throw new CommandError(result.errors.map(formatSeedError).join('\n'));
  const { lexicon } = result;
  const bare = readEntities(readSeeds(seeds)).flatMap(unsourced);
  if (bare.length > 0) throw new CommandError(bare.map(formatSeedError).join('\n'));
  const matching = compileMatching(lexicon);
  // Whom never to mark is the compiler's business; a list of refugees has no place in a package.
  const { never: _never, ...packaged } = lexicon;
  return {
    version: lexicon.version,
    about: aboutLexicon(lexicon),
    json: JSON.stringify(packaged),
    script: writeLexiconScript(matching),
    rules: JSON.stringify(matching.rules),
    corrections: JSON.stringify(
      readCorrections(seeds).map(({ date, id, why }): PublicCorrection => ({ date, id, why })),
    ),
    names: matching.rules.names.length,
    indexBytes: matching.names.byteLength,
    cueIndexBytes: matching.cues.byteLength,
  };
}
