/**
 * The whole conversation between the parts of Sidelight: name -> request -> reply. Types only.
 *
 * A message is `{name, request}`; every answer is an Envelope. Names nobody serves are left alone.
 */
import type { EntityCard } from '../core/card/entity-card.ts';
import type { PassageDraft } from '../core/library/make-passage.ts';
import type { CardLink, LinkedEntity, Passage, PassageColour } from '../core/library/passage.ts';
import type { Mention } from '../core/matching/mention.ts';
import type { PageName, PageNames } from '../core/matching/page-names.ts';
import type { RulesPart } from '../core/matching/rules-part.ts';
import type { OwnBlock } from '../core/notes/own-note.ts';
import type { FramePlaces } from '../core/panel/places.ts';
import type { LeftOut } from '../core/settings/left-out.ts';
import type { MarkColour } from '../core/settings/mark-colours.ts';
import type { OwnCard } from '../core/watch/own-card.ts';
import type { CardWords } from '../core/words/words.ts';

/** What page and popup ask of the background. The tab is always the sender's own. */
export interface ToBackground {
  /** Everything a card says about an entity; what the lists said on the day of an article too, where that is known. */
  'entity/read': { request: { id: string; articleDay?: string | undefined }; reply: EntityCard };
  /** Whether the lexicon lies in the database, is being written, or cannot be. */
  'lexicon/state': { request: null; reply: 'ready' | 'updating' | 'unavailable' };
  /** The rules of names that were found, by their records in the index. */
  'rules/read': { request: { records: number[] }; reply: RulesPart };
  /** Brings the card's code into the frame that asks, and what it says in the reader's language. */
  'card/load': { request: null; reply: CardWords };
  /** The same words once more: the reader may have chosen another language. */
  'card/words': { request: null; reply: CardWords };
  /** Brings the wrapping painter's code into the frame that asks, and what it calls marks in the reader's language. */
  'marks/load': { request: null; reply: CardWords };
  /** Brings the button beside what is selected into the frame that asks. */
  'selection/load': { request: null; reply: null };
  /** Gives the marks of the frame that asks another colour. */
  'marks/dress': { request: { colour: MarkColour; before: MarkColour }; reply: null };
  /** Keeps what the reader says is no mention of an entry; null from a private window, of which nothing is kept. */
  'left-out/add': { request: Omit<LeftOut, 'key'>; reply: string | null };
  'left-out/take-back': { request: { key: string }; reply: null };
  /** How many distinct names are marked on the sender's page and in its frames; null when Sidelight is off there. */
  'page/counted': { request: { names: number | null }; reply: null };
  /** The sender's page is back as the browser had kept it: it is left where it may not be read any more. */
  'page/returned': { request: null; reply: null };
  /** Brings the reader into the frame that asks: it holds text. False where the page around it is off, or not read yet. */
  'frame/read': { request: null; reply: boolean };
  /** The host of the page that the asking frame stands in, as far as it may be known. */
  'frame/host': { request: null; reply: string | null };
  /** The names of the asking frame have changed: the page is told of them. */
  'frame/changed': { request: null; reply: null };
  /** A page that begins asks its frames, which may have begun before it, to tell their names. */
  'frame/tell-all': { request: null; reply: null };
  /** Passes on what the page asks of one of its frames. */
  'frame/show': { request: { frameId: number; key: string }; reply: boolean };
  'frame/step': { request: { frameId: number; step: 1 | -1; isFresh: boolean }; reply: boolean };
  /** Switches the site of the sender's tab over, by the key that pages hear; false where it is to be heard there no longer. */
  'site/switch': { request: null; reply: boolean };
  /** Opens the side panel beside the sender's tab; false where the browser does not. Only from a click. */
  'panel/open': { request: null; reply: boolean };
  /** The text for which the panel of this window, or the page of all names in it, was opened; null where there is none. Told once. */
  'look-up/take': { request: { windowId: number }; reply: string | null };
  /** What the button beside a selection says; null where the reader wants none. */
  'passages/offer': { request: null; reply: { label: string } | null };
  /** Brings passages.js into the frame that asks. */
  'passages/load': { request: null; reply: null };
  /** What passages.js says, in the reader's language. */
  'passages/words': { request: null; reply: CardWords };
  /** The passages that were saved in an article, whichever of its variants these addresses are of. */
  'passages/of-article': { request: { addresses: string[] }; reply: Passage[] };
  /** Keeps a passage. With the id of one that is kept already, or the same words at the same place, it is that one. */
  'passages/save': { request: NewPassage; reply: SavedPassage };
  /** `base`: `changedAt` of the passage that was changed. Refused where that was changed elsewhere meanwhile. */
  'passages/change': { request: { id: string; base: string; change: PassageEdit }; reply: ChangedPassage };
  /** Into the bin, for 30 days. */
  'passages/delete': { request: { id: string }; reply: { undo: number } };
  /** Takes back changes, all or none, up to ten minutes old; a passage whose saving was taken back lies in the bin then. */
  'passages/undo': { request: { undo: number[] }; reply: null };
  /** A note in Markdown, read: what reads it is too heavy for a page. */
  'passages/note': { request: { note: string }; reply: OwnBlock[] };
  /** Those in use, the most used first. */
  'passages/tags': { request: null; reply: string[] };
  /** Brings watched.js into the frame that asks, if there are any. */
  'watchlist/load': { request: null; reply: null };
  /** What they are found by on a page, base64; null where there are none. The rules of what is found are asked for by its version. */
  'watchlist/index': { request: null; reply: { version: string; names: string; cues: string } | null };
  'watchlist/rules': { request: { version: string; records: number[] }; reply: RulesPart };
  /** What a card says of one of them. */
  'watchlist/card': { request: { id: string }; reply: OwnCard };
  /** Opens it where it can be changed. */
  'watchlist/edit': { request: { id: string }; reply: null };
}

/** A passage as a page hands it over. */
export interface NewPassage extends Omit<PassageDraft, 'entities'> {
  /** Ids of the entities that are named in it. */
  names: string[];
  /** Left out where it was not saved from a card, or from one of several names. */
  card?: CardLink | undefined;
  /** Where the page was opened, if that is another address than it gives itself. */
  opened: string;
}

export interface ChangedPassage {
  passage: Passage;
  /** For `passages/undo`. */
  undo: number;
}

/** Who saved it: the reader as she calls herself now, whoever that was as they called themselves, or nobody knows. */
export type KnownBefore = { by: 'reader' | 'unknown' } | { by: 'other'; name: string };

export interface SavedPassage {
  passage: Passage;
  /** Left out where nothing was changed. */
  undo?: number | undefined;
  /** It was kept before. */
  known?: KnownBefore | undefined;
}

export interface PassageEdit {
  note?: string | undefined;
  tags?: string[] | undefined;
  colour?: PassageColour | undefined;
  entities?: LinkedEntity[] | undefined;
}

/** What popup and background ask of the page of a tab, or of one of its frames. */
export interface ToPage {
  /** The names on the page and in its frames, and whether reading is done. */
  'page/names': { request: null; reply: PageNames };
  /** Scrolls to the first (or next) place of a name and flashes it; false when it is gone. */
  'page/show': { request: { key: string }; reply: boolean };
  /** Goes to the next (1) or previous (-1) marked name and opens its card. */
  'page/step': { request: { step: 1 | -1 }; reply: boolean };
  /** The same in one frame only; false past its last name. */
  'page/own-step': { request: { step: 1 | -1; isFresh: boolean }; reply: boolean };
  /** Asks a frame to say once more that its names have changed. */
  'page/tell': { request: null; reply: null };
  /** What stands in a frame of the page; nothing any more when it is gone. */
  'page/frame-names': { request: { frameId: number; names: PageName[] }; reply: null };
  /**
   * Leaves the page as it was and ends the content script: access was taken back, or a reader in a private window switched
   * Sidelight off there.
   */
  'page/leave': { request: null; reply: null };
  /** Of places.js: scrolls to one place of a name and flashes it; false when it is gone. */
  'places/show': { request: { number: number }; reply: boolean };
  /** All that is known of one place; null when it is gone. */
  'places/mention': { request: { number: number }; reply: Mention | null };
  /** Says of one place that it is no mention of its entry; null when it is gone, `for now` where nothing is kept of it. */
  'places/leave-out': {
    request: { number: number; where: 'page' | 'site'; why: string };
    reply: 'page' | 'site' | 'for now' | null;
  };
  /** Takes the same back. */
  'places/take-back': { request: { number: number }; reply: null };
  /** Opens the card of the name at hand: where the reader went last, else the uppermost in view. False where there is none. */
  'places/open-card': { request: null; reply: boolean };
  /** ISO day on which the page says it was published; null where it says none. */
  'places/article-day': { request: null; reply: string | null };
  /** Of passages.js: saves what is selected, or shows what is saved on the page where nothing is. False where there is neither. */
  'passages/save-selection': { request: null; reply: boolean };
  /** Of passages.js: answered where it runs. */
  'passages/are-there': { request: null; reply: null };
}

/** What a frame tells a panel that is open, unasked. */
export type PlacesNews =
  /** After every reading; from the page itself also its frames with names, and the day it says it was published. */
  | { news: 'places'; frame: FramePlaces; frameIds: readonly number[]; articleDay: string | undefined }
  /** The uppermost name in view; null where none is seen. */
  | { news: 'in view'; number: number | null }
  /** The reader went to it by key. */
  | { news: 'stepped'; number: number }
  /** A card asks for an entry. */
  | { news: 'wanted'; number: number; id: string; name: string };

/** What the background tells a panel that is open: look this up. */
export interface ToPanel {
  'panel/look-up': { request: null; reply: null };
}

export type Envelope<T> = { ok: true; value: T } | { ok: false; error: { code: ErrorCode; message: string } };

export type ErrorCode =
  | 'bad request'
  | 'unknown entity'
  | 'database unavailable'
  | 'storage full'
  | 'changed meanwhile'
  | 'unknown passage'
  | 'not possible here'
  | 'failed';

export type Request<P, N extends keyof P> = P[N] extends { request: infer R } ? R : never;
export type Reply<P, N extends keyof P> = P[N] extends { reply: infer R } ? R : never;

export type Handlers<P> = {
  [N in keyof P]?: (request: Request<P, N>, sender: Sender) => Promise<Reply<P, N>>;
};

/** Who asks. Taken from the browser, never from the message. */
export interface Sender {
  tabId: number | undefined;
  frameId: number | undefined;
  /** Host of the tab's page, where the browser tells. */
  host: string | undefined;
  /** Address of the frame itself; empty where the browser does not tell. */
  url: string;
  /** In a private window, of which nothing may be remembered. */
  isPrivate: boolean;
}
