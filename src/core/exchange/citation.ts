/** A passage as it is cited: who wrote where and when, where it stands, and when it was seen there. In one line. */
import { addressWithFragment } from '../anchoring/text-fragment.ts';
import type { Passage } from '../library/passage.ts';
import { savedDay } from '../text/saved-day.ts';
import { inQuotes } from '../words/in-quotes.ts';
import type { Words } from '../words/words.ts';
import { oneLine } from './one-line.ts';
import { citedTitle, publicationOf } from './publication.ts';

export function citationOf(passage: Passage, words: Words): string {
  const { page, quote, archive } = passage;
  const { say, date } = words;
  return [
    oneLine(page.author),
    page.title && inQuotes(oneLine(citedTitle(page))),
    oneLine(publicationOf(page)),
    date(page.published),
    addressWithFragment(page.url, quote),
    archive && `${say('exchange.field.archive')}: ${archive}`,
    say('exchange.cite.saved', { date: date(savedDay(passage)) }),
  ]
    .filter(Boolean)
    .join(', ');
}
