import type { SeedError } from '../../core/lexicon/seed-file.ts';
import type { ReadEntity } from './read-entities.ts';

/** Every form that is matched was printed somewhere. */
export function unsourced({ file, value, locate }: ReadEntity): SeedError[] {
  return value.names.flatMap(({ text, source }, index) => {
    if (source) return [];
    const field = `names.${index}.source`;
    const message = `"${text}" has no source. Cite one that prints it in just this form.`;
    return [{ file, ...locate(['names', index]), field, message }];
  });
}
