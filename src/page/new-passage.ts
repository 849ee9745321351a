/** What is saved of a place on a page. */
import { describeInSteps } from '../core/anchoring/describe-quote.ts';
import { articleMeta } from '../core/library/article-meta.ts';
import type { Quote, SavedPage } from '../core/library/passage.ts';
import type { Steps } from '../core/matching/steps.ts';
import { readStatedPage } from './article-meta.ts';
import type { ContentParts } from './content-parts.ts';
import { unclobbered } from './dom.ts';
import type { PlacedMention } from './painter.ts';
import { linesAround, placeOfRange } from './passage-text.ts';
import type { ReadableText } from './reader.ts';

export interface PassageOnPage {
  /** A UUID. */
  id: string;
  quote: Quote;
  paragraph: string;
  page: SavedPage;
  /** Ids of the entities that are named in it for certain. */
  names: string[];
  opened: string;
}

/** Of what stands around a passage; a page may be one long line. */
const LONGEST_PARAGRAPH = 40_000;

/**
 * With pauses: a page may hold a million signs and a thousand names.
 *
 * @param mentions all that is marked on the page
 * @param today ISO day
 */
export function* newPassage(
  document: Document,
  text: ReadableText,
  place: { start: number; end: number },
  mentions: readonly PlacedMention[],
  today: string,
): Steps<PassageOnPage> {
  // Before the first pause: it may become another article meanwhile.
  const page = articleMeta(readStatedPage(document, today));
  const opened = unclobbered(document).URL;
  const quote = yield* describeInSteps(text.text, place.start, place.end);
  const lines = linesAround(text.text, quote.start, quote.end);
  const from = Math.max(lines.start, quote.start - LONGEST_PARAGRAPH / 2);
  const to = Math.min(lines.end, Math.max(quote.end, from + LONGEST_PARAGRAPH));
  return {
    id: newId(),
    quote,
    paragraph: text.text.slice(from, to),
    page,
    names: yield* namesIn(text, quote, mentions),
    opened,
  };
}

/** All that is marked on the page; a name of her own that a mark of the lexicon covers is marked, too. */
export function markedOn({ page, watched }: Pick<ContentParts, 'page' | 'watched'>): PlacedMention[] {
  return [...(page?.marks.painted() ?? []), ...(watched?.covered() ?? [])];
}

/** Whoever is not meant for certain is not linked. */
function* namesIn(
  text: ReadableText,
  { start, end }: Quote,
  mentions: readonly PlacedMention[],
): Steps<string[]> {
  // All that the page knows of a name is asked of these alone.
  const segments = text.segments.filter((segment) => segment.start < end && segment.end > start);
  const ids = new Set<string>();
  for (const {
    mention: { id, mark },
    range,
  } of mentions) {
    yield;
    if (id === null || mark === 'uncertain' || mark === 'yours-uncertain') continue;
    const place = placeOfRange({ text: text.text, segments }, range);
    if (place && place.start < end && place.end > start) ids.add(id);
  }
  return [...ids];
}

/** Version 4. Pages without https have no crypto.randomUUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
