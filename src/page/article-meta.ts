/** What a page states of itself, for a passage that is saved on it: asked at that moment, and kept nowhere else. */
import type { StatedPage } from '../core/library/article-meta.ts';
import { readArticleDay } from './article-date.ts';
import { attributeOf, textContentOf, unclobbered } from './dom.ts';

const AUTHORS =
  'meta[name="author" i], meta[property="article:author" i], meta[name="byl" i], meta[name="parsely-author" i], meta[name="sailthru.author" i], meta[name="dc.creator" i], meta[name="citation_author" i]';

/** @param today ISO day */
export function readStatedPage(page: Document, today: string): StatedPage {
  const document = unclobbered(page);
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => attributeOf(element, name) ?? '');
  const absolute = (address: string) =>
    URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : '';
  const addresses = [
    ...all('link[rel~="canonical" i]', 'href'),
    ...all('meta[property="og:url" i]', 'content'),
  ].filter((address) => address.trim() !== '');
  return {
    address: document.URL,
    canonicals: addresses.map(absolute),
    titles: [...all('meta[property="og:title" i]', 'content'), document.title],
    siteNames: all('meta[property="og:site_name" i]', 'content'),
    jsonLd: [...document.querySelectorAll('script[type="application/ld+json" i]')].map(
      (script) => textContentOf(script) ?? '',
    ),
    authors: all(AUTHORS, 'content'),
    languages: [
      attributeOf(document.documentElement, 'lang') ?? '',
      ...all('meta[property="og:locale" i]', 'content'),
    ],
    published: readArticleDay(page, today),
  };
}

/** What a page calls itself: the same article may be opened at another address. */
export function canonicalsOf(page: Document): string[] {
  const links = unclobbered(page).querySelectorAll<HTMLLinkElement>('link[rel~="canonical" i][href]');
  return [...links].slice(0, 2).map(({ href }) => href);
}
