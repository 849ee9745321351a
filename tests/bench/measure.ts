/** Medians of interleaved runs: what disturbs the machine disturbs all engines alike. */

export interface Runner {
  name: string;
  run: () => unknown;
}

/** Milliseconds for each runner: the first call, and the median of the following rounds. */
export function interleave(
  runners: readonly Runner[],
  rounds: number,
): Map<string, { first: number; median: number }> {
  const times = new Map(runners.map(({ name }) => [name, [] as number[]]));
  const first = new Map<string, number>();
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of runners) {
      const begin = performance.now();
      run();
      const took = performance.now() - begin;
      if (round === 0) first.set(name, took);
      else times.get(name)!.push(took);
    }
  }
  return new Map(
    runners.map(({ name }) => [name, { first: first.get(name)!, median: median(times.get(name)!) }]),
  );
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
