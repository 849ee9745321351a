/** Each format as a file: its name, its kind, and that it holds what was given. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { backupFile, exportFile, FORMATS, type Format } from '../../../src/core/exchange/formats.ts';
import { runSteps } from '../../../src/core/matching/steps.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { PASSAGE, passage, uuid } from '../../support/passages.ts';

const OPTIONS = {
  title: 'Agents',
  madeAt: '2026-11-22T03:00:00.000Z',
  bom: true,
  facts: async () => () => undefined,
  lexicon: '2026-11-22.aaaaaaaa',
  words: ENGLISH,
};

const begins: Record<Format, [name: string, start: string]> = {
  library: ['sidelight-2026-11-22.jsonld', '{"@context":["http://www.w3.org/ns/anno.jsonld"'],
  table: ['sidelight-2026-11-22.csv', '\ufeff"passage_id"'],
  vault: ['sidelight-2026-11-22.zip', 'PK'],
  ris: ['sidelight-2026-11-22.ris', 'TY  - ELEC'],
  bibtex: ['sidelight-2026-11-22.bib', '@online{sidelight-'],
  csl: ['sidelight-2026-11-22.json', '['],
  report: ['sidelight-2026-11-22.html', '<!doctype html>'],
};

test.each(FORMATS)('%s', async (format) => {
  const { name, type, parts } = await exportFile(format, [PASSAGE], OPTIONS);
  const blob = new Blob(parts, { type });
  const [wanted, start] = begins[format];
  expect(name).toBe(wanted);
  expect(blob.type).toMatch(/^[a-z]+\/[-+.a-z]+(?:;charset=utf-8)?$/);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // ignoreBOM: the mark is looked for, not skipped.
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).startsWith(start)).toBe(true);
  const text = format === 'vault' ? Object.keys(unzipSync(bytes)).join() : new TextDecoder().decode(bytes);
  expect(text).toContain('news');
});

test.each(FORMATS)('%s of a large library', async (format) => {
  const many = Array.from({ length: 3000 }, (_, n) => passage({ id: uuid(n) }));
  expect((await exportFile(format, many, OPTIONS)).parts.length).toBeGreaterThan(0);
});

test('nothing saved is a file too', async () => {
  for (const format of FORMATS)
    expect((await exportFile(format, [], OPTIONS)).parts.length, format).toBeGreaterThan(0);
});

test('a backup is called one', () => {
  expect(runSteps(backupFile([PASSAGE], '', OPTIONS.madeAt))).toMatchObject({
    name: 'sidelight-backup-2026-11-22T03-00-00+0000.jsonld',
  });
});
