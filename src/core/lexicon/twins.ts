/** One entity under two ids: the same number of a list in two files, or one file copied. */

import type { CheckedFile } from './check.ts';
import type { SeedEntity } from './entity.ts';
import { isListNumber } from './list-number.ts';
import type { SeedError } from './seed-file.ts';

export function twinFaults(files: readonly CheckedFile<SeedEntity>[]): SeedError[] {
  const texts = new Map<string, string>();
  const holders = new Map<string, CheckedFile<SeedEntity>[]>();
  return files.flatMap((file): SeedError[] => {
    const { id, value, locate } = file;
    const text = JSON.stringify(value);
    const twin = texts.get(text);
    texts.set(text, id);
    if (twin !== undefined && twin !== id) {
      const message = `this is all the same as "${twin}". Remove one of them.`;
      return [{ file: file.file, line: 1, column: 1, field: '', message }];
    }
    // A ship is its IMO number; the EU enters a company and its ships under one number.
    if (value.kind === 'Vessel') return [];
    return value.status.flatMap(({ authority, action, reference }, index): SeedError[] => {
      if (action !== 'listed' || !isListNumber(authority, reference)) return [];
      const key = `${authority} ${reference}`;
      const known = holders.get(key) ?? [];
      holders.set(key, [...known, file]);
      const other = known.find((one) => one.id !== id && !isAlias(one, file));
      if (!other) return [];
      const path = ['status', index, 'reference'];
      const message = `${other.id} has ${key} already. One of the two is wrong.`;
      return [{ file: file.file, ...locate(path), field: path.join('.'), message }];
    });
  });
}

/** What a list enters as another name of an entity may have an entry of its own. */
function isAlias(one: CheckedFile<SeedEntity>, other: CheckedFile<SeedEntity>): boolean {
  const targets = ({ id, value }: CheckedFile<SeedEntity>) => [
    id,
    ...value.relations.filter(({ type }) => type === 'alias of').map(({ target }) => target),
  ];
  return targets(one).some((target) => targets(other).includes(target));
}
