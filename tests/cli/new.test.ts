/** `new`: a template in the right folder that `check` leads through. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';

const NEVER = '- {id: a-witness, names: [Ann Witness], why: witness}\n';

test.each([
  [['Person', 'Kim Chol'], 'people/kim-chol.yaml'],
  [['company', 'Société Générale d’Élevage'], 'organizations/societe-generale-d-elevage.yaml'],
  [['PublicBody', 'Ministry of Fish'], 'organizations/ministry-of-fish.yaml'],
  [['Vessel', 'Orion Star', '--imo', '8713471'], 'vessels/imo-8713471.yaml'],
  [['Vessel', 'Orion', 'Star'], 'vessels/vessel-orion-star.yaml'],
  [['Instrument', 'Resolution 9', '--id', 'res-9'], 'instruments/res-9.yaml'],
])('%j -> %s', async (args, file) => {
  const seeds = seedFolder(ENTRIES);
  const { status, out, err } = await lexicon(seeds, 'new', ...args);
  const hint = file.startsWith('vessels/vessel-')
    ? 'No --imo given: add it if the listing prints one.\n'
    : '';
  expect([status, out, err]).toEqual([0, `Wrote seeds/${file}. Fill it in, then run check.\n${hint}`, '']);
  const check = await lexicon(seeds, 'check');
  expect(check.status).toBe(1);
  // What is empty is asked for by name, and nothing else is wrong.
  expect(check.err).not.toContain('YAML');
  expect(check.err).not.toContain('no such field');
  expect(check.err).toContain(
    `seeds/${file}:2:23: role: nothing is written here. Fill it in, or remove the field.\n`,
  );
});

test('from a press release: the reference is pending, and the filled-in file passes', async () => {
  const seeds = seedFolder(ENTRIES);
  await lexicon(seeds, 'new', 'Company', 'Sobaek: Trade', '--from-press', '--id', 'sobaek-trade');
  const path = join(seeds, 'organizations', 'sobaek-trade.yaml');
  const filled = readFileSync(path, 'utf8')
    .replace(/role: .*/, 'role: Trader')
    .replaceAll("'Sobaek: Trade'", 'Sobaek Trade')
    .replace(/authority: .*/, 'authority: UN')
    .replace(/measure: .*/, 'measure: asset freeze')
    .replace(/date: .*/, 'date: 2026-03-14')
    .replaceAll(/source: .*/g, 'source: act-1')
    .replace('summary: >-\n  \n', 'summary: >-\n  A trader.\n')
    .replace('sources: [] ', 'sources: [act-1] ');
  writeFileSync(path, filled);
  expect(filled).toContain('reference: pending');
  const { status, err } = await lexicon(seeds, 'check');
  expect([status, err]).toEqual([0, '']);
  expect((await lexicon(seeds, 'stats')).out).toContain(
    '1 entry with a pending reference:\n  sobaek-trade\n',
  );
});

describe('refuses, and writes nothing', () => {
  test.each([
    [['Persn', 'X'], 'new: there is no kind "Persn". Did you mean "Person"?'],
    [['Person', 'Pak One'], 'new: "pak-one" exists already (show pak-one). Nothing was written'],
    [['Person', 'Ann', 'WITNESS'], 'never.yaml protects "Ann WITNESS" (a-witness: witness)'],
    [['Person', '김철'], 'no id can be made from "김철". Give --id'],
    [['Person', 'X', '--id', '../x'], '"../x" is no id.'],
    [['Vessel', 'X', '--imo', '8713472'], '8713472 is not an IMO number'],
    [['Company', 'X', '--imo', '8713471'], 'only a Vessel has an IMO number'],
  ])('%j', async (args, words) => {
    const seeds = seedFolder({ ...ENTRIES, 'never.yaml': NEVER });
    const before = readdirSync(seeds, { recursive: true }).sort();
    const { status, err } = await lexicon(seeds, 'new', ...args);
    expect(status).toBe(2);
    expect(err).toContain(words);
    expect(readdirSync(seeds, { recursive: true }).sort()).toEqual(before);
  });
});

test.each([[], ['--id', 'imo-8713471-2']])('refuses a number that a ship has: %j', async (...more) => {
  const seeds = seedFolder(ENTRIES);
  await lexicon(seeds, 'new', 'Vessel', 'Orion Star', '--imo', '8713471');
  const before = readdirSync(seeds, { recursive: true }).sort();
  const { status, err } = await lexicon(seeds, 'new', 'Vessel', 'Morning Star', '--imo', '8713471', ...more);
  expect([status, err]).toEqual([
    2,
    'new: IMO 8713471 is Orion Star (imo-8713471). The same ship, renamed? Add the name there. Another ship? The number is wrong: look it up again. Nothing was written.\n',
  ]);
  expect(readdirSync(seeds, { recursive: true }).sort()).toEqual(before);
});

test('a second and a third while the first is unfinished', async () => {
  const seeds = seedFolder({ ...ENTRIES, 'never.yaml': NEVER });
  for (const name of ['Pak Ka Sang', 'Ri Sobaek', 'Jo Hanbaru'])
    expect(await lexicon(seeds, 'new', 'Person', name, '--from-press')).toMatchObject({ status: 0, err: '' });
  expect((await lexicon(seeds, 'new', 'Person', 'Ri So-baek', '--id', 'ri-2')).err).toBe(
    '"Ri So-baek" is a name of ri-sobaek too. Is it the same?\n',
  );
  expect((await lexicon(seeds, 'new', 'Person', 'Ann Witness')).status).toBe(2);
});

test('a never.yaml that cannot be read stops it', async () => {
  const { status, err } = await lexicon(
    seedFolder({ 'never.yaml': '- {id: x}\n' }),
    'new',
    'Person',
    'Kim Chol',
  );
  expect([status, err]).toEqual([
    2,
    'seeds/never.yaml:1:3: 0.names: "names" is missing. Add it. Mend it first; nothing was written.\n',
  ]);
});

test('says who else has the name', async () => {
  const { err } = await lexicon(seedFolder(ENTRIES), 'new', 'Person', 'Pak Nam-chol');
  expect(err).toBe('"Pak Nam-chol" is a name of pak-one too. Is it the same?\n');
});

test.each([
  [['Pak Nam Chol', '--id', 'pak-two'], '"Pak Nam Chol" was withdrawn on 2026-03-15 as pak-one: In doubt.'],
  [['Pak One'], '"pak-one" was withdrawn on 2026-03-15: In doubt.'],
])('refuses what was withdrawn: %j', async (args, words) => {
  const seeds = seedFolder(ENTRIES);
  await lexicon(seeds, 'withdraw', 'pak-one', '--why', 'In doubt.');
  const before = readdirSync(seeds, { recursive: true }).sort();
  const { status, err } = await lexicon(seeds, 'new', 'Person', ...args);
  expect([status, err]).toEqual([2, `new: ${words} Nothing was written; see seeds/corrections.yaml.\n`]);
  expect(readdirSync(seeds, { recursive: true }).sort()).toEqual(before);
});
