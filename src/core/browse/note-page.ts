/** A note as a page of its own. */
import { describeSources, type Reference } from '../card/describe-entity.ts';
import type { CardSource } from '../card/entity-card.ts';
import type { Entity, Note } from '../lexicon/lexicon.ts';
import type { NoteBlock } from '../lexicon/note-text.ts';
import type { Party } from './relations.ts';

export interface NotePage {
  id: string;
  title: string;
  /** "21 November 2026" */
  updated: string;
  blocks: NoteBlock[];
  /** Whom it is about. */
  entities: Party[];
  sources: CardSource[];
}

export function describeNotePage(note: Note, entities: readonly Entity[], reference: Reference): NotePage {
  const { id, title, updated, blocks } = note;
  return {
    id,
    title,
    updated: reference.words.date(updated),
    blocks,
    entities: entities.filter((one) => note.entities.includes(one.id)).map(({ id, name }) => ({ id, name })),
    sources: describeSources(note.sources, reference),
  };
}
