/** What a page states of the day it was published: asked when a card opens, kept nowhere. */
import { articleDay } from '../core/card/article-date.ts';
import { attributeOf, textContentOf, unclobbered } from './dom.ts';

const JSON_LD = 'script[type="application/ld+json" i]';

/** Best known first. The updated_time and modified_time beside them are another day. */
const METAS = [
  'meta[property="article:published_time" i]',
  'meta[itemprop~="datePublished" i]',
  'meta[property="article:published" i]',
  'meta[name="parsely-pub-date" i]',
  'meta[name="pubdate" i], meta[name="pdate" i], meta[name="publishdate" i], meta[name="publish-date" i], meta[name="publication_date" i], meta[name="publish_date" i]',
  'meta[name="sailthru.date" i], meta[name="citation_publication_date" i], meta[name="citation_date" i]',
  'meta[name="dc.date.issued" i], meta[name="dcterms.issued" i]',
  'meta[name="dc.date" i], meta[name="dcterms.date" i], meta[name="date" i]',
];

/** In the head of an article: what stands further down is the date of something else. */
const TIMES = [
  'time[itemprop~="datePublished" i], time[pubdate], time.op-published, time.dt-published',
  'article:has(h1) header time',
  'article:has(h1) time',
];
const NOT_MODIFIED = ':not([itemprop~="dateModified" i], [class*="update" i], [class*="modif" i])';

/** A page that is one article, and may have one <time> that stands apart from it. */
const ONE_ARTICLE = 'meta[property="og:type" i][content="article" i]';

/** @param today ISO day @returns ISO day, or undefined where the page states none */
export function readArticleDay(page: Document, today: string): string | undefined {
  const document = unclobbered(page);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const dated = all(`time[datetime]${NOT_MODIFIED}`);
  const isOneArticle = all('article').length === 1 || all(ONE_ARTICLE).length > 0;
  const times = [
    ...TIMES.flatMap((selector) => all(`:is(${selector})[datetime]${NOT_MODIFIED}`)),
    ...(isOneArticle && dated.length === 1 ? dated : []),
  ];
  return articleDay(
    {
      jsonLd: all(JSON_LD).map((script) => textContentOf(script) ?? ''),
      metas: METAS.flatMap(all).map((meta) => attributeOf(meta, 'content') ?? ''),
      times: times.map((time) => attributeOf(time, 'datetime') ?? ''),
    },
    today,
  );
}
