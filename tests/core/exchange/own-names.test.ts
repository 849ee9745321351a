/** A researcher's own name in every file that is given away: said to be her own, and never what another program called it. */
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportFile, FORMATS, type Format } from '../../../src/core/exchange/formats.ts';
import { readAnnotation } from '../../../src/core/exchange/read-annotation.ts';
import { saidOf, withoutOwnNames } from '../../../src/core/exchange/said-of.ts';
import { annotationOf } from '../../../src/core/exchange/write-annotation.ts';
import { IN_DOUBT } from '../../../src/core/watch/own-id.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { passage, uuid } from '../../support/passages.ts';

const HERS = {
  id: 'yours_haedong',
  name: 'Haedong Agents',
  by: 'name' as const,
  status: 'Listed by the UN.',
};
const SAID = 'A name of the researcher’s own; says nothing of any official list.';

/** Where it is a field, and no sentence. */
const TELLS: Partial<Record<Format, string>> = {
  library: 'urn:sidelight:own-name:haedong',
  // A status is what a card said of a list: she has none.
  table: '"yours_haedong","own list","9074729","","","","name"',
};

test.each(FORMATS)('%s', async (format) => {
  const { parts } = await exportFile(format, [passage({ id: uuid(1), entities: [HERS] })], {
    title: 'Agents',
    madeAt: '2026-11-22T03:00:00.000Z',
    bom: false,
    facts: async () => () => ({ imo: '9074729', references: [] }),
    lexicon: '2026-11-22.aaaaaaaa',
    words: ENGLISH,
  });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const texts = format === 'vault' ? Object.values(unzipSync(bytes)) : [bytes];
  const files = texts.map((one) => new TextDecoder().decode(one));
  expect(files.length).toBe(format === 'vault' ? 2 : 1);
  for (const text of files) {
    expect(text).toContain('Haedong Agents');
    expect(text).not.toContain('Listed by');
    expect(text).toContain(TELLS[format] ?? SAID);
  }
  if (format === 'library') expect(files[0]).toContain('"sidelight:own":true');
});

test('left out where a file must not tell whom she follows', () => {
  const theirs = { ...HERS, id: 'haedong' };
  const [kept] = withoutOwnNames([passage({ id: uuid(1), entities: [HERS, theirs] })]);
  expect(kept).toEqual(passage({ id: uuid(1), entities: [theirs] }));
});

test('of others it is what their card said', () => {
  expect(saidOf({ ...HERS, id: 'haedong' }, ENGLISH)).toBe('Listed by the UN.');
  expect(saidOf(HERS, ENGLISH)).toBe(SAID);
});

test('in doubt where it was saved: so in every file, and again when it is taken in', async () => {
  const doubted = { ...HERS, by: 'hand' as const, status: IN_DOUBT };
  expect(saidOf(doubted, ENGLISH)).toMatch(/^Perhaps a name of the researcher’s own: /);
  const written = annotationOf(passage({ id: uuid(1), entities: [doubted, HERS] }));
  const read = await readAnnotation(JSON.parse(JSON.stringify(written)), '2026-11-22T03:00:00.000Z');
  expect(read).toMatchObject({ passage: { entities: [doubted, { ...HERS, status: '' }] } });
});
