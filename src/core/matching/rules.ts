/**
 * What the matcher knows of each name beside its text: compiled from the lexicon, small, plain data.
 * The rest of an entity (summary, status, notes) stays in IndexedDB and is no business of a page.
 */

import type { EntityMark } from '../lexicon/lexicon.ts';
import type { Kind, NameType } from '../lexicon/terms.ts';

export interface NameRule {
  /** Position in `entities`. */
  entity: number;
  text: string;
  type: NameType | 'imo' | 'ignore';
  strong: boolean;
  /** Records of the cue index: one of them supports a weak name. */
  needs: number[];
  /** Positions in `entities` of others whose weak names it needs: they have to be meant, their letters prove nothing. */
  meant?: number[];
  /** It needs another weak name of its own entity: that one has to be supported by something else. */
  leansOnOwn?: boolean;
  /** Where needs are looked for. */
  within: 'block' | 'article';
  /** Whose list prints it, and how good that list calls it. For the reason. */
  origin?: Origin;
}

export interface Origin {
  authority: string;
  /** "UN list" */
  list: string;
  quality?: string;
}

export interface EntityRule {
  id: string;
  name: string;
  kind: Kind;
  mark: EntityMark;
  /** How a body in the background is drawn where it is painted after all. */
  standing?: 'listed' | 'named';
  distinctive: boolean;
  /** Records of the cue index: title, post, employer, city of posting. */
  cues: number[];
  /** Records of the cue index that others have as a weak name: they are told beside a doubt, and raise none. */
  hints: number[];
  /** Positions in `entities`, in both directions of a relation. */
  related: number[];
}

export interface MatchingRules {
  /** Version of the lexicon they were compiled from. */
  version: string;
  entities: EntityRule[];
  /** A record of the name index is a position here. */
  names: NameRule[];
  /** Records of the cue index of words that only say which country an article is about. */
  countryCues: number[];
  /** Records of the cue index of words that say a ship is meant: "the tanker". */
  shipCues: number[];
}
