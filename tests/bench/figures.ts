/** The figures to reach, and whether they are. */

export interface Goal {
  must: number;
  aim: number | null;
  unit: string;
  /** Whether less is better. Default true. */
  low?: boolean;
}

export interface Figure {
  value: number | null;
  unit: string;
  must: number;
  aim: number | null;
  ok: boolean;
  note?: string;
}

const GOALS: Record<string, Goal> = {
  'scan-sparse-300': { must: 6, aim: 2.5, unit: 'x plain loop' },
  'scan-sparse-20k': { must: 6, aim: 2.5, unit: 'x plain loop' },
  'scan-sparse-80k': { must: 6, aim: 2.5, unit: 'x plain loop' },
  'scan-sparse-ofac': { must: 6, aim: 2.5, unit: 'x plain loop' },
  'scan-sparse-1m': { must: 8, aim: 4, unit: 'x plain loop' },
  'scan-dense-80k': { must: 8, aim: 4, unit: 'x plain loop' },
  'scan-1m-to-300': { must: 2.2, aim: 1.5, unit: 'x' },
  'trie-regexp-80k': {
    must: 20,
    aim: 40,
    unit: 'x faster than a trie RegExp on text folded beforehand',
    low: false,
  },
  'trie-regexp-80k-whole': {
    must: 20,
    aim: 40,
    unit: 'x faster than a trie RegExp that folds its text',
    low: false,
  },
  'open-index-1m': { must: 1, aim: null, unit: 'ms' },
  'index-bytes': { must: 25, aim: 16, unit: 'bytes a name, without texts' },
  'index-bytes-texts': { must: 50, aim: 35, unit: 'bytes a name, with texts' },
  'page-search-mark.js': { must: 200, aim: 400, unit: 'x faster than mark.js', low: false },
  'page-search-advanced-mark': {
    must: 6,
    aim: 12,
    unit: 'x faster than advanced-mark.js, patterns combined',
    low: false,
  },
  'paint-5000': { must: 1 / 20, aim: 1 / 40, unit: 'x the best wrapping' },
  'longest-task-500kb': { must: 16, aim: 8, unit: 'ms' },
  'typing-median': { must: 1.25, aim: 1.1, unit: 'x without Sidelight' },
  'typing-p95': { must: 1.5, aim: 1.25, unit: 'x without Sidelight' },
  'interaction-to-next-paint': { must: 1.5, aim: 1, unit: 'x without Sidelight' },
  'card-warm': { must: 50, aim: null, unit: 'ms from the click to the entry' },
  'card-asleep': { must: 300, aim: null, unit: 'ms from the click to the entry, the worker asleep' },
  'library-search-50k': { must: 50, aim: 10, unit: 'ms, median of the keys of a search' },
  'total-blocking-time': { must: 1.25, aim: 1.1, unit: 'x without Sidelight' },
};

export function judge(name: string, value: number | null, note?: string): Figure {
  const goal = GOALS[name];
  if (!goal) throw new Error(`no goal is set for "${name}"`);
  const { must, aim, unit, low = true } = goal;
  const ok = value !== null && Number.isFinite(value) && (low ? value <= must : value >= must);
  return { value, unit, must, aim, ok, ...(note ? { note } : {}) };
}
