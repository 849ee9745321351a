/** A name that was linked in doubt is in doubt in every file, and after every way in and out; surer than it was it never becomes. */
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { entityFileName } from '../../../src/core/exchange/file-name.ts';
import { exportFile, FORMATS, type Format } from '../../../src/core/exchange/formats.ts';
import { isSame } from '../../../src/core/exchange/former.ts';
import { markdownFiles } from '../../../src/core/exchange/markdown.ts';
import { merge } from '../../../src/core/exchange/merge.ts';
import { readAnnotation } from '../../../src/core/exchange/read-annotation.ts';
import { annotationOf } from '../../../src/core/exchange/write-annotation.ts';
import type { LinkedEntity } from '../../../src/core/library/passage.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { PASSAGE, passage, uuid } from '../../support/passages.ts';

const NOW = '2026-11-22T03:00:00.000Z';
const SURE: LinkedEntity = { id: 'kim-chol', name: 'KIM Chol', by: 'name', status: 'Listed by the UN.' };
const DOUBTED: LinkedEntity = {
  ...SURE,
  by: 'hand',
  status: 'A listed person has this name.',
  inDoubt: true,
};
const HERS: LinkedEntity = { id: 'yours_orion', name: 'Orion Star', by: 'hand', status: '', inDoubt: true };

const TELLS: Partial<Record<Format, string>> = {
  library: '"sidelight:inDoubt":true',
  table: '"uncertain"',
};

async function filesOf(format: Format, ...entities: LinkedEntity[]): Promise<string[]> {
  const { parts } = await exportFile(format, [passage({ id: uuid(1), entities })], {
    title: 'Doubts',
    madeAt: NOW,
    bom: false,
    facts: async () => () => ({ references: ['UN KPi.001'] }),
    lexicon: '2026-11-22.aaaaaaaa',
    words: ENGLISH,
  });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  const texts = format === 'vault' ? Object.values(unzipSync(bytes)) : [bytes];
  return texts.map((one) => new TextDecoder().decode(one));
}

test.each(FORMATS)('%s tells it of one of the lexicon, and of her own', async (format) => {
  for (const link of [DOUBTED, { ...DOUBTED, status: '' }])
    for (const file of await filesOf(format, link))
      expect(file).toContain(TELLS[format] ?? 'Uncertain whether this one is meant.');
  for (const file of await filesOf(format, HERS))
    expect(file).toContain(TELLS[format] ?? 'Perhaps a name of the researcher’s own');
  for (const file of await filesOf(format, SURE)) expect(file).not.toMatch(/uncertain|inDoubt/i);
});

test('out and in again', async () => {
  const entities = [DOUBTED, HERS, SURE];
  const written = JSON.parse(JSON.stringify(annotationOf(passage({ id: uuid(1), entities }))));
  expect(await readAnnotation(written, NOW)).toMatchObject({ passage: { entities } });
  expect(
    await readAnnotation({ ...written, body: { ...written.body[0], 'sidelight:inDoubt': 'yes' } }, NOW),
  ).toEqual({ fault: { field: 'body.0.sidelight:inDoubt', problem: 'of the wrong form' } });
});

describe('in a vault', () => {
  const article = (n: number, ...entities: LinkedEntity[]) =>
    passage({
      id: uuid(n),
      entities,
      page: { ...PASSAGE.page, url: `https://news.example/${n}`, title: `T${n}` },
    });
  const bodyOf = (id: string, ...passages: ReturnType<typeof passage>[]) =>
    markdownFiles(passages, ENGLISH).get(`Sidelight/names/${entityFileName(id)}.md`)!;
  const OTHER: LinkedEntity = { id: 'green-pine', name: 'Green Pine', by: 'name', status: 'Listed.' };

  test('each mention has its own', () => {
    const [doubted, sure] = bodyOf('kim-chol', article(1, DOUBTED), article(2, SURE))
      .split('\n')
      .filter((line) => line.startsWith('- '));
    expect(doubted).toContain(
      '|T1]], published 30 May 2016 — when it was linked: Uncertain whether this one is meant.',
    );
    expect(sure).toContain('Listed by the UN.');
    expect(sure).not.toContain('ncertain');
  });
  test.each([
    ['before', [HERS, { ...HERS, inDoubt: undefined }]],
    ['after', [{ ...HERS, inDoubt: undefined }, HERS]],
  ])('one doubt does not mark a name of hers everywhere, and is not hidden: %s', (_what, [first, second]) => {
    const file = bodyOf('yours_orion', article(1, first!), article(2, second!));
    expect(file).toContain('\nA name of the researcher’s own; says nothing of any official list.\n');
    expect(file.match(/ — Perhaps a name of the researcher’s own/g)).toHaveLength(1);
    expect(file.match(/^- .*$/gm)).toHaveLength(2);
  });
  test.each([
    ['in doubt alone', [article(1, OTHER, DOUBTED)], '[[sidelight-kim-chol|KIM Chol]] (uncertain)\n'],
    ['sure once', [article(1, OTHER, SURE), article(2, OTHER, DOUBTED)], '[[sidelight-kim-chol|KIM Chol]]\n'],
  ])('beside: %s', (_what, passages, line) => {
    expect(bodyOf('green-pine', ...passages)).toContain(`Named in the same passages: ${line}`);
  });
  test('the article has them apart', () => {
    const [file] = markdownFiles([article(1, OTHER, DOUBTED)], ENGLISH).values();
    expect(file).toContain('\nnames: ["[[sidelight-green-pine|Green Pine]]"]\n');
    expect(file).toContain('\nuncertain_names: ["[[sidelight-kim-chol|KIM Chol]]"]\n');
    const [sureToo] = markdownFiles(
      [article(1, DOUBTED), { ...article(1, SURE), id: uuid(3) }],
      ENGLISH,
    ).values();
    expect(sureToo).toContain('\nnames: ["[[sidelight-kim-chol|KIM Chol]]"]\n');
    expect(sureToo).not.toContain('uncertain_names');
  });
});

describe('of two copies', () => {
  const copy = (...entities: LinkedEntity[]) => passage({ id: uuid(1), entities });

  test('a doubt is a difference', () => {
    expect(isSame('entities', copy(SURE), copy({ ...SURE, inDoubt: true }))).toBe(false);
  });
  test.each([
    ['ours', copy(DOUBTED), copy(SURE)],
    ['theirs', copy(SURE), copy(DOUBTED)],
  ])('the surer one counts, and the doubt of %s is kept in words', (_whose, ours, theirs) => {
    const merged = merge(ours, theirs, {}, ENGLISH);
    expect(merged.entities).toEqual([SURE]);
    expect(merged.note).toContain('Uncertain whether this one is meant. A listed person has this name.');
  });
  test('in doubt in both, it stays so', () => {
    const theirs = { ...DOUBTED, status: 'Only the name fits.' };
    expect(merge(copy(DOUBTED), copy(theirs), {}, ENGLISH).entities).toEqual([DOUBTED]);
    expect(merge(copy(), copy(DOUBTED), {}, ENGLISH).entities).toEqual([DOUBTED]);
  });
});
