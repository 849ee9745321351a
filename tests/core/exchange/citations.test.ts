/** RIS, BibLaTeX and CSL-JSON, read by citation-js: what goes in comes out, and nothing breaks out of its field. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articlesOf } from '../../../src/core/exchange/articles.ts';
import { writeBibtex } from '../../../src/core/exchange/bibtex.ts';
import { writeCslJson } from '../../../src/core/exchange/csl-json.ts';
import { oneLine } from '../../../src/core/exchange/one-line.ts';
import { writeRis } from '../../../src/core/exchange/ris.ts';
import type { Passage } from '../../../src/core/library/passage.ts';
import { ENGLISH } from '../../../src/core/words/english.ts';
import { anyPassages, HOSTILE, PASSAGE, passage, uuid } from '../../support/passages.ts';

interface Item {
  [field: string]: unknown;
  title?: string;
  URL?: string;
}

const FORMATS: Record<
  string,
  { write: (passages: readonly Passage[]) => string; read: (text: string) => Item[] }
> = {
  RIS: {
    write: (all) => writeRis(all, ENGLISH),
    read: (text) => new Cite(text, { forceType: '@ris/file' }).data,
  },
  BibLaTeX: {
    write: (all) => writeBibtex(all, ENGLISH),
    read: (text) => new Cite(text, { forceType: '@biblatex/text' }).data,
  },
  'CSL-JSON': { write: (all) => writeCslJson(all, ENGLISH), read: (text) => new Cite(JSON.parse(text)).data },
};

const NOTES = [
  '“Dandong Sea Trade had chartered the ‘Ocean Star’ in May.”',
  'Dandong Sea Trade, when it was linked: On none of the lists we checked.',
  'Ocean Star, 20 November 2026, said to Min-ji: Listed by the UN since 2 March 2016.',
  'First time the *agent* is named. Compare with the port call of June.',
].join(' — ');

test('RIS, to the letter', () => {
  expect(writeRis([PASSAGE], ENGLISH).split('\r\n')).toEqual([
    'TY  - ELEC',
    `ID  - sidelight-${articlesOf([PASSAGE])[0]!.id}`,
    'TI  - Tanker held in Rason, officials say',
    'AU  - Ji-won Park',
    'T2  - news.example',
    'PY  - 2016',
    'DA  - 2016/05/30/',
    'Y2  - 2026/11/20/',
    'LA  - en',
    'UR  - https://news.example/world/2016/05/tanker-held-in-rason',
    `L2  - ${PASSAGE.archive}`,
    'KW  - shipping',
    'KW  - Dandong agents',
    `N1  - ${NOTES}`,
    'ER  - ',
    '',
  ]);
});

test('BibLaTeX, to the letter', () => {
  expect(writeBibtex([PASSAGE], ENGLISH).split('\n')).toEqual([
    `@online{sidelight-${articlesOf([PASSAGE])[0]!.id},`,
    '  title = {{Tanker held in Rason, officials say}},',
    '  author = {{Ji-won Park}},',
    '  organization = {news.example},',
    '  date = {2016-05-30},',
    '  urldate = {2026-11-20},',
    '  langid = {en},',
    '  url = {https://news.example/world/2016/05/tanker-held-in-rason},',
    '  keywords = {shipping, Dandong agents},',
    `  annote = {(1) ${NOTES} Archived copy: ${PASSAGE.archive}}`,
    '}',
    '',
  ]);
});

describe.each(Object.entries(FORMATS))('%s', (name, { write, read }) => {
  test('is of its publication, or of the host where the page did not say', () => {
    const inPaper = { ...PASSAGE, page: { ...PASSAGE.page, publication: 'The Harbour Times' } };
    const containerOf = (one: Passage) => {
      const text = write([one]);
      // The parser has no place for it.
      if (name === 'BibLaTeX') return /organization = \{(.*)\}/.exec(text)?.[1];
      const [item] = read(text);
      return item?.['container-title'] ?? item?.['collection-title'];
    };
    expect([containerOf(inPaper), containerOf(PASSAGE)]).toEqual(['The Harbour Times', 'news.example']);
  });

  test('an item an article, with all its passages', () => {
    const other = passage({ id: uuid(1), page: { ...PASSAGE.page, url: 'https://other.example/x' } });
    const items = read(write([PASSAGE, other, passage({ id: uuid(2), page: PASSAGE.page })]));
    expect(items).toHaveLength(2);
    expect(items.find(({ URL }) => URL === PASSAGE.page.url)).toMatchObject({
      type: 'webpage',
      title: PASSAGE.page.title,
      issued: { 'date-parts': [[2016, 5, 30]] },
      language: 'en',
    });
    const whole = write([PASSAGE, passage({ id: uuid(2), page: PASSAGE.page })]);
    expect(whole).toContain('Some words.');
    expect(whole).toContain('Dandong Sea Trade had chartered');
  });

  test('what is not known is left out', () => {
    const [item] = read(write([passage({ id: uuid(1) })]));
    expect(item).not.toHaveProperty('author');
    expect(item).not.toHaveProperty('issued');
    expect(item!.title).toBe('https://news.example/a');
  });

  test('a day that is none is no day', () => {
    const [item] = read(write([passage({ id: uuid(1), page: { ...PASSAGE.page, published: 'last May' } })]));
    expect(item).not.toHaveProperty('issued');
  });

  test.each(HOSTILE)('%j stays in its field', (text) => {
    const hostile = passage({
      id: uuid(1),
      page: { ...PASSAGE.page, title: `A ${text} B`, author: `C ${text} D` },
      note: text,
      tags: [text],
      quote: { ...PASSAGE.quote, exact: text },
      entities: [{ id: text, name: text, by: 'hand', status: text }],
      archive: text,
    });
    const items = read(write([hostile, PASSAGE]));
    expect(items.length).toBe(1);
    const later = read(write([PASSAGE, { ...hostile, savedAt: '2026-12-01T00:00:00.000Z' }]));
    expect(later).toHaveLength(1);
    expect(plain(later[0]!.title)).toBe(plain(`A ${text} B`));
    expect(later[0]!.URL).toBe(PASSAGE.page.url);
    expect(JSON.stringify(later[0]!.author)).toContain('C');
  });

  test('whatever was saved: an item an article, each with its title and address', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const articles = articlesOf(passages);
        if (articles.length === 0) return;
        const items = read(write(passages));
        expect(items).toHaveLength(articles.length);
        for (const [index, { page, title }] of articles.entries()) {
          expect(plain(items[index]!.title)).toBe(plain(title));
          if (name !== 'BibLaTeX') expect(items[index]!.URL).toBe(page.url);
        }
      }),
    );
  });
});

/** Readers fold white space, some at other places than we do, and take marks of a markup of their own. */
function plain(text: string | undefined): string {
  return oneLine(text ?? '')
    .normalize('NFC')
    .replace(/\s/g, '');
}
