/** What in a text speaks for an entity, in words. */
import type { Evidence } from '../matching/mention.ts';
import type { Words } from '../words/words.ts';

type Support = Pick<Evidence, 'kind' | 'text' | 'where'>;

/** "the full name “Green Pine Associated Corporation” in this article"; each once, in the order of the text. */
export function evidenceWords(evidence: readonly Support[], words: Words): string[] {
  return [...new Set(evidence.map((one) => supportWords(one, words)))];
}

export function supportWords({ kind, text, where }: Support, { say }: Words): string {
  const what = say(`evidence.${kind}`, { text });
  return say(where === 'paragraph' ? 'evidence.inParagraph' : 'evidence.inArticle', { what });
}
