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
  /** Positions in `cues`: one of them supports a weak name. */
  needs: number[];
  /** Where needs are looked for. */
  within: 'block' | 'article';
  /** Whose list prints it and how good that list calls it: `UN list, quality Good`. For the reason. */
  origin?: string;
}

export interface EntityRule {
  id: string;
  name: string;
  kind: Kind;
  mark: EntityMark;
  distinctive: boolean;
  /** Positions in `cues`: title, post, employer, city of posting. */
  cues: number[];
  /** Positions in `entities`, in both directions of a relation. */
  related: number[];
}

export interface MatchingRules {
  /** Version of the lexicon they were compiled from. */
  version: string;
  entities: EntityRule[];
  /** A record of the name index is a position here. */
  names: NameRule[];
  /** Texts of all cues; a record of the cue index is a position here. */
  cues: string[];
  /** Positions in `cues` of words that only say which country an article is about. */
  countryCues: number[];
  /** Positions in `cues` of words that say a ship is meant: "the tanker". */
  shipCues: number[];
}
