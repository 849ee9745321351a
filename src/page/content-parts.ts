/**
 * How the pieces of the content side find each other: they arrive one by one (lexicon first, card when it is needed) and
 * share one object of the isolated world, which the page cannot see.
 */
import type { CardLink } from '../core/library/passage.ts';
import type { lineFinder, openMatcher } from '../core/matching/find-mentions.ts';
import type { LexiconPart } from '../core/matching/lexicon-script.ts';
import type { Mention } from '../core/matching/mention.ts';
import type { PageName } from '../core/matching/page-names.ts';
import type { learnRules } from '../core/matching/rules-part.ts';
import type { PageDiagnosis } from '../core/settings/diagnosis.ts';
import type { LeftOut } from '../core/settings/left-out.ts';
import type { MarkColour } from '../core/settings/mark-colours.ts';
import type { Consequence, PageSettings } from '../core/settings/page-settings.ts';
import type { decodeBytes } from '../core/text/base64.ts';
import type { CardWords } from '../core/words/words.ts';
import type { markPage, PageMarks } from './marks.ts';
import type { Cards } from './open-cards.ts';
import type { Painter, PlacedMention } from './painter.ts';
import type { Point } from './pointer.ts';

export interface CardRequest {
  placed: PlacedMention;
  /** Where the pointer is; none when it was opened by keyboard. */
  point?: Point;
  /** From the popup a name is only shown; its entry stands there already. */
  by: 'hover' | 'click' | 'keyboard' | 'popup';
  /** By a finger: it opens at the bottom of the screen. */
  isTouch?: boolean;
  /** Whether it is scrolled to first. */
  reveals?: boolean;
}

export interface CardPart {
  open(request: CardRequest): void;
  /** The same card, at the place where its name stands now. */
  follow(placed: PlacedMention): void;
  close(): void;
  /** What opened the card that is open now. */
  openedBy(): CardRequest['by'] | undefined;
  isOwn(event: Event): boolean;
}

/** What content.js follows, for the parts that come later. */
export interface FollowedPage {
  /** With the reader's own names among them. */
  marks: PageMarks;
  /** Without. */
  bundled: PageMarks;
  cards: Cards;
  /** Of the frames in which there are names; only the page itself knows them. */
  frames(): readonly number[];
  /** The names, or where they stand, are others now. */
  onChanged(): void;
  /** What reads a page, for names beside the lexicon's: a second copy of it would weigh on every tab. */
  reader: ReaderParts;
}

export interface ReaderParts {
  markPage: typeof markPage;
  openMatcher: typeof openMatcher;
  lineFinder: typeof lineFinder;
  learnRules: typeof learnRules;
  decodeBytes: typeof decodeBytes;
}

/** The names of the reader's own watchlist on this page. */
export interface WatchedPart {
  names(): PageName[];
  /** Undefined for a name of the lexicon. Where a mark of the lexicon covers one of them, it is that mark. */
  placesOf(key: string): readonly PlacedMention[] | undefined;
  /** All painted mentions of the page, the lexicon's and these, in reading order; what a mark of the lexicon covers is not among them. */
  painted(): readonly PlacedMention[];
  mentionAt(x: number, y: number): PlacedMention | undefined;
  flash(placed: PlacedMention): void;
  /** Those that a mark of the lexicon covers. */
  beneath(placed: PlacedMention): readonly Mention[];
  /** All of those. */
  covered(): readonly PlacedMention[];
  /** The marks of the lexicon are others now. */
  onChanged(): void;
}

/** What the side panel is told, while one is open. */
export interface PanelPart {
  /** The page, or a frame of it, was read again. */
  onChanged(): void;
  /** The reader went to a name by key. */
  onStep(placed: PlacedMention): void;
  /** Whether a panel follows this page now. */
  isOpen(): boolean;
  /** Shows this entry in it. */
  open(wanted: WantedInPanel): void;
}

/** What a card asked the panel to show. */
export interface WantedInPanel {
  id: string;
  /** Heading of its entry. */
  name: string;
  placed: PlacedMention;
}

/** Passages that are saved, or to be saved, on this page. */
export interface PassagesPart {
  /** Saves what lies in a range. */
  saveRange(range: Range): void;
  /** Saves the sentence in which a name stands. */
  saveMention(placed: PlacedMention, card?: CardLink): void;
  /** Looks again what is kept of this page. */
  renew(): void;
  isOwn(event: Event): boolean;
  /** Whether one of them, or the list of them, is open. */
  isOpen(): boolean;
  /** Hides what is open as long as a card is: two boxes would lie on each other. What is typed in it stays. */
  stepAside(isAside: boolean): void;
}

export interface ContentParts {
  /** Put here by lexicon.js, and gone once it is opened. */
  lexicon?: LexiconPart;
  /** Put here by sites.js: how this page is read. `host` is that of the page in the tab, null where it cannot be known. */
  followSettings?: (
    host: string | null,
    follow: (settings: PageSettings, consequence: Consequence) => void,
    options: { signal: AbortSignal },
  ) => Promise<void>;
  /** Of the page in the tab; null where it cannot be known. */
  host?: string | null;
  /** Put here by sites.js: leaves these out on this page until it is left, where nothing may be kept. */
  leaveOutHere?: (all: readonly LeftOut[]) => void;
  /** What was left out in a private window, of which the background keeps nothing. */
  leftOutForNow?: readonly LeftOut[];
  /** What the page was held up by, so far. */
  spent?: { readingMs: number; paintingMs: number; readings: number };
  /** Distinct names on it. */
  countNames?: () => number;
  /** Put here by diagnose.js. */
  diagnosis?: PageDiagnosis | undefined;
  /** As the reader chose it. */
  markColour?: MarkColour;
  /** The style of the marks in shadow roots. */
  markSheet?: CSSStyleSheet;
  /** Ends when the extension is gone; a new copy of the scripts may start then. */
  lifetime?: AbortSignal;
  /** Ends with it, and before when the page's document is written anew, and all listeners are gone. */
  documentLife?: AbortSignal;
  page?: FollowedPage;
  passages?: PassagesPart;
  watched?: WatchedPart;
  /** The lifetime that the button beside a selection came with. */
  selectionLife?: AbortSignal;
  /** The lifetime of the listener to the key that switches a site. */
  switchKeyLife?: AbortController;
  card?: CardPart;
  panel?: PanelPart;
  /** Asked for before there was a panel. */
  wantedInPanel?: WantedInPanel;
  /** What the card says of itself; put here before it is opened. */
  words?: CardWords;
  /** Our own elements on the page: no part of it, and not to be read. */
  ownHosts?: WeakSet<Node>;
  createMarkPainter?: (
    document: Document,
    how: { onPress: (placed: PlacedMention) => void; css: string; words: CardWords },
  ) => Painter;
}

const KEY = Symbol.for('sidelight');

export function contentParts(): ContentParts {
  const world = globalThis as { [KEY]?: ContentParts };
  world[KEY] ??= {};
  return world[KEY];
}

/** Before it is put into the page: what is in its shadow root would be read, marked and so handed to the page. */
export function ownHost(host: Element): void {
  const parts = contentParts();
  parts.ownHosts ??= new WeakSet();
  parts.ownHosts.add(host);
}

export function isOwnHost(node: Node): boolean {
  return contentParts().ownHosts?.has(node) ?? false;
}
