/**
 * The compiled lexicon: what build.mjs makes of seeds/, what goes into IndexedDB, and what `annotate` reads.
 */
import type { Authority, Claim, NeverEntry, Relation, SeedName, Source, Status } from './entity.ts';
import type { NoteBlock } from './note-text.ts';
import type { Kind } from './terms.ts';

/**
 * How a name is marked. `uncertain` is never a property of an entity, only of a mention.
 * listed: on the newest copy we hold of at least one authority's list. named: on none of them now.
 * background: a body everybody names.
 */
export type EntityMark = 'listed' | 'named' | 'background';

export interface Entity {
  /** File name without its ending; never changes once published. */
  id: string;
  kind: Kind;
  role: string;
  name: string;
  mark: EntityMark;
  /** How a body in the background is marked where it is painted after all. */
  standing?: 'listed' | 'named';
  distinctive: boolean;
  cues: string[];
  imo?: string;
  /** A person's year of birth, as lists give it. */
  born?: string[];
  names: SeedName[];
  status: Status[];
  searched: string[];
  summary: string;
  sources: string[];
  claims: Claim[];
  relations: Relation[];
}

export interface Note {
  id: string;
  title: string;
  entities: string[];
  sources: string[];
  updated: string;
  blocks: NoteBlock[];
}

export interface NamedSource extends Source {
  id: string;
}

export interface Lexicon {
  /** Date of the newest change, then a hash of all of it: `2026-11-21.1f3a9c02`. */
  version: string;
  entities: Entity[];
  notes: Note[];
  sources: NamedSource[];
  authorities: Record<string, Authority>;
  /** Measure -> one plain sentence on what it means. */
  measures: Record<string, string>;
  /** Private persons: the compiler refuses their names. Stays with the seeds, out of the package. */
  never: NeverEntry[];
}

/** What goes into the package. */
export type PublicLexicon = Omit<Lexicon, 'never'>;
