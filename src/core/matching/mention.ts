/**
 * A mention: a place in a text where an entity is named, with the reason for thinking so.
 */
import type { Kind } from '../lexicon/terms.ts';
import type { Origin } from './rules.ts';

export type Via = 'name' | 'alias' | 'acronym' | 'former-name' | 'imo' | 'short-form';

/**
 * How it is drawn. `uncertain` comes before every status. A name of the reader's own watchlist is hers, surely or perhaps, and that says
 * nothing of any list.
 */
export type Mark = 'listed' | 'named' | 'uncertain' | 'background' | 'yours' | 'yours-uncertain';

/** What the lexicon's own names can be. */
export type LexiconMark = Exclude<Mark, 'yours' | 'yours-uncertain'>;

export function isYours(mark: Mark | null): boolean {
  return mark === 'yours' || mark === 'yours-uncertain';
}

/** Whether it may be somebody else that is named there. */
export function isInDoubt(mark: Mark | null): boolean {
  return mark === 'uncertain' || mark === 'yours-uncertain';
}

/** Something in the text that supports a name. */
export interface Evidence {
  /** An uncertain name is another of the same entity. */
  kind: 'full name' | 'uncertain name' | 'related entity' | 'cue' | 'country' | 'ship' | 'IMO number';
  /** As it stands in the text. */
  text: string;
  start: number;
  end: number;
  where: 'paragraph' | 'article';
  /** Id of the entity that supports it, where it is one. */
  entity?: string;
}

/** Why it is marked, or is not. */
export interface Reason {
  via: Via;
  /** As the lexicon writes it, and where that comes from. */
  name: string;
  origin?: Origin;
  /** What speaks for it first. */
  support?: Pick<Evidence, 'kind' | 'text' | 'where'>;
  /** Headings of all that have the name, where nothing decides. */
  shared?: string[];
  /** Why it is left unmarked, in English: nobody reads it but at the command line. */
  unmarked?: string;
}

/** One entity that this could be. */
export interface Candidate {
  id: string;
  name: string;
  kind: Kind;
  via: Via;
  evidence: Evidence[];
}

export interface Mention {
  /** UTF-16 offsets in the text that was read; end is exclusive. */
  start: number;
  end: number;
  text: string;
  /** Null where several entities of this name are in question and nothing decides. */
  id: string | null;
  name: string;
  kind: Kind;
  via: Via;
  /** Null only for what is left unmarked and listed on request. */
  mark: Mark | null;
  reason: Reason;
  evidence: Evidence[];
  /** All entities in question, where there is more than one. */
  candidates?: Candidate[];
}
