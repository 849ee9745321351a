/** Addresses: what is cut, what stays, and which are of one article. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleKey, cleanAddress, siteOfAddress } from '../../../src/core/library/address.ts';

describe('cleanAddress', () => {
  test.each<[string, string, string[]]>([
    ['https://news.example/a', 'https://news.example/a', []],
    [
      'https://news.example/a?utm_source=x&utm_medium=y',
      'https://news.example/a',
      ['utm_source', 'utm_medium'],
    ],
    ['https://news.example/a?id=7&fbclid=abc#top', 'https://news.example/a?id=7', ['fbclid']],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1', []],
    ['https://news.example/a?q=a+b%20c&ref=home', 'https://news.example/a?q=a+b%20c', ['ref']],
    ['https://news.example/a?PHPSESSID=1&p=2', 'https://news.example/a?p=2', ['PHPSESSID']],
    ['https://news.example/a;jsessionid=0A1B?p=2', 'https://news.example/a?p=2', ['jsessionid']],
    [
      'https://news.example/a?unlocked_article_code=1.abc&smid=url',
      'https://news.example/a',
      ['unlocked_article_code', 'smid'],
    ],
    ['https://me:secret@news.example/a', 'https://news.example/a', ['login']],
    ['https://news.example/a?token=x&token=y', 'https://news.example/a', ['token']],
    ['https://news.example/#!/story/7', 'https://news.example/#!/story/7', []],
    ['https://news.example/?', 'https://news.example/', []],
    ['https://news.example/a?%E0%A4=1', 'https://news.example/a?%E0%A4=1', []],
    // Parameters that say which page it is.
    [
      'https://news.example/view.php?sid2=100&oid=001&aid=0012',
      'https://news.example/view.php?sid2=100&oid=001&aid=0012',
      [],
    ],
    ['https://news.example/article.php?sid=345', 'https://news.example/article.php?sid=345', []],
    ['https://news.example/article.php?SID=a81bc81bdead4e5d', 'https://news.example/article.php', ['SID']],
    ['https://news.example/a?ref=17&user_id=1234567', 'https://news.example/a', ['ref', 'user_id']],
    ['https://un.example/a?session=119&n=5', 'https://un.example/a?session=119&n=5', []],
    ['https://un.example/a?ref=S-2016-157', 'https://un.example/a?ref=S-2016-157', []],
    ['https://un.example/a?ref=S/2016/157', 'https://un.example/a?ref=S/2016/157', []],
    ['https://news.example/a?ref=hp-top-3&session=a1b2', 'https://news.example/a', ['ref', 'session']],
    ['https://news.example/a?sid=345678901', 'https://news.example/a', ['sid']],
    ['file:///a?utm_source=x', 'file:///a?utm_source=x', []],
    ['no address', 'no address', []],
  ])('%s', (written, url, cut) => {
    expect(cleanAddress(written)).toEqual({ url, cut });
  });

  test('what is clean stays clean', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (written) => {
        const { url } = cleanAddress(written);
        expect(cleanAddress(url)).toEqual({ url, cut: [] });
      }),
    );
  });
});

describe('one article under several addresses', () => {
  test.each([
    ['https://www.news.example/2016/a', 'http://news.example/2016/a/'],
    ['https://m.news.example/2016/a', 'https://www.news.example/2016/a'],
    ['https://en.m.wikipedia.org/wiki/A', 'https://en.wikipedia.org/wiki/A'],
    ['https://amp.news.example/2016/a', 'https://www.news.example/2016/a'],
    ['https://news.example/amp/2016/a', 'https://news.example/2016/a'],
    ['https://news.example/2016/a/amp/', 'https://news.example/2016/a'],
    ['https://news.example/2016/a.amp.html', 'https://news.example/2016/a.html'],
    ['https://news.example/2016/a.amp', 'https://news.example/2016/a'],
    ['https://news.example/2016/a?amp=1', 'https://news.example/2016/a'],
    ['https://news.example/2016/a?outputType=amp&id=7', 'https://news.example/2016/a?id=7'],
    [
      'https://www-news-example.cdn.ampproject.org/c/s/www.news.example/2016/a.amp',
      'https://news.example/2016/a',
    ],
    ['https://www.google.com/amp/s/news.example/2016/a', 'https://news.example/2016/a'],
    ['https://news.example/a?x=1&y=2', 'https://news.example/a?y=2&x=1&utm_source=z'],
    ['https://news.example/index.html', 'https://news.example/'],
    ['https://news.example/a#part', 'https://news.example/a'],
  ])('%s and %s', (one, other) => {
    expect(articleKey(one)).toBe(articleKey(other));
    expect(articleKey(other)).toBe(articleKey(one));
  });
  test.each([
    ['https://news.example/2016/a', 'https://news.example/2016/b'],
    ['https://news.example/a?id=1', 'https://news.example/a?id=2'],
    ['https://news.example/amp', 'https://news.example/a'],
    ['https://sport.news.example/a', 'https://news.example/a'],
    ['https://news.example/A', 'https://news.example/a'],
    ['https://m.uk/a', 'https://uk/a'],
    ['https://news.example/champ', 'https://news.example/ch'],
    ['https://news.example:8080/a', 'https://news.example/a'],
  ])('%s is not %s', (one, other) => {
    expect(articleKey(other)).not.toBe(articleKey(one));
  });
});

test('the site of an address', () => {
  expect(siteOfAddress('https://www.news.example/a')).toBe('news.example');
  expect(siteOfAddress('nothing')).toBe('');
});
