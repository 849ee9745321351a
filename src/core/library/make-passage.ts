/** What a page and its reader hand over -> a passage as it is kept. */
import { dayOf } from '../text/day-of.ts';
import type { Passage } from './passage.ts';

/** Everything that is known when "Save" is pressed. Its id is made there, so that a save that was tried twice is one. */
export type PassageDraft = Pick<
  Passage,
  'id' | 'quote' | 'paragraph' | 'page' | 'entities' | 'note' | 'tags' | 'colour'
>;

export interface SavedBy {
  creator: string;
  lexicon: string;
  now: Date;
}

export async function makePassage(draft: PassageDraft, { creator, lexicon, now }: SavedBy): Promise<Passage> {
  const time = now.toISOString();
  return {
    id: draft.id,
    quote: draft.quote,
    paragraph: draft.paragraph,
    page: draft.page,
    entities: draft.entities,
    note: draft.note,
    tags: cleanTags(draft.tags),
    colour: draft.colour,
    savedAt: time,
    changedAt: time,
    savedOn: dayOf(time),
    creator,
    archive: '',
    zotero: '',
    lexicon,
    sha256: await sha256(draft.quote.exact),
  };
}

/** One line each, no comma, each once, whatever its case. */
export function cleanTags(tags: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const written of tags) {
    const tag = written.replace(/[\s,]+/g, ' ').trim();
    if (tag !== '' && !known.has(tag.toLowerCase())) known.set(tag.toLowerCase(), tag);
  }
  return [...known.values()];
}

/** Of a text in UTF-8, 64 hexadecimal digits. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
