/** Two copies of one list, the newer against the older: what a committee did in between. */

import { dateInWords } from '../../core/lexicon/date-in-words.ts';
import { compareCopy } from '../../core/lists/compare.ts';
import { knownFromEntry } from '../../core/lists/known.ts';
import { isOfProgramme } from '../../core/lists/listed-entry.ts';
import { CommandError } from '../command-error.ts';
import { type ReadList, readLists } from '../lists/read-lists.ts';
import { harmless } from '../print.ts';

export async function againstCopy(
  lists: readonly ReadList[],
  path: string,
  programme: string | undefined,
): Promise<string> {
  const [list] = lists;
  const [older] = await readLists([path]);
  if (!list || !older || lists.length > 1)
    throw new CommandError('import: --against compares one list with one other.');
  if (list.authority !== older.authority) {
    throw new CommandError(
      `${path}: this is ${older.format}; the other is ${list.format}. Give two copies of one list.`,
    );
  }
  const of = ({ entries }: ReadList) =>
    entries.filter((entry) => !programme || isOfProgramme(entry, programme));
  const known = of(older)
    .filter(({ kind }) => kind !== 'Aircraft')
    .map(knownFromEntry);
  const { added, changed, delisted, same } = compareCopy({ ...list, entries: of(list) }, known);
  const renamed = changed.filter(({ changes }) => changes.some(({ field }) => field === 'renamed'));
  const lines = [
    `${list.format}: ${day(list)} against ${day(older)}.`,
    `${added.length} added, ${delisted.length} removed, ${renamed.length} renamed, ${changed.length} changed in all, ${same.length} the same.`,
    ...added.map(({ entry }) => `  added    ${entry.reference}  ${knownFromEntry(entry).name}`),
    ...delisted.map(({ known: one, listing }) => `  removed  ${listing.reference}  ${one.name}`),
    ...changed.flatMap(({ entry, known: one, changes }) => [
      `  changed  ${entry.reference}  ${one.name}`,
      ...changes.map(({ words }) => `      ${words}`),
    ]),
  ];
  return `${lines.map(harmless).join('\n')}\n`;
}

function day({ date }: ReadList): string {
  return date ? `the copy of ${dateInWords(date)}` : 'a copy without a date';
}
