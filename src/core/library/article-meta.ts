/** What a page says of itself -> what is kept of it with a passage. */
import { articlesIn } from '../card/article-date.ts';
import { articleKey, cleanAddress, hostOfAnyDevice, siteOfAddress } from './address.ts';
import { LONGEST_LANGUAGE, MOST_STATED, type SavedPage } from './passage.ts';

/** As the page states it; empty where it does not. */
export interface StatedPage {
  /** Where it was opened. */
  address: string;
  /** Absolute: <link rel="canonical">, then og:url. */
  canonicals: readonly string[];
  /** og:title, then the document's own. */
  titles: readonly string[];
  /** og:site_name. */
  siteNames: readonly string[];
  /** Texts of the page's JSON-LD scripts. */
  jsonLd: readonly string[];
  /** Contents of the meta elements that name an author. */
  authors: readonly string[];
  /** lang of the root element, then og:locale. */
  languages: readonly string[];
  /** ISO day; undefined where none is stated. */
  published: string | undefined;
}

export function articleMeta(stated: StatedPage): SavedPage {
  const own = cleanAddress(stated.address);
  const canonical = stated.canonicals.map(cleanAddress).find(({ url }) => isCanonicalOf(url, own.url)) ?? own;
  const articles = stated.jsonLd.flatMap(articlesIn);
  const publication = stated.siteNames.map(inOneLine).find((name) => name !== '');
  const languages = [...articles.flatMap(({ inLanguage }) => textsOf(inLanguage)), ...stated.languages];
  return {
    url: canonical.url,
    cut: [...new Set([...own.cut, ...canonical.cut])],
    title: stated.titles.map(inOneLine).find((title) => title !== '') ?? '',
    site: siteOfAddress(canonical.url),
    ...(publication !== undefined && { publication }),
    author: authorsOf(articles, stated.authors),
    published: stated.published ?? '',
    language: languages.map(languageTag).find((tag) => tag !== '') ?? '',
  };
}

/**
 * Where passages of a page may have been saved: its own address, and those canonical ones that can be its own. A page that names one of
 * another site learns nothing of what is saved there.
 */
export function addressesOf(address: string, canonicals: readonly string[]): string[] {
  return [address, ...canonicals.filter((one) => isCanonicalOf(one, address))];
}

/** Some sites name their front page, or another article, as canonical of every page. */
function isCanonicalOf(canonical: string, own: string): boolean {
  if (canonical.length > MOST_STATED) return false;
  if (!URL.canParse(canonical) || !/^https?:/.test(canonical) || !URL.canParse(own)) return false;
  if (articleKey(canonical) === articleKey(own)) return true;
  const [there, here] = [new URL(canonical), new URL(own)];
  const isSameSite = isOfOneSite(hostOfAnyDevice(there.hostname), hostOfAnyDevice(here.hostname));
  const isFrontPage =
    there.pathname === '/' && there.search === '' && (here.pathname !== '/' || here.search !== '');
  return isSameSite && !isFrontPage;
}

/**
 * "edition.news.example" and "news.example", and no two beside each other: of such a pair each may be somebody else's, as one blog and the
 * next on one platform, and no list of public suffixes is carried to tell.
 */
function isOfOneSite(one: string, other: string): boolean {
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function authorsOf(articles: readonly Record<string, unknown>[], metas: readonly string[]): string {
  const stated = articles.flatMap(({ author, creator }) => namesOf(author ?? creator));
  const names = (stated.length > 0 ? stated : metas).map(cleanName).filter((name) => name !== '');
  return cutShort([...new Set(names)].join('; '));
}

function namesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesOf);
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return textsOf((value as Record<string, unknown>).name);
}

const textsOf = (value: unknown) => [value].flat().filter((one): one is string => typeof one === 'string');
const inOneLine = (text: string) => cutShort(text.replace(/\s+/g, ' ').trim());
/** Not within a sign of two units. */
const cutShort = (text: string) => text.slice(0, MOST_STATED).replace(/[\uD800-\uDBFF]$/, '');

/** "By Jane Doe" -> "Jane Doe"; an address in place of a name is none. */
function cleanName(written: string): string {
  const name = inOneLine(written).replace(/^by\s+/i, '');
  return /^https?:|^@|^www\./i.test(name) ? '' : name;
}

/** "en_GB" -> "en-GB"; empty for what is no language, though private use (`x-`) lets a tag be of any length. */
function languageTag(written: string): string {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(written.trim().replaceAll('_', '-'));
    return tag.length <= LONGEST_LANGUAGE ? tag : '';
  } catch {
    return '';
  }
}
