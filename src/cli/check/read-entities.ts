/** The entities of seeds/ as the editors wrote them, with the place of every field. */
import type { CheckedFile } from '../../core/lexicon/check.ts';
import { idOf, type SeedFolder } from '../../core/lexicon/compile.ts';
import { EntitySchema, type SeedEntity } from '../../core/lexicon/entity.ts';
import { parseSeed } from '../../core/lexicon/seed-file.ts';

export type ReadEntity = CheckedFile<SeedEntity>;

/** Those whose own file is right; what is wrong with the others, the compiler says. */
export function readEntities(folder: Pick<SeedFolder, 'entities'>): ReadEntity[] {
  return folder.entities.flatMap((seed) => {
    const parsed = parseSeed(EntitySchema, seed);
    return 'errors' in parsed
      ? []
      : [{ id: idOf(seed.file), file: seed.file, value: parsed.value, locate: parsed.locate }];
  });
}
