/** Why a name is marked, or is not, in one plain sentence. */
import type { Evidence, Mention } from './mention.ts';
import type { Reading } from './reading.ts';

const WORD: Record<Mention['via'], string> = {
  name: 'the name',
  alias: 'the alias',
  acronym: 'the acronym',
  'former-name': 'the former name',
  imo: 'the IMO number',
  'short-form': 'the short form',
};

export function reasonFor(
  mention: Mention,
  readings: readonly Reading[],
  unmarked: string | undefined,
): string {
  const [first] = readings;
  if (!first) return '';
  const { name } = first;
  const origin = name.origin ? ` (${name.origin})` : '';
  const matched = `Matched ${WORD[mention.via]} “${name.text}”${origin}`;
  if (unmarked) return `${matched}; not marked: ${unmarked}.`;
  if (mention.id === null) {
    const names = readings.map(({ rule }) => rule.name).join(', ');
    return `Not decided: this name is shared by ${readings.length} entries (${names}).`;
  }
  const [support] = mention.evidence;
  if (!support) return `${matched}.`;
  if (support.kind === 'country') {
    return `${matched}; the article speaks of “${support.text}”, but nothing here proves it is this person.`;
  }
  return `${matched}; supported by ${describe(support)}.`;
}

function describe({ kind, text, where }: Evidence): string {
  const place = where === 'paragraph' ? 'in the same paragraph' : 'in this article';
  const what = kind === 'full name' ? 'the full name ' : kind === 'IMO number' ? 'the IMO number ' : '';
  return `${what}“${text}” ${place}`;
}
