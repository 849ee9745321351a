/** An entry that was taken off a list, and whose own words still say that it is on it. */
import { dateInWords } from './date-in-words.ts';
import type { Authority, SeedEntity } from './entity.ts';
import { standings } from './history.ts';
import { NOT_IN_COPY } from './terms.ts';

export interface StillListed {
  field: 'role' | 'summary';
  message: string;
}

export function stillListed(
  { role, summary, status }: Pick<SeedEntity, 'role' | 'summary' | 'status'>,
  authorities: Readonly<Record<string, Authority>>,
): StillListed[] {
  return standings(status).flatMap(({ authority, ended }) => {
    const known = authorities[authority];
    if (!ended || !known) return [];
    const day = ended.date === NOT_IN_COPY ? `date ${NOT_IN_COPY}` : dateInWords(ended.date);
    return (['role', 'summary'] as const).flatMap((field) => {
      const words = saysListed(field === 'role' ? role : summary, known);
      const message = `says "${words}", but the last ${authority} event is ${ended.action} (${day}). Rewrite role and summary.`;
      return words === undefined ? [] : [{ field, message }];
    });
  });
}

/** `Official, on the EU list` -> `Official, formerly on the EU list`. */
export function asFormer(text: string, authority: Authority): string {
  return inPresent(text, authority, (words) =>
    /^\p{Lu}/u.test(words) ? `Formerly ${words[0]!.toLowerCase()}${words.slice(1)}` : `formerly ${words}`,
  );
}

/** The words that say in the present that it is on the authority's list. */
function saysListed(text: string, authority: Authority): string | undefined {
  let found: string | undefined;
  inPresent(text, authority, (words) => {
    found ??= words;
    return words;
  });
  return found;
}

const ENDED_BEFORE =
  /\b(?:formerly|once|previously|until|was|were|been|not|no longer)(?: (?:put|placed|first))? $/iu;
const ENDED_AFTER = /\b(?:until|till|delisted|taken off|took off|removed|released|no longer|to \d{4})\b/iu;

function inPresent(text: string, { name, list }: Authority, write: (words: string) => string): string {
  const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // "on the UN list", "on the UN's sanctions list".
  const onList = list ? `|on the ${escaped(list).replace(/ list$/, "(?:['’]s)?(?: \\p{L}+)? list")}` : '';
  const pattern = new RegExp(`\\b(?:listed by ${escaped(name)}${onList})\\b`, 'giu');
  // Each sentence for itself: what ended in one says nothing of the next. What parts them is kept.
  return text
    .split(/(\.\s+(?=\p{Lu})|;)/u)
    .map((sentence) =>
      sentence.replace(pattern, (words, at: number) => {
        const isPast =
          ENDED_BEFORE.test(sentence.slice(0, at)) || ENDED_AFTER.test(sentence.slice(at + words.length));
        return isPast ? words : write(words);
      }),
    )
    .join('');
}
