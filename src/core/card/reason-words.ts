/** Why a name is marked, or is not, in one plain sentence. */
import type { Evidence, Mark, Reason } from '../matching/mention.ts';
import type { Origin } from '../matching/rules.ts';
import type { Words } from '../words/words.ts';
import { supportWords } from './evidence-words.ts';

/** The other kinds of evidence say by themselves what they are. */
const SAID_IN_REASON: ReadonlySet<Evidence['kind']> = new Set(['full name', 'uncertain name', 'IMO number']);

/** @param mark beneath a doubt nothing is called a support */
export function reasonWords(
  { via, name, origin, support, shared, unmarked }: Reason,
  mark: Mark | null,
  words: Words,
): string {
  const { say } = words;
  const isDoubt = mark === 'uncertain' || mark === 'yours-uncertain';
  const matched = say(`reason.via.${via}`, { text: name });
  const what = origin
    ? say('reason.fromOrigin', { what: matched, origin: originWords(origin, words) })
    : matched;
  if (unmarked) return say('reason.unmarked', { what, why: unmarked });
  if (shared) {
    // Namesakes by their headings, too: those say nothing more.
    const names = [...new Set(shared)];
    return names.length === 1
      ? say('reason.namesakes', { count: shared.length })
      : say('reason.shared', { count: shared.length, names: names.join(', ') });
  }
  if (!support) return say('reason.matched', { what });
  if (support.kind === 'country') return say('reason.country', { what, country: support.text });
  const kind = SAID_IN_REASON.has(support.kind) ? support.kind : 'cue';
  return say(isDoubt ? 'reason.speaks' : 'reason.supported', {
    what,
    support: supportWords({ ...support, kind }, words),
  });
}

/** "UN list, quality Good" */
function originWords({ authority, list, quality }: Origin, { say, term }: Words): string {
  const written = term('authorityList', authority, list);
  return quality
    ? say('reason.quality', { list: written, quality: term('quality', quality, quality) })
    : written;
}
