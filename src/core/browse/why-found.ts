/** What of an entity or a note holds the words that its heading does not: a reader must see why it was found. */
import type { Entity, Note } from '../lexicon/lexicon.ts';
import { blockText, type NoteBlock, plainText } from '../lexicon/note-text.ts';
import { hitsIn } from './hits.ts';

/** One of its other names or numbers, or its summary; neither where the heading says it all. */
export interface WhyFound {
  otherName?: string;
  number?: string;
  summary?: string;
}

type Searched = Pick<Entity, 'name' | 'names' | 'imo' | 'status' | 'role' | 'summary'>;

export function whyFound(entity: Searched, typed: readonly string[]): WhyFound {
  const { name, names, imo, status, role, summary } = entity;
  const missing = typed.filter((word) => !holds(name, word));
  if (missing.length === 0) return {};
  const otherName = bestOf(
    names.map(({ text }) => text).filter((text) => text !== name),
    missing,
  );
  if (otherName !== undefined) return { otherName };
  const number = bestOf(
    [...(imo ? [`IMO ${imo}`] : []), ...status.map(({ reference }) => reference)],
    missing,
  );
  if (number !== undefined) return { number };
  return missing.every((word) => holds(role, word)) ? {} : { summary };
}

/** The sentence of a note that holds most of what its title does not; undefined where the title says it all. */
export function sentenceFound({ title, blocks }: Pick<Note, 'title' | 'blocks'>, typed: readonly string[]) {
  const missing = typed.filter((word) => !holds(title, word));
  return bestOf(
    blocks.flatMap(textsOf).flatMap((text) => text.split(/(?<=[.!?]["”’]?)\s+/u)),
    missing,
  );
}

function textsOf(block: NoteBlock): string[] {
  return 'list' in block ? block.list.map(plainText) : [blockText(block)];
}

/** The first of the texts that hold most of the words. */
function bestOf(texts: readonly string[], words: readonly string[]): string | undefined {
  const count = (text: string) => words.filter((word) => holds(text, word)).length;
  let best: string | undefined;
  for (const text of texts) if (count(text) > (best === undefined ? 0 : count(best))) best = text;
  return best;
}

const holds = (text: string, word: string) => hitsIn(text, [word]).length > 0;
