import { ahoCorasick, foldPlainly, oneRegExp, trieRegExp } from './engines.ts';
import { syntheticNames } from './names.ts';

/** Builds the engine of that name and searches the text ten times, as often as the slowest part of a run needs. */
export function probe(name: string, count: number, text: string): void {
  const engine = [oneRegExp, trieRegExp, ahoCorasick].find((peer) => peer.name === name);
  if (!engine) throw new Error(`no engine "${name}"`);
  const search = engine.prepare(syntheticNames(count));
  const folded = foldPlainly(text);
  for (let round = 0; round < 10; round++) search(folded);
}
