import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { addressesOf, articleMeta } from '../../../src/core/library/article-meta.ts';
import { checkRequest } from '../../../src/messages/requests.ts';
import { readStatedPage } from '../../../src/page/article-meta.ts';

const metaOf = (head: string, address = 'https://www.news.example/2016/a?utm_source=x', lang = 'en') =>
  articleMeta(
    readStatedPage(
      new JSDOM(`<!doctype html><html lang="${lang}"><head>${head}</head><body>`, { url: address }).window
        .document,
      '2026-11-21',
    ),
  );

const ARTICLE = {
  '@type': 'NewsArticle',
  datePublished: '2016-08-30',
  author: [{ '@type': 'Person', name: 'Jane  Doe' }, { name: 'Kim Minji' }],
  inLanguage: 'en_GB',
};

test('an article that says everything', () => {
  expect(
    metaOf(`
      <title>Ship held – News</title>
      <meta property="og:title" content="Ship held">
      <meta property="og:site_name" content=" The Harbour
 Times ">
      <link rel="canonical" href="/2016/a">
      <script type="application/ld+json">${JSON.stringify(ARTICLE)}</script>`),
  ).toEqual({
    url: 'https://www.news.example/2016/a',
    cut: ['utm_source'],
    title: 'Ship held',
    site: 'news.example',
    publication: 'The Harbour Times',
    author: 'Jane Doe; Kim Minji',
    published: '2016-08-30',
    language: 'en-GB',
  });
});

test('a page that says nothing', () => {
  expect(metaOf('', 'https://news.example/a#top', '')).toEqual({
    url: 'https://news.example/a',
    cut: [],
    title: '',
    site: 'news.example',
    author: '',
    published: '',
    language: '',
  });
});

describe('the address', () => {
  test.each([
    [
      'its canonical one',
      '<link rel="canonical" href="https://news.example/story/7">',
      'https://news.example/story/7',
    ],
    [
      'og:url',
      '<meta property="og:url" content="https://news.example/story/7?fbclid=1">',
      'https://news.example/story/7',
    ],
    [
      'not the front page',
      '<link rel="canonical" href="https://www.news.example/">',
      'https://www.news.example/2016/a',
    ],
    [
      'not another site',
      '<link rel="canonical" href="https://other.example/2016/a">',
      'https://www.news.example/2016/a',
    ],
    ['not a script', '<link rel="canonical" href="javascript:alert(1)">', 'https://www.news.example/2016/a'],
    ['not an empty one', '<link rel="canonical" href="">', 'https://www.news.example/2016/a'],
  ])('%s', (_what, head, url) => {
    expect(metaOf(head).url).toBe(url);
  });
  test('another site of the same country is another site', () => {
    const head = '<link rel="canonical" href="https://other.co.kr/a">';
    expect(metaOf(head, 'https://news.co.kr/b').url).toBe('https://news.co.kr/b');
  });
});

describe('the author', () => {
  test.each([
    ['<meta name="author" content="By Jane Doe">', 'Jane Doe'],
    ['<meta property="article:author" content="https://facebook.com/x">', ''],
    ['<script type="application/ld+json">{"@type":"Article","author":"Jane Doe"}</script>', 'Jane Doe'],
    [
      '<script type="application/ld+json">{"@type":"Article","author":{"name":"A"}}</script><meta name="author" content="B">',
      'A',
    ],
    ['<script type="application/ld+json">no JSON</script>', ''],
  ])('%s', (head, author) => {
    expect(metaOf(head).author).toBe(author);
  });
});

test('a language that is none is left out', () => {
  expect(metaOf('', 'https://news.example/a', 'english!').language).toBe('');
});

test.each([
  ['a variant of its own', 'https://m.news.example/2016/a', true],
  ['another address on its site', 'https://edition.news.example/world/a', true],
  ['an article of another site', 'https://other.example/2016/a', false],
  ['the front page', 'https://www.news.example/', false],
  ['what is no address of the web', 'javascript:0', false],
])(
  'what is saved there is asked for only where it can be the page itself: %s',
  (_what, canonical, isAsked) => {
    const own = 'https://www.news.example/2016/a';
    expect(addressesOf(own, [canonical])).toEqual(isAsked ? [own, canonical] : [own]);
  },
);

test.each([
  ['one blog and the next on a platform', 'https://one.tistory.com/9', 'https://two.tistory.com/9'],
  ['two institutes of a country', 'https://one.re.kr/9', 'https://two.re.kr/9'],
  ['two editions beside each other', 'https://us.news.example/9', 'https://uk.news.example/8'],
])('no page is cited as another’s: %s', (_what, own, other) => {
  expect(metaOf(`<link rel="canonical" href="${other}">`, own)).toMatchObject({ url: own });
  expect(addressesOf(own, [other])).toEqual([own]);
});

test('a page that says too much of itself can be saved from', () => {
  const much = `${'x'.repeat(9_999)}🚢${'x'.repeat(200_000)}`;
  const page = metaOf(
    `<title>${much}</title>
    <meta property="og:site_name" content="${much}">
    <meta name="author" content="${much}"><meta name="author" content="Jane Doe">
    <link rel="canonical" href="https://news.example/${much}">`,
    undefined,
    `en-x-${'a-'.repeat(200)}a`,
  );
  const cut = 'x'.repeat(9_999);
  expect(page).toMatchObject({
    title: cut,
    publication: cut,
    url: 'https://www.news.example/2016/a',
    language: '',
  });
  const quote = { exact: 'Some words.', prefix: '', suffix: '', start: 0, end: 11 };
  const saved = {
    id: '3f8a1c52-9d0e-4b6a-8c11-5e2f7a900d01',
    quote,
    paragraph: quote.exact,
    page,
    names: [],
    note: '',
    tags: [],
    colour: 'yellow',
    opened: page.url,
  };
  expect(checkRequest('passages/save', saved)).toEqual(saved);
});
