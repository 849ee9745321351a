/** The day of an article: odd forms that real pages have, and which of several statements counts. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { articleDay, parseDay, publishedIn } from '../../../src/core/card/article-date.ts';
import { readArticleDay } from '../../../src/page/article-date.ts';

const TODAY = '2026-11-21';

describe('parseDay', () => {
  test.each([
    ['2015-07-24T05:36:09+01:00', '2015-07-24'],
    ['2016-12-22T23:59:37-08:00', '2016-12-22'],
    ['2023-06-07T20:54:26.829Z', '2023-06-07'],
    ['2016-02-01 01:28:49', '2016-02-01'],
    ['2017-11-16T14:15+0000', '2017-11-16'],
    ['2016-08-30', '2016-08-30'],
    ['  2016-08-30\n', '2016-08-30'],
    ['2016/8/3', '2016-08-03'],
    ['2016.08.30. 오전 10:12', '2016-08-30'],
    ['2016년 8월 30일', '2016-08-30'],
    ['2016年8月30日 10:12', '2016-08-30'],
    ['20160729', '2016-07-29'],
    ['201607291642', '2016-07-29'],
    ['20160729164234', '2016-07-29'],
    ['20160729T164234Z', '2016-07-29'],
    ['1546498802', '2019-01-03'],
    ['1546498802000', '2019-01-03'],
    ['July 29, 2016', '2016-07-29'],
    ['Jul. 29th, 2016 4:42 PM', '2016-07-29'],
    ['Friday, July 29, 2016', '2016-07-29'],
    ['Fri Jul 29 2016 16:42:34 GMT-0400 (EDT)', '2016-07-29'],
    ['Fri Jul 29 16:42:34 EDT 2016', '2016-07-29'],
    ['29 July 2016', '2016-07-29'],
    ['Fri, 29 Jul 2016 16:42:34 GMT', '2016-07-29'],
    ['29-Jul-2016', '2016-07-29'],
    ['Sept 3, 2016', '2016-09-03'],
    ['2024-02-29', '2024-02-29'],
  ])('%j is %s', (text, day) => {
    expect(parseDay(text)).toBe(day);
  });

  test.each([
    '',
    'yesterday',
    '1 day ago',
    '03/04/2016',
    '2016',
    '2016-08',
    '2016-02-30',
    '2023-02-29',
    '2016-13-01',
    '0000-00-00',
    '0000-00-00T00:00:00Z',
    '20161340',
    '2016-08-301',
    'P3D',
    '10:12',
    'Foo 12, 2016',
    '{{ date }}',
    '31 June 2016',
    '99999999999999999',
  ])('%j is no day', (text) => {
    expect(parseDay(text)).toBeUndefined();
  });

  test('digits between any signs: a day of the calendar or none', () => {
    const sign = fc.constantFrom('-', '/', '.', '', ' ', 'T', '年', '월 ', ' Aug ', 'Aug ');
    const part = fc.integer({ min: 0, max: 2100 }).map(String);
    fc.assert(
      fc.property(part, sign, part, sign, part, (...words) => {
        const day = parseDay(words.join(''));
        if (day !== undefined) expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('publishedIn', () => {
  const date = '2016-08-30T10:00:00Z';
  test.each<[what: string, text: string, expected: string[]]>([
    ['an article', `{"@type":"NewsArticle","datePublished":"${date}"}`, [date]],
    ['two types', `{"@type":["Thing","BlogPosting"],"datePublished":"${date}"}`, [date]],
    ['an array', `[{"@type":"Organization"},{"@type":"Article","datePublished":"${date}"}]`, [date]],
    [
      'a graph',
      `{"@graph":[{"@type":"WebPage"},{"@type":"ReportageNewsArticle","datePublished":"${date}"}]}`,
      [date],
    ],
    [
      'the main entity of a page',
      `{"@type":"WebPage","mainEntity":{"@type":"Article","datePublished":"${date}"}}`,
      [date],
    ],
    ['in a comment', `<!-- {"@type":"Article","datePublished":"${date}"} -->`, [date]],
    ['in CDATA', `/*<![CDATA[*/ {"@type":"Article","datePublished":"${date}"}`, [date]],
    ['a page that is no article', `{"@type":"WebPage","datePublished":"${date}"}`, []],
    ['modified only', `{"@type":"Article","dateModified":"${date}"}`, []],
    [
      'a list of others',
      `{"@type":"ItemList","itemListElement":[{"@type":"Article","datePublished":"${date}"}]}`,
      [],
    ],
    [
      'a comment on it',
      `{"@type":"Article","comment":{"@type":"SocialMediaPosting","datePublished":"${date}"}}`,
      [],
    ],
    ['no text', '{"@type":"Article","datePublished":20160830}', []],
    ['no JSON', '{"@type":"Article","datePublished":', []],
    ['nothing', '', []],
    ['null', 'null', []],
  ])('%s', (_what, text, expected) => {
    expect(publishedIn(text)).toEqual(expected);
  });
});

describe('articleDay', () => {
  const ld = (day: string) => `{"@type":"Article","datePublished":"${day}"}`;
  test.each<[what: string, jsonLd: string[], metas: string[], times: string[], expected: string | undefined]>(
    [
      ['nothing', [], [], [], undefined],
      ['JSON-LD', [ld('2016-08-30')], [], [], '2016-08-30'],
      ['meta', [], ['2016-08-30'], [], '2016-08-30'],
      ['time', [], [], ['2016-08-30'], '2016-08-30'],
      ['JSON-LD before meta, a day apart', [ld('2016-08-31')], ['2016-08-30'], [], '2016-08-31'],
      ['JSON-LD years after meta: a new edition', [ld('2023-01-01')], ['2016-08-30'], [], '2016-08-30'],
      ['meta years after JSON-LD', [ld('2016-08-30')], ['2023-01-01'], [], '2016-08-30'],
      ['two articles in JSON-LD', [ld('2016-08-30'), ld('2010-01-01')], [], ['2016-08-30'], undefined],
      [
        'a graph of two articles, and a meta',
        [`{"@graph":[${ld('2010-01-01')},${ld('2016-08-30')}]}`],
        ['2016-08-30'],
        [],
        '2016-08-30',
      ],
      ['an article told of twice', [ld('2016-08-30'), ld('2016-08-31')], [], [], '2016-08-30'],
      ['a time of something older', [ld('2016-08-30')], [], ['2010-01-01'], '2016-08-30'],
      ['the future', [ld('2026-11-22')], ['2016-08-30'], [], '2016-08-30'],
      ['only the future', [ld('2099-01-01')], [], [], undefined],
      ['before the web', [ld('1970-01-01')], ['1989-12-31'], [], undefined],
      ['nonsense', [ld('soon'), '{'], ['', 'n/a'], ['2016-08-30'], '2016-08-30'],
      ['today', [ld(TODAY)], [], [], TODAY],
    ],
  )('%s', (_what, jsonLd, metas, times, expected) => {
    expect(articleDay({ jsonLd, metas, times }, TODAY)).toBe(expected);
  });
});

describe('readArticleDay', () => {
  // jsdom complains of styles it cannot read.
  const virtualConsole = new VirtualConsole();
  const read = (html: string) => readArticleDay(new JSDOM(html, { virtualConsole }).window.document, TODAY);

  test.each<[what: string, html: string, expected: string | undefined]>([
    ['itemprop', '<meta itemprop="datePublished" content="2016-08-30">', '2016-08-30'],
    ['Dublin Core in capitals', '<meta name="DC.Date.Issued" content="2016-08-30">', '2016-08-30'],
    ['modified', '<meta property="article:modified_time" content="2016-08-30">', undefined],
    [
      'an article head',
      '<article><header><h1>A</h1><time datetime="2016-08-30">x</time></header></article>',
      '2016-08-30',
    ],
    [
      'an article head that gives the last change first',
      '<article><h1>A</h1><time class="updated" datetime="2019-01-01"></time><time datetime="2016-08-30"></time></article>',
      '2016-08-30',
    ],
    [
      'a front page',
      `<h1>News</h1>${'<article><h2>A</h2><time datetime="2016-08-30">x</time></article>'.repeat(2)}`,
      undefined,
    ],
    ['a clock', '<header><h1>News</h1><time datetime="2016-08-30">x</time></header>', undefined],
    ['the one time of one article', '<article></article><time datetime="2016-08-30"></time>', '2016-08-30'],
    ['the one time of no article', '<time datetime="2016-08-30"></time>', undefined],
    ['pubdate', '<p><time pubdate datetime="2016-08-30">x</time>', '2016-08-30'],
    ['a time without a date', '<article><h1>A</h1><time>30 August 2016</time></article>', undefined],
  ])('%s', (_what, html, expected) => {
    expect(read(html)).toBe(expected);
  });

  const pages = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));
  describe.skipIf(!existsSync(pages))('real pages', () => {
    test.each([
      ['bbc-1', '2015-07-24'],
      ['breitbart', '2016-12-22'],
      ['cnn', '2016-02-01'],
      ['guardian-1', '2019-01-03'],
      ['lemonde-1', '2015-05-04'],
      ['nytimes-2', '2016-07-29'],
      ['seattletimes-1', '2019-04-28'],
      ['telegraph', '2017-11-16'],
      ['theverge', '2023-06-07'],
      ['yahoo-1', '2016-10-13'],
      ['yahoo-2', '2016-12-01'],
      ['msn', '2016-11-15'],
      ['qq', undefined],
      ['rtl-1', undefined],
      ['wapo-1', undefined],
      ['wikipedia', undefined],
    ])('%s', (page, expected) => {
      expect(read(readFileSync(`${pages}${page}.html`, 'utf8'))).toBe(expected);
    });
  });
});
