/** What in a text speaks for an entity, in words. */
import type { Evidence } from '../matching/mention.ts';
import type { Words } from '../words/words.ts';

type Support = Pick<Evidence, 'kind' | 'text' | 'where'>;

/** The best first: of one text that speaks in several ways, the best is told. */
const KINDS: readonly Support['kind'][] = [
  'IMO number',
  'full name',
  'related entity',
  'uncertain name',
  'cue',
  'ship',
  'country',
];

/** "the full name “Green Pine Associated Corporation” in this article"; each text once, in the order of the text. */
export function evidenceWords(evidence: readonly Support[], words: Words): string[] {
  const best = new Map<string, Support>();
  for (const one of evidence) {
    // Alone it names no ship.
    if (one.kind === 'ship' && one.text === 'IMO') continue;
    const known = best.get(textOf(one));
    if (!known || isBetter(one, known)) best.set(textOf(one), one);
  }
  return [...best.values()].map((one) => supportWords(one, words));
}

/** What there is besides the first, which the reason tells. */
export function furtherWords([first, ...others]: readonly Support[], words: Words): string[] {
  return evidenceWords(
    others.filter((one) => first && textOf(one) !== textOf(first)),
    words,
  );
}

const textOf = ({ text }: Support) => text.toLowerCase();

function isBetter(one: Support, other: Support): boolean {
  const nearer = one.where === 'paragraph' && other.where === 'article';
  return KINDS.indexOf(one.kind) < KINDS.indexOf(other.kind) || (one.kind === other.kind && nearer);
}

export function supportWords({ kind, text, where }: Support, { say }: Words): string {
  const what = say(`evidence.${kind}`, { text });
  return say(where === 'paragraph' ? 'evidence.inParagraph' : 'evidence.inArticle', { what });
}
