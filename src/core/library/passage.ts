/**
 * A passage that a researcher saved: all that it takes to find it again, to cite it, and to know a year later what was known then.
 * Plain JSON, as it lies in the database and in a backup.
 */

export interface Passage {
  /** UUID; the same in every export, on every machine. */
  id: string;
  quote: Quote;
  /** Text of the block around it, as it was read. */
  paragraph: string;
  page: SavedPage;
  /** Who is named in it. */
  entities: LinkedEntity[];
  /** Markdown; empty where there is none. */
  note: string;
  tags: string[];
  colour: PassageColour;
  /** ISO times in UTC. */
  savedAt: string;
  changedAt: string;
  /**
   * ISO day on which it was saved, on the clock of whoever saved it; no earlier version kept it, and no other program does. To be asked for by
   * `savedDay`.
   */
  savedOn?: string | undefined;
  /** Who changed it last, as she called herself then; left out where nobody did, or who did is not known: she has not said, or two copies were merged. */
  changedBy?: string | undefined;
  /** In the bin since then; deleted for good 30 days later. */
  binnedAt?: string | undefined;
  /** Who saved it, as she calls herself; empty where she has not said. */
  creator: string;
  /** Address of her archived copy of the page, and the key of its item in Zotero; empty where she has given none. */
  archive: string;
  zotero: string;
  /** Version of the lexicon that named the entities. */
  lexicon: string;
  /** SHA-256 of `quote.exact` in UTF-8, 64 hexadecimal digits. */
  sha256: string;
  /**
   * What its fields held before, each as `note:0123456789abcdef` (core/exchange/former.ts): by it a colleague's copy is known as older or
   * newer than this one, or as changed apart from it.
   */
  former?: readonly string[] | undefined;
}

/** The selectors of the W3C Web Annotation Data Model, 4.2.4 and 4.2.5: offsets are UTF-16 units in the text of the page as it is read. */
export interface Quote {
  exact: string;
  /** What stands before and after it, in the same text. */
  prefix: string;
  suffix: string;
  start: number;
  end: number;
  /** The same words, or words much like them, stood elsewhere on the page, too: finding them says nothing by itself. */
  isRepeated?: boolean | undefined;
}

export interface SavedPage {
  /** Canonical address without tracking parameters, session tokens and fragment (a script's own route, `#/a`, stays). */
  url: string;
  /** Names of the parameters that were cut off. */
  cut: string[];
  title: string;
  /** Host without "www.". */
  site: string;
  /** What the site calls itself; left out where the page does not say, and in what earlier versions saved. */
  publication?: string | undefined;
  /** Empty where the page does not say. */
  author: string;
  /** ISO day; empty where the page does not say. */
  published: string;
  /** BCP 47; empty where the page does not say. */
  language: string;
}

export interface LinkedEntity {
  /** An id of the lexicon, or of the watchlist. */
  id: string;
  /** Its name on that day. */
  name: string;
  by: 'name' | 'hand';
  /**
   * What its card said of the lists on the day it was linked, without what it says of the day of the article; may be empty. Of a name of the
   * watchlist empty; earlier versions told a doubt by IN_DOUBT (core/watch/own-id.ts).
   */
  status: string;
  /** Nothing on the page proved that it was meant; `status` is then what its card said of the doubt. To be asked for by `isInDoubt`. */
  inDoubt?: true | undefined;
}

/** The name from whose card a passage was saved. */
export interface CardLink {
  id: string;
  /** What the card said of its doubt, of a name of the watchlist nothing; left out where it was sure. */
  doubt?: string | undefined;
}

export const PASSAGE_COLOURS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type PassageColour = (typeof PASSAGE_COLOURS)[number];

/** Of each thing that a page states of itself, its addresses too, in UTF-16 units. */
export const MOST_STATED = 10_000;

/** Of a BCP 47 tag. */
export const LONGEST_LANGUAGE = 100;

/** Of a passage that is saved here, in UTF-16 units: nobody saves more than a few pages of text as one. */
export const MOST_SIGNS = 20_000;
