/** `export --json`: the same bytes for the same lexicon, every key always there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder, temporaryFolder } from '../support/seed-folder.ts';

const seeds = seedFolder(ENTRIES);

test('entities by id, with names, statuses, claims, relations and notes', async () => {
  const { status, out } = await lexicon(seeds, 'export', '--json');
  expect(status).toBe(0);
  const entities = JSON.parse(out);
  expect(entities.map(({ id }: { id: string }) => id)).toEqual(['fir-bank', 'green-fir', 'pak-one']);
  expect(entities[0].names[1]).toEqual({
    text: '소백은행',
    type: 'alias',
    strength: 'strong',
    quality: null,
    script: 'Hangul',
    source: 'un-copy#E2',
  });
  expect(entities[1].status[0]).toEqual({
    authority: 'UN',
    action: 'listed',
    measure: 'asset freeze',
    date: '2012-05-02',
    reference: 'E1',
    programme: 'DPRK',
    source: 'un-copy#E1',
    remark: null,
  });
  expect(entities[2]).toMatchObject({
    kind: 'Person',
    name: 'Pak Nam-chol',
    claims: [
      { claim: 'He met buyers.', by: 'A newspaper', source: 'post-1#4', later: 'not checked after 2016' },
    ],
    relations: [{ type: 'represents', target: 'green-fir', source: 'un-copy#P1', alleged_by: null }],
  });
  expect(entities[1].notes.map(({ id }: { id: string }) => id)).toEqual(['fir', 'firs']);
});

test('whatever order the files are in, and into a file without a trace of another', async () => {
  const folder = temporaryFolder();
  const { out } = await lexicon(seeds, 'export', '--json');
  const again = await lexicon(seedFolder(Object.fromEntries(Object.entries(ENTRIES).reverse())), 'export');
  expect(again.out).toBe(out);
  const { status, out: said } = await lexicon(seeds, 'export', '--json', '-o', join(folder, 'x.json'));
  expect([status, said]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'x.json'), 'utf8')).toBe(out);
  expect(readdirSync(folder)).toEqual(['x.json']);
});

test('a folder that is not there is one line', async () => {
  const { status, err } = await lexicon(seeds, 'export', '-o', join(seeds, 'no', 'x.json'));
  expect(status).toBe(2);
  expect(err).toMatch(/cannot be written: there is no such folder\.\n$/);
});
