/** CSV, read by a strict reader: every field comes back, and none is a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CsvOptions, writeCsv } from '../../../src/core/exchange/csv.ts';
import { wellFormed } from '../../../src/core/exchange/well-formed.ts';
import type { LinkedEntity, Passage } from '../../../src/core/library/passage.ts';
import { anyPassages, HOSTILE, PASSAGE, passage, uuid } from '../../support/passages.ts';

const OPTIONS: CsvOptions = {
  bom: false,
  facts: (id) =>
    id === 'ocean-star' ? { imo: '9074729', references: ['UN KPe.033', 'OFAC 17614'] } : { references: [] },
  lexicon: '2026-11-22.aaaaaaaa',
};

/** No column too many, no quotation mark out of place. */
const rowsOf = (text: string): Record<string, string>[] =>
  parse(text, {
    columns: true,
    bom: true,
    record_delimiter: '\r\n',
    relax_quotes: false,
    relax_column_count: false,
  });

/** The apostrophe taken off again where one was put. */
const FORMULA = /^['\s]*[=+\-@＝＋－＠]|^'*[\t\r\n]/u;
const unguarded = (text: string) =>
  text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

test('a row for each passage and entity', () => {
  const rows = rowsOf(writeCsv([PASSAGE, passage({ id: uuid(1) })], OPTIONS));
  expect(rows).toHaveLength(3);
  expect(rows[0]).toEqual({
    passage_id: PASSAGE.id,
    passage: PASSAGE.quote.exact,
    entity: 'Dandong Sea Trade',
    entity_id: 'dandong-sea-trade',
    entity_from: 'lexicon',
    imo: '',
    reference: '',
    reference_lexicon: '2026-11-22.aaaaaaaa',
    status_on_the_day: 'On none of the lists we checked.',
    linked_by: 'hand',
    note: PASSAGE.note,
    tags: 'shipping; Dandong agents',
    colour: 'green',
    page_title: PASSAGE.page.title,
    author: 'Ji-won Park',
    site: 'news.example',
    publication: '',
    published: '2016-05-30',
    url: PASSAGE.page.url,
    archive: PASSAGE.archive,
    language: 'en',
    paragraph: PASSAGE.paragraph,
    saved_on: '2026-11-20',
    saved_at: PASSAGE.savedAt,
    changed_at: PASSAGE.changedAt,
    changed_by: '',
    saved_by: 'Min-ji',
    zotero: 'ABCD2345',
    lexicon_on_the_day: '2026-11-21.1f3a9c02',
    sha256: PASSAGE.sha256,
    certainty: 'by hand',
  });
  expect(rows[1]).toMatchObject({
    entity_id: 'ocean-star',
    imo: '9074729',
    reference: 'UN KPe.033; OFAC 17614',
    certainty: 'certain',
  });
  expect(rows[2]).toMatchObject({ passage_id: uuid(1), entity_id: '', reference_lexicon: '', certainty: '' });
});

test.each<[string, Partial<LinkedEntity>, string]>([
  ['named in the text', {}, 'certain'],
  ['chosen by hand', { by: 'hand' }, 'by hand'],
  ['from a card in doubt', { by: 'hand', inDoubt: true }, 'uncertain'],
  ['named, and in doubt', { inDoubt: true }, 'uncertain'],
  ['her own in doubt, as earlier versions had it', { id: 'yours_a', status: 'uncertain' }, 'uncertain'],
  ['that word of another program', { status: 'uncertain' }, 'certain'],
])('certainty, in the last column: %s', (_what, link, certainty) => {
  const entity: LinkedEntity = { id: 'ocean-star', name: 'Ocean Star', by: 'name', status: '', ...link };
  const [row] = rowsOf(writeCsv([{ ...PASSAGE, entities: [entity] }], OPTIONS));
  expect(Object.entries(row!).at(-1)).toEqual(['certainty', certainty]);
});

test('with a byte order mark where it is wanted', () => {
  expect(writeCsv([], { ...OPTIONS, bom: true }).startsWith('\ufeff"passage_id"')).toBe(true);
  expect(writeCsv([], OPTIONS).startsWith('"passage_id"')).toBe(true);
});

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['＝1', "'＝1"],
  ['  =1', "'  =1"],
  ["'=1", "''=1"],
  ["' +1", "'' +1"],
  ["'It was', he said", "'It was', he said"],
  ['a=1', 'a=1'],
  ['2016-05-30', '2016-05-30'],
])('%j is written %j', (text, written) => {
  const [row] = rowsOf(writeCsv([{ ...PASSAGE, note: text }], OPTIONS));
  expect(row!.note).toBe(written);
});

const DANGER = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

function check(passages: readonly Passage[]): void {
  const rows = rowsOf(writeCsv(passages, OPTIONS));
  expect(rows).toHaveLength(passages.reduce((sum, { entities }) => sum + Math.max(1, entities.length), 0));
  for (const row of rows) {
    for (const value of Object.values(row)) expect(value).not.toMatch(DANGER);
    const from = passages.find(({ id }) => id === row.passage_id)!;
    const kept = (text: string) => wellFormed(text).replaceAll('\0', '');
    expect(unguarded(row.passage!)).toBe(kept(from.quote.exact));
    expect(unguarded(row.note!)).toBe(kept(from.note));
    expect(unguarded(row.page_title!)).toBe(kept(from.page.title));
  }
}

test.each(HOSTILE)('%j stays in its field, and is no formula', (text) => {
  check([
    passage({
      id: uuid(1),
      quote: { ...PASSAGE.quote, exact: text },
      note: text,
      tags: [text, text],
      page: { ...PASSAGE.page, title: text, author: text, published: text },
      entities: [{ id: text, name: text, by: 'hand', status: text }],
    }),
  ]);
});

test('whatever was saved', () => {
  fc.assert(fc.property(anyPassages, check));
});
