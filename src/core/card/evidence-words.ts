/** What in a text speaks for an entity, in words. */
import type { Evidence } from '../matching/mention.ts';

const KIND: Record<Evidence['kind'], string> = {
  'full name': 'the full name ',
  'related entity': 'the related name ',
  cue: '',
  country: 'the country ',
  ship: 'the word for a ship, ',
  'IMO number': 'the IMO number ',
};

/** "the full name “Green Pine Associated Corporation” in this article"; each once, in the order of the text. */
export function evidenceWords(evidence: readonly Evidence[]): string[] {
  const words = evidence.map(({ kind, text, where }) => {
    const place = where === 'paragraph' ? 'in the same paragraph' : 'in this article';
    return `${KIND[kind]}“${text}” ${place}`;
  });
  return [...new Set(words)];
}
