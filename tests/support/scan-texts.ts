/** Scanning with a handful of names, for tests of folding and of the engine. */
import { buildIndex, type IndexedName } from '../../src/core/matching/build-index.ts';
import { openIndex } from '../../src/core/matching/open-index.ts';
import { scan } from '../../src/core/matching/scan.ts';

/** The places of a text where one of these names stands, as they stand there. */
export function found(names: string | readonly (string | IndexedName)[], text: string): string[] {
  const list = typeof names === 'string' ? [names] : names;
  const indexed = list.map((name, record) => (typeof name === 'string' ? { text: name, record } : name));
  return scan(openIndex(buildIndex(indexed)), text).map(({ start, end }) => text.slice(start, end));
}
