/** The seeds on disk as an import needs them: texts by id, the compiled lexicon, and which copies of lists they rest on. */
import { dirname, join } from 'node:path';
import type { SeedFolder } from '../../core/lexicon/compile.ts';
import { idOf } from '../../core/lexicon/compile.ts';
import type { Lexicon, NamedSource } from '../../core/lexicon/lexicon.ts';
import type { SeedText } from '../../core/lexicon/seed-file.ts';
import { type Known, knownFromEntity } from '../../core/lists/known.ts';
import { readEntities } from '../check/read-entities.ts';
import { readCorrections } from '../corrections.ts';
import { lexiconOfSeeds, readSeeds } from '../read-seeds.ts';
import { indexWithdrawn, type Withdrawn } from '../withdrawn.ts';

export interface Workspace {
  seeds: string;
  folder: SeedFolder;
  lexicon: Lexicon;
  known: Known[];
  /** Seed files by id of the entity. */
  texts: ReadonlyMap<string, SeedText>;
  /** What must not come back. */
  withdrawn: Withdrawn;
}

/** @throws CommandError when the seeds themselves have errors: mend those first */
export function openWorkspace(seeds: string): Workspace {
  const folder = readSeeds(seeds);
  const lexicon = lexiconOfSeeds(seeds);
  const leftOut = new Map(
    readEntities(folder).map(({ id, value }) => [id, value.left_out.flatMap(({ names }) => names)] as const),
  );
  const known = lexicon.entities
    .filter(({ kind }) => kind !== 'Instrument')
    .map((entity) => knownFromEntity(entity, leftOut.get(entity.id)));
  const texts = new Map(folder.entities.map((text) => [idOf(text.file), text]));
  const withdrawn = indexWithdrawn(readCorrections(seeds));
  return { seeds, folder, lexicon, known, texts, withdrawn };
}

/** `seeds/people/x.yaml`, as messages name it -> its path on disk. */
export function pathOf({ seeds }: Workspace, file: string): string {
  return join(dirname(seeds), ...file.split('/'));
}

/** Copies of one authority's list, newest first. */
export function copiesOf({ lexicon }: Workspace, authority: string): NamedSource[] {
  return lexicon.sources
    .filter((source) => source.kind === 'list' && source.authority === authority && source.copy)
    .sort((a, b) => (a.copy! < b.copy! ? 1 : -1));
}
