/** The day an article was published, from what its page states of it; pages state it in every form there is. */
import { isoDay } from '../text/day-of.ts';

export interface StatedDates {
  /** Texts of the page's JSON-LD scripts. */
  jsonLd: readonly string[];
  /** Contents of its meta elements that give a date of publication, the best known first. */
  metas: readonly string[];
  /** `datetime` of the <time> elements that belong to the article's head. */
  times: readonly string[];
}

/** No news page is older than the web. */
const FIRST_DAY = '1990-01-01';
/** What time zones, and an article that is put online the evening before, may put between two statements of one day. */
const SAME_DAYS = 2;
const DAY_MS = 86_400_000;

/**
 * JSON-LD before meta before <time>; where the page's own statements are more than two days apart it was published at the
 * earliest: the later ones are of a new layout or a new edition. Articles in JSON-LD that are so far apart are several, and
 * then it says nothing of this one.
 *
 * @param today ISO day; later ones are ignored
 * @returns ISO day in the page's own time zone, or undefined
 */
export function articleDay({ jsonLd, metas, times }: StatedDates, today: string): string | undefined {
  const credible = (words: readonly string[]) =>
    words.map(parseDay).filter((day) => day !== undefined && day >= FIRST_DAY && day <= today) as string[];
  const inJsonLd = credible(jsonLd.flatMap(publishedIn));
  const [oldest = '', ...newer] = [...inJsonLd].sort();
  // A section page: which of its articles the reader has before her, JSON-LD does not tell, nor does a <time>.
  const areSeveral = newer.some((day) => daysBetween(oldest, day) > SAME_DAYS);
  const [first, ...others] = [...(areSeveral ? [] : inJsonLd), ...credible(metas)];
  if (first === undefined && areSeveral) return undefined;
  // A <time> is often that of another article: it counts where nothing else is stated.
  if (first === undefined) return credible(times)[0];
  const [earliest = first] = [first, ...others].sort();
  return daysBetween(earliest, first) > SAME_DAYS ? earliest : first;
}

function daysBetween(a: string, b: string): number {
  return (Date.parse(b) - Date.parse(a)) / DAY_MS;
}

const ARTICLE = /(?:article|posting|reportage|report)$/i;

/** `datePublished` of the articles that a JSON-LD text is about; none where it is no JSON. */
export function publishedIn(text: string): string[] {
  return articlesIn(text).flatMap(({ datePublished }) =>
    [datePublished].flat().filter((date) => typeof date === 'string'),
  );
}

/** The articles that a JSON-LD text is about; none where it is no JSON. */
export function articlesIn(text: string): Record<string, unknown>[] {
  try {
    return articlesOf(JSON.parse(text.replace(/^\s*(?:\/\*.*?\*\/|<!--|\/\/.*?\n)|-->\s*$/g, '')));
  } catch {
    return [];
  }
}

/** Only what the page itself is: a list of other articles, or a comment, has dates of its own. */
function articlesOf(node: unknown): Record<string, unknown>[] {
  if (Array.isArray(node)) return node.flatMap(articlesOf);
  if (typeof node !== 'object' || node === null) return [];
  const one = node as Record<string, unknown>;
  const isArticle = [one['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));
  return [...(isArticle ? [one] : []), ...articlesOf(one['@graph']), ...articlesOf(one.mainEntity)];
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

/** The forms in which a day can be read without a guess; 03/04/2016 is none of them. Groups: year, month, day. */
const FORMS: readonly { form: RegExp; order: readonly [year: number, month: number, day: number] }[] = [
  // 2016-08-30T10:00:00Z, 2016-08-30 10:00, 2016/8/30, 2016.08.30, 2016年8月30日, 2016년 8월 30일
  { form: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, order: [1, 2, 3] },
  { form: /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/, order: [1, 2, 3] },
  // 20160830, 201608301000, 20160830100000, 20160830T100000Z
  { form: /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4}|T?\d{6})?(?!\d)/, order: [1, 2, 3] },
  // August 30, 2016; Tue Aug 30 2016
  {
    form: new RegExp(`^(?:[a-z]{3,9}\\.?,? +)?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i'),
    order: [3, 1, 2],
  },
  {
    form: new RegExp(`^[a-z]{3} ${MONTH} (\\d{1,2}) [\\d:]+ [a-z+\\d]+ (\\d{4})(?!\\d)`, 'i'),
    order: [3, 1, 2],
  },
  // 30 August 2016; Tue, 30 Aug 2016 10:00:00 GMT; 30-Aug-2016
  {
    form: new RegExp(
      `^(?:[a-z]{3,9}\\.?,? +)?(\\d{1,2})(?:st|nd|rd|th)?[ -]${MONTH},?[ -](\\d{4})(?!\\d)`,
      'i',
    ),
    order: [3, 2, 1],
  },
];

/** The day a text begins with, as it is written there; undefined where it is none, or might be another. */
export function parseDay(text: string): string | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  // Seconds or milliseconds since 1970.
  if (/^1\d{9}(?:\d{3})?$/.test(words)) return isoDay(new Date(Number(words.padEnd(13, '0'))));
  for (const { form, order } of FORMS) {
    const match = form.exec(words);
    if (match) {
      const [year, month, day] = order.map((group) => match[group] ?? '') as [string, string, string];
      return calendarDay(year, numberOfMonth(month), Number(day));
    }
  }
  return undefined;
}

function numberOfMonth(month: string): number {
  return MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 || Number(month);
}

/** Undefined for a day that no calendar has. */
function calendarDay(year: string, month: number, day: number): string | undefined {
  const two = (value: number) => String(value).padStart(2, '0');
  const written = `${year}-${two(month)}-${two(day)}`;
  const read = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : undefined;
}
