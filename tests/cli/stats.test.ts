/** `stats`: what there is, how old, and where it is thin. */
import { expect, test } from 'vitest';
import { ENTRIES, lexicon, seedFolder } from '../support/seed-folder.ts';

test('counts, copies and gaps', async () => {
  const { status, out, err } = await lexicon(seedFolder(ENTRIES), 'stats');
  expect([status, err]).toEqual([0, '']);
  const row = (...cells: string[]) => new RegExp(`^${cells.join(' +')}$`, 'm');
  expect(out).toMatch(row('Person', '1', '1', '1'));
  expect(out).toMatch(row('Company', '2', '0', '4'));
  expect(out).toMatch(row('all', '3', '1', '5'));
  expect(out).toMatch(row('UN', '1', '1'));
  expect(out).toMatch(row('OFAC', '1', '0'));
  expect(out).toMatch(row('Hangul', '1', '0'));
  expect(out).toMatch(row('Latin', '2', '2'));
  expect(out).toMatch(row('un-copy', '2026-02-27', '16'));
  expect(out).toMatch(
    row('ofac-copy', '2021-07-01', '1718', 'older than 90 days: get the list anew and import it'),
  );
  // What a post alone says is said by nobody official.
  expect(out).toMatch(row('statuses', '4', '4', '0'));
  expect(out).toMatch(row('claims', '1', '1', '1'));
  expect(out).toMatch(row('relations', '2', '2', '1'));
  expect(out).toContain('0 entries with a pending reference.\n');
  expect(out).toContain('1 entry without a note:\n  pak-one\n');
  expect(out).toContain('0 notes without entries.\n');
  expect(out).toContain('1 claim, 1 not checked against what came later.\n');
  expect(out).toContain('0 persons without `reviewed_by`.\n');
  expect(out).toContain('0 persons made of list fields, read by no editor yet.\n');
});

test('the same said by two sources is confirmed', async () => {
  const event = 'authority: UN, action: listed, measure: asset freeze, date: 2016-03-02';
  const file = 'people/pak-one.yaml';
  const text = ENTRIES[file]!.replace(
    'status:\n',
    `status:\n  - {${event}, reference: release 1, source: act-1}\n`,
  ).replace('A. Editor', 'list fields only');
  const { out } = await lexicon(seedFolder({ ...ENTRIES, [file]: text }), 'stats');
  expect(out).toMatch(/^statuses +4 +3 +0$/m);
  expect(out).toContain('1 person made of list fields, read by no editor yet.\n');
});

test('only the newest copy of a list has to be new', async () => {
  const sources = `
authorities: {UN: {name: the UN, full: UN, list: UN list}}
measures: {}
sources:
  un-old: {kind: list, title: L, publisher: P, authority: UN, copy: 2018-01-01}
  un-new: {kind: list, title: L, publisher: P, authority: UN, copy: 2025-12-15}
`;
  const { out } = await lexicon(seedFolder({ 'sources.yaml': sources }), 'stats');
  expect(out).toMatch(/^un-old .* there is a newer one$/m);
  expect(out).toMatch(/^un-new +2025-12-15 +90$/m);
});
