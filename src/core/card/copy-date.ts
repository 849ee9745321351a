/** How old a copy of a list is, in words. */
import type { HeldCopy } from '../lexicon/about.ts';
import type { Source } from '../lexicon/entity.ts';
import { sourceId } from '../lexicon/source-ref.ts';
import type { Words } from '../words/words.ts';

type Dated = Pick<Source, 'copy' | 'date'>;

/** A list that prints no day of its own: its copy has the day of the newest entry, and says so. */
export const isKnownByNewestEntry = ({ date }: Dated) => date?.startsWith('newest entry ') ?? false;

/** "27 February 2026", "July 2021" */
export function copyDate(source: Dated, ref: string, words: Words): string {
  const { copy = '', date } = source;
  return date && !isKnownByNewestEntry(source)
    ? words.term('copyDate', sourceId(ref), date)
    : words.date(copy);
}

/** "the UN list of 27 February 2026 and the EU list with entries up to 16 December 2024" */
export function copiesInWords(copies: readonly HeldCopy[], words: Words): string {
  return words.list(
    copies.map((copy) =>
      words.say(isKnownByNewestEntry(copy) ? 'lexicon.copy.upTo' : 'lexicon.copy.of', {
        list: words.say('lead.theList', { list: words.term('authorityList', copy.authority, copy.list) }),
        date: copyDate(copy, copy.id, words),
      }),
    ),
  );
}
