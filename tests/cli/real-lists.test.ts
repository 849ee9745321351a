/** The official lists themselves, where they lie beside the checkout. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importLists } from '../../src/cli/commands/import.ts';
import { verifyLists } from '../../src/cli/commands/verify.ts';
import { runPlain } from '../support/run-plain.ts';
import { seedFolder, temporaryFolder, writeFiles } from '../support/seed-folder.ts';

const lists = fileURLToPath(new URL('../../../shared/lists/', import.meta.url));
const ownSeeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const UN = join(lists, 'un-consolidated-2026-02-27.xml');
const UN_2018 = join(lists, 'un-consolidated-2018-10-29.xml');
const isThere = existsSync(UN);
if (!isThere) console.warn(`${lists} is not there: the tests on real lists are skipped.`);

describe.skipIf(!isThere)('the official lists', () => {
  const seeds = seedFolder({});
  const run = (...args: string[]) => runPlain(importLists, seeds, ...args);

  test('2026 against 2018: nobody added or removed for North Korea, two renamed', async () => {
    const { out } = await run(UN, '--against', UN_2018, '--program', 'DPRK');
    expect(out).toContain('0 added, 0 removed, 2 renamed');
    expect(out).toContain('is now called “National Aerospace Technology Administration”');
    expect(out).toContain('is now called “Ministry of National Defence”');
    expect(out).toContain('has a further name, “Jian Wenji” (quality Good)');
  });

  test('an entry cut from the older copy is added, one cut from the newer is gone', async () => {
    const folder = temporaryFolder();
    const cut = (file: string, reference: string) => {
      const text = readFileSync(file, 'utf8');
      const entry = [...text.matchAll(/<(INDIVIDUAL|ENTITY)>.*?<\/\1>/gs)].find(([whole]) =>
        whole.includes(`>${reference}<`),
      )!;
      return text.replace(entry[0], '');
    };
    writeFiles(folder, { 'old.xml': cut(UN_2018, 'KPi.060'), 'new.xml': cut(UN, 'KPe.040') });
    const { out } = await run(
      join(folder, 'new.xml'),
      '--against',
      join(folder, 'old.xml'),
      '--program',
      'DPRK',
    );
    expect(out).toContain('1 added, 1 removed, 2 renamed');
    expect(out).toMatch(/added {4}KPi\.060 {2}Kim Mun Chol/);
    expect(out).toMatch(/removed {2}KPe\.040 {2}DCB Finance Limited/);
  });

  test('OFAC’s whole set: time and memory', async () => {
    const before = process.memoryUsage().rss;
    const start = performance.now();
    const { status, out } = await run(join(lists, 'ofac-2021-sdn.csv'), '--program', 'DPRK');
    const seconds = (performance.now() - start) / 1000;
    const megabytes = (process.memoryUsage().rss - before) / 1e6;
    console.info(
      `OFAC, ${/\d+ entries/.exec(out)?.[0]}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more than before`,
    );
    expect(status).toBe(0);
    expect(seconds).toBeLessThan(30);
    expect(megabytes).toBeLessThan(300);
  });

  test.each([
    'un-consolidated-2026-02-27.xml',
    'un-consolidated-2018-10-29.xml',
    'ofac-2021-sdn.csv',
    'ofac-sdn-2020-two-entries.xml',
    'eu-32017R1509.csv',
    'opensanctions-targets.simple.csv',
    'opensanctions-entities.ftm.json',
    'opensanctions-targets.nested.json',
  ])('nothing in seeds/ disagrees with %s without saying why', async (file) => {
    const { status, out } = await runPlain(verifyLists, ownSeeds, '--quiet', '--list', join(lists, file));
    expect([status, out]).toEqual([0, expect.stringContaining('(0 unexplained)')]);
  });
});
