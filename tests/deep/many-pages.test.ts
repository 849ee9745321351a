/**
 * A long day of reading: every sample page again and again in one browser. The marks are the same on the last visit as on the
 * first, and nothing goes wrong on the way. Prints what a visit takes.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  BROWSERS,
  launch,
  paintable,
  painted,
  readSample,
  type Stage,
  samplePaths,
} from '../browser/stage.ts';

const ROUNDS = 15;

describe.each(BROWSERS)('%s', (name) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await launch(name);
  });
  afterAll(() => stage?.close());

  test(`${ROUNDS} rounds of ${samplePaths.length} pages`, async () => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      for (const path of samplePaths) {
        const begin = performance.now();
        const page = await stage.open(`/${path}`);
        times.push(performance.now() - begin);
        expect(await painted(page)).toEqual(paintable(await readSample(path)));
        expect(page.consoleErrors()).toEqual([]);
        await page.close();
      }
    }
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    const first = middle(times.slice(0, samplePaths.length * 3));
    const last = middle(times.slice(-samplePaths.length * 3));
    console.log(
      `${name}: ${times.length} pages; open and read, median of the first rounds ${first.toFixed(0)} ms, of the last ${last.toFixed(0)} ms.`,
    );
  });
});
