/** The names of OFAC's list of July 2021, where the lists are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';

const shared = fileURLToPath(new URL('../../../shared/lists/', import.meta.url));

/** Column of the name in each file of the set. */
const FILES = { 'ofac-2021-sdn.csv': 1, 'ofac-2021-alt.csv': 3 };

/** Signs that no name of a lexicon may hold. */
const PARTING = /[^\p{L}\p{M}\p{N}\p{Zs}&@_,.()/#'’`-]+/gu;

/** Distinct names and aliases, persons also with the given name first; undefined where the lists are not here. */
export function ofacNames(): string[] | undefined {
  const names = new Set<string>();
  for (const [file, column] of Object.entries(FILES)) {
    if (!existsSync(shared + file)) return undefined;
    const rows: string[][] = parse(readFileSync(shared + file, 'latin1'), {
      relax_column_count: true,
      relax_quotes: true,
    });
    for (const row of rows) {
      const name = row[column];
      if (name && /\p{L}/u.test(name)) names.add(turned(name).replace(PARTING, ' '));
    }
  }
  return [...names];
}

/** "KIM, Chol" -> "Chol KIM"; a company's "CO., LTD." stays. */
function turned(name: string): string {
  const [surname, given, ...more] = name.split(', ');
  return given && more.length === 0 && /\p{Ll}/u.test(given) ? `${given} ${surname}` : name;
}
