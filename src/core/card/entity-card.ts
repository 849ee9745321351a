/** What a card shows, as plain data: every sentence is made here or in the seeds, none in the interface. */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { NoteBlock } from '../lexicon/note-text.ts';
import type { Kind } from '../lexicon/terms.ts';
import type { Locale } from '../words/locales.ts';
import type { Timeline } from './timeline.ts';

export interface EntityCard {
  id: string;
  /** Language of its sentences. */
  locale: Locale;
  name: string;
  /** Its name in Hangul, for readers of Korean. */
  hangul?: string;
  kind: Kind;
  role: string;
  mark: EntityMark;
  /** What the lists said on the day of the article that names it; only where that was different. */
  onTheDay?: string;
  /** First line: the most important thing the lists say, in one sentence. */
  lead: string;
  /** What else the lists say, a sentence each. */
  more: string[];
  summary: string;
  /** The history, oldest first. */
  events: CardEvent[];
  /** Where there are three dated events or more. */
  timeline?: Timeline;
  /** Copies that were searched: what "none of the lists we hold" rests on. */
  searched: string[];
  /** What each measure means that stands. */
  meanings: { measure: string; meaning: string }[];
  /** `source`: the title of the text that says it, in quotation marks. */
  claims: { claim: string; by: string; source: string; later: string }[];
  relations: CardRelation[];
  notes: CardNote[];
  sources: CardSource[];
  imo?: string;
  alsoKnownAs: string[];
  /** "21 November 2026" */
  lexiconDate: string;
  /** What the lists say, to be quoted as text: each with its reference, its copy, and the lexicon's version. */
  citation: string;
}

export interface CardEvent {
  /** "UN", "US Treasury (OFAC)". */
  authority: string;
  /** "Listed", "Taken off". */
  action: string;
  measure?: string;
  /** "2 March 2016", or the words for its absence. */
  date: string;
  reference: string;
  programme?: string;
  /** "copy of 27 February 2026", or the source's title. */
  source: string;
  remark?: string;
}

export interface CardRelation {
  /** "part of", "works for". */
  what: string;
  id: string;
  name: string;
  /** Where no official text says it. */
  allegedBy?: string;
  /** Title of the text that says it, in quotation marks. */
  source: string;
}

export interface CardNote {
  id: string;
  title: string;
  /** The first lines, as plain text. */
  opening: string;
  blocks: NoteBlock[];
}

export interface CardSource {
  title: string;
  publisher: string;
  date?: string;
  /** Paragraphs or entries cited. */
  places: string[];
  url?: string;
}
