/** What is measured in Node: the scan against a plain loop and against its peers, and the index. */
import { buildIndex } from '../../src/core/matching/build-index.ts';
import { openIndex } from '../../src/core/matching/open-index.ts';
import { ahoCorasick, type Engine, foldPlainly, oneRegExp, sidelight, trieRegExp } from './engines.ts';
import { type Figure, judge } from './figures.ts';
import { interleave, median } from './measure.ts';
import { syntheticNames } from './names.ts';
import { isFeasible } from './probe.ts';
import { ofacNames } from './real-names.ts';
import { denseText, flat, sparseText } from './texts.ts';

const SIZES = { '300': 300, '20k': 20_000, '80k': 80_000, '1m': 1_000_000 } as const;
const LENGTHS = [5_000, 50_000, 500_000];
const ROUNDS = 15;
/** Rows beside the engines. */
const FEW = 'sidelight, 300 names';
const FOLDING = 'folding for the patterns';

export interface Row {
  lexicon: string;
  text: string;
  engine: string;
  firstMs: number | null;
  medianMs: number | null;
  /** Median against the plain loop of the same run. */
  ratio: number | null;
  note?: string;
}

function plainLoop(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) sum += text.charCodeAt(index);
  return sum;
}

export async function measureInNode(
  say: (line: string) => void,
): Promise<{ figures: Record<string, Figure>; rows: Row[] }> {
  const figures: Record<string, Figure> = {};
  const rows: Row[] = [];
  const sparse = sparseText(500_000);
  const few = sidelight.prepare(syntheticNames(SIZES['300']));
  const lexicons: [label: string, names: () => string[]][] = Object.entries(SIZES).map(([label, size]) => [
    label,
    () => syntheticNames(size),
  ]);
  const real = ofacNames();
  if (real) lexicons.splice(2, 0, ['ofac', () => real]);

  for (const [label, makeNames] of lexicons) {
    const names = makeNames();
    say(`lexicon "${label}" of ${names.length} names`);
    const ours = sidelight.prepare(names);
    const texts: [string, string][] = LENGTHS.map((length) => [
      `sparse ${length / 1000} KB`,
      flat(sparse.slice(0, length)),
    ]);
    texts.push(['dense 500 KB', denseText(500_000, names)]);
    // The probe makes its own names: the synthetic ones.
    const peers = label === 'ofac' ? [] : await feasiblePeers(names, sparse.slice(0, 50_000), rows, label);

    for (const [kind, text] of texts) {
      const folded = foldPlainly(text);
      const runners = [
        { name: 'plain loop', run: () => plainLoop(text) },
        { name: 'sidelight', run: () => ours(text) },
        ...(label === '1m' ? [{ name: FEW, run: () => few(text) }] : []),
        ...(label === '80k' ? [{ name: FOLDING, run: () => foldPlainly(text) }] : []),
        ...peers.map(({ engine, search }) => ({
          name: engine.name,
          run: () => search(engine.wantsFolded ? folded : text),
        })),
      ];
      const times = interleave(runners, ROUNDS);
      const floor = times.get('plain loop')!.median;
      for (const [engine, { first, median: middle }] of times) {
        rows.push({
          lexicon: label,
          text: kind,
          engine,
          firstMs: first,
          medianMs: middle,
          ratio: middle / floor,
        });
      }
      const ratio = times.get('sidelight')!.median / floor;
      if (kind === 'sparse 500 KB') {
        figures[`scan-sparse-${label}`] = judge(`scan-sparse-${label}`, ratio);
        if (label === '80k') Object.assign(figures, againstTrie(times));
        if (label === '1m') {
          const more = times.get('sidelight')!.median / times.get(FEW)!.median;
          figures['scan-1m-to-300'] = judge('scan-1m-to-300', more);
        }
      } else if (kind === 'dense 500 KB' && label === '80k')
        figures['scan-dense-80k'] = judge('scan-dense-80k', ratio);
    }
    if (label === '1m') Object.assign(figures, measureIndex(names));
  }
  return { figures, rows };
}

/** The same pattern twice: over a text that was folded for it, and with the folding that its user needs. */
function againstTrie(times: ReturnType<typeof interleave>): Record<string, Figure> {
  const ours = times.get('sidelight')!.median;
  const trie = times.get(trieRegExp.name)?.median;
  const note = trie === undefined ? 'the trie RegExp did not finish in time' : undefined;
  const faster = (more: number) => (trie === undefined ? null : (trie + more) / ours);
  return {
    'trie-regexp-80k': judge('trie-regexp-80k', faster(0), note),
    'trie-regexp-80k-whole': judge('trie-regexp-80k-whole', faster(times.get(FOLDING)!.median), note),
  };
}

function measureIndex(names: readonly string[]): Record<string, Figure> {
  const bytes = buildIndex(names.map((text, record) => ({ text, record })));
  const times = Array.from({ length: 25 }, () => {
    const begin = performance.now();
    openIndex(bytes);
    return performance.now() - begin;
  });
  const texts = openIndex(bytes).bytes.length;
  return {
    'open-index-1m': judge('open-index-1m', median(times)),
    'index-bytes': judge('index-bytes', (bytes.byteLength - texts) / names.length),
    'index-bytes-texts': judge('index-bytes-texts', bytes.byteLength / names.length),
  };
}

/** Peers that can build and search within the limit; the others get a row that says so. */
async function feasiblePeers(names: readonly string[], text: string, rows: Row[], lexicon: string) {
  const peers: { engine: Engine; search: (text: string) => number }[] = [];
  for (const engine of [oneRegExp, trieRegExp, ahoCorasick]) {
    const problem = await isFeasible(engine.name, names.length, text);
    if (problem) {
      rows.push({
        lexicon,
        text: 'sparse 50 KB',
        engine: engine.name,
        firstMs: null,
        medianMs: null,
        ratio: null,
        note: problem,
      });
    } else peers.push({ engine, search: engine.prepare(names) });
  }
  return peers;
}
