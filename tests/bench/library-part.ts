/** Searching a library of 50,000 passages as one types: every key is a search of its own. */
import { createPassageIndex } from '../../src/core/library/search.ts';
import { generatedPassages } from '../support/generated-passages.ts';
import { type Figure, judge } from './figures.ts';
import { median } from './measure.ts';
import type { Row } from './node-part.ts';

const SIZE = 50_000;
const QUERIES = [
  'shipping agent',
  'kim song',
  'the captain said',
  '"the ship" port',
  '단둥 선박',
  '청송연합',
  'bank letters site:reuters.com',
  'company tag:dandong after:2023-05',
  'site:nknews.org before:2022',
  'trading shiping',
];
const ROUNDS = 3;

export function measureLibrary(): { figures: Record<string, Figure>; rows: Row[] } {
  const passages = generatedPassages(SIZE);
  const index = createPassageIndex();
  const put = timeOf(() => {
    index.put(passages);
    index.readSome(SIZE);
  });
  const texts = QUERIES.flatMap((query) => [...query].map((_, at) => query.slice(0, at + 1)));
  // The first search sorts them all.
  const first = timeOf(() => index.search('', 'newest'));
  const times = Array.from({ length: ROUNDS }, () =>
    texts.map((text) => timeOf(() => index.search(text, 'newest'))),
  ).flat();
  const row = (engine: string, firstMs: number | null, medianMs: number): Row => ({
    lexicon: '',
    text: '50,000 passages',
    engine,
    firstMs,
    medianMs,
    ratio: null,
  });
  return {
    figures: { 'library-search-50k': judge('library-search-50k', median(times)) },
    rows: [
      row('library: a key of a search', first, median(times)),
      row(
        'library: the slowest in a hundred',
        null,
        times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)]!,
      ),
      row('library: making the index', null, put),
    ],
  };
}

function timeOf(run: () => unknown): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}
