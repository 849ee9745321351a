/** A report for colleagues: one HTML file that needs nothing else, runs nothing, loads nothing, and can be printed. */
import { addressWithFragment } from '../anchoring/text-fragment.ts';
import type { LinkedEntity, Passage } from '../library/passage.ts';
import { readNote } from '../notes/read-note.ts';
import { dayOf } from '../text/day-of.ts';
import { savedDay } from '../text/saved-day.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { type Article, articlesOf } from './articles.ts';
import { asSaid } from './as-said.ts';
import { htmlText } from './html-text.ts';
import { noteHtml } from './note-html.ts';
import { isLink } from './page-address.ts';
import { publicationOf } from './publication.ts';
import { REPORT_STYLE } from './report-style.ts';

export interface ReportOptions {
  /** What she calls it: "Dandong agents since June". */
  title: string;
  /** ISO time. */
  madeAt: string;
}

export function writeReport(
  passages: readonly Passage[],
  { title, madeAt }: ReportOptions,
  words: Words,
): string {
  const articles = articlesOf(passages);
  const text = htmlText;
  const facts = [
    words.say('exchange.report.passages', { count: passages.length }),
    words.say('exchange.report.articles', { count: articles.length }),
    words.say('exchange.report.made', { date: words.date(dayOf(madeAt)) }),
  ];
  return `<!doctype html>
<html lang="${words.locale}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${text(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<h1>${text(title)}</h1>
<p>${text(facts.join(' · '))}</p>
<p>${text(words.say('exchange.report.then'))}</p>
</header>
<main>
${articles.map((article, index) => articleSection(article, index + 1, words)).join('\n')}
</main>
<footer>
<h2>${text(words.say('exchange.report.sources'))}</h2>
<ol>
${articles.map((article, index) => source(article, index + 1, words)).join('\n')}
</ol>
</footer>
</body>
</html>
`;
}

function articleSection({ page, title, passages }: Article, number: number, words: Words): string {
  const byline = [page.author, publicationOf(page), words.date(page.published)]
    .filter(Boolean)
    .map(htmlText)
    .join(' · ');
  return `<section>
<h2 dir="auto"${langOf(page.language)}>${htmlText(title)} <a class="source" id="from-${number}" href="#source-${number}">[${number}]</a></h2>
<p class="byline" dir="auto">${byline}</p>
${passages.map((passage) => passageArticle(passage, words)).join('\n')}
</section>`;
}

function passageArticle(passage: Passage, words: Words): string {
  const { quote, page, entities, note, tags, creator, colour, lexicon, id, sha256 } = passage;
  const day = words.date(savedDay(passage));
  const saved = creator
    ? words.say('exchange.report.savedBy', { date: day, name: creator })
    : words.say('exchange.report.saved', { date: day });
  const url = addressWithFragment(page.url, quote);
  // On paper nobody opens it; the address stands among the sources.
  const open = isLink(url)
    ? `<span class="screen"> · <a href="${htmlText(url)}" rel="noreferrer">${htmlText(words.say('exchange.report.open'))}</a></span>`
    : '';
  const foot = [
    htmlText(saved),
    lexicon && htmlText(words.say('exchange.report.lexicon', { version: lexicon })),
  ];
  return `<article id="passage-${htmlText(id)}">
<blockquote class="${colour}" dir="auto"${langOf(page.language)}>${htmlText(quote.exact)}</blockquote>
${entities.length > 0 ? `<ul>${entities.map((entity) => nameItem(entity, passage, words)).join('')}</ul>` : ''}
${note.trim() === '' ? '' : `<p class="label">${htmlText(words.say('exchange.field.note'))}</p><div class="note" dir="auto">${noteHtml(readNote(note))}</div>`}
${tags.length === 0 ? '' : `<p class="tags" dir="auto">${htmlText(words.say('exchange.field.tags'))}: ${tags.map(htmlText).join(', ')}</p>`}
<p class="foot">${foot.filter(Boolean).join(' · ')}${open} <span class="hash">SHA-256 ${htmlText(sha256)}</span></p>
</article>`;
}

function nameItem(entity: LinkedEntity, passage: Passage, words: Words): string {
  const said = asSaid(entity, passage, words);
  return `<li><b dir="auto">${htmlText(entity.name || entity.id)}</b>${said && ` — <span dir="auto">${htmlText(said)}</span>`}</li>`;
}

function source({ page, title, archives, seenOn }: Article, number: number, words: Words): string {
  const archived = archives.map(
    (archive) => `${htmlText(words.say('exchange.field.archive'))}: ${address(archive)}`,
  );
  const parts = [
    htmlText(page.author),
    htmlText(inQuotes(title)),
    htmlText(publicationOf(page)),
    htmlText(words.date(page.published)),
    address(page.url),
    ...archived,
    htmlText(words.say('exchange.cite.saved', { date: words.date(seenOn) })),
  ];
  return `<li id="source-${number}" dir="auto">${parts.filter(Boolean).join(', ')} <a class="screen" href="#from-${number}" aria-label="${htmlText(words.say('exchange.report.back'))}">↩</a></li>`;
}

function address(url: string): string {
  const shown = htmlText(url);
  return isLink(url) ? `<a href="${shown}" rel="noreferrer">${shown}</a>` : shown;
}

function langOf(language: string): string {
  return /^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(language) ? ` lang="${language}"` : '';
}
