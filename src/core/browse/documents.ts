/** What of an entity or a note is searched, and by which field it ranks. */
import type { Entity, Note } from '../lexicon/lexicon.ts';
import { blockText } from '../lexicon/note-text.ts';

/** The fields of the index; several texts are one, parted by lines. */
export interface Indexed {
  /** `entity/ID` or `note/ID`. */
  id: string;
  name: string;
  aliases: string;
  /** Numbers it goes by: references of lists, IMO. */
  numbers: string;
  role: string;
  text: string;
}

export function entityDocument({ id, name, names, status, imo, role, summary }: Entity): Indexed {
  const references = status.map(({ reference }) => reference);
  return {
    id: `entity/${id}`,
    name,
    aliases: distinct(names.map(({ text }) => text).filter((text) => text !== name)),
    // As pages write it, too.
    numbers: distinct(imo ? [`IMO ${imo}`, `IMO${imo}`, ...references] : references),
    role,
    text: summary,
  };
}

export function noteDocument({ id, title, blocks }: Note): Indexed {
  const text = blocks.map(blockText).join('\n');
  return { id: `note/${id}`, name: title, aliases: '', numbers: '', role: '', text };
}

const distinct = (texts: readonly string[]) => [...new Set(texts)].join('\n');
