/** Which source in sources.yaml a file is a copy of; a copy nobody has read before becomes a new one. */

import { dateInWords } from '../../core/lexicon/date-in-words.ts';
import type { ListCopy } from '../../core/lists/listed-entry.ts';
import { yamlOf } from '../../core/lists/to-seed.ts';
import { CommandError } from '../command-error.ts';
import { copiesOf, type Workspace } from './workspace.ts';

export interface CopySource {
  id: string;
  /** ISO day. */
  copy: string;
  /** The day as the summary of an entity prints it. */
  words: string;
  /** As in "on the UN list". */
  list: string;
  /** As in "linked by the US Treasury". */
  authorityName: string;
  /** Text for sources.yaml, where it is not there yet. */
  addition?: string;
  /** Copies of the same list that are older, or this one: what rests on them can have been taken off. */
  older: string[];
  /** What the editor should know about how the day was found. */
  note?: string;
}

export function sourceOfCopy(copy: ListCopy, workspace: Workspace, day: string | undefined): CopySource {
  const { authorities } = workspace.lexicon;
  const authority = authorities[copy.authority];
  if (!authority)
    throw new CommandError(`sources.yaml knows no authority "${copy.authority}". Add it first.`);
  const copies = copiesOf(workspace, copy.authority);
  const date = day ?? copy.date;
  const known = date ? copies.find((source) => source.copy === date) : copies[0];
  const [newest] = copies;
  if (!known && !date) {
    throw new CommandError(`${copy.format} says no date. Give it with --copy YYYY-MM-DD.`);
  }
  const base = {
    list: authority.list ?? `list of ${authority.name}`,
    authorityName: authority.full.replace(/, Office of Foreign Assets Control$/, ''),
  };
  if (known) {
    const words = known.date ? printedDate(known.date) : dateInWords(known.copy!);
    const older = copies.filter((source) => source.copy! <= known.copy!).map(({ id }) => id);
    const note = date
      ? undefined
      : `The file says no date: taken for ${known.id}. Give another day with --copy.`;
    return { ...base, id: known.id, copy: known.copy!, words, older, ...(note ? { note } : {}) };
  }
  const id = `${copy.authority.toLowerCase()}-${date}`;
  const fields = {
    kind: 'list',
    title: newest?.title ?? `List of ${authority.full}`,
    publisher: newest?.publisher ?? authority.full,
    authority: copy.authority,
    copy: date!,
    ...(newest?.covers ? { covers: newest.covers } : {}),
  };
  const addition = yamlOf({ [id]: fields })
    .split('\n')
    .map((line) => (line ? `  ${line}` : line))
    .join('\n');
  const older = [id, ...copies.filter((source) => source.copy! < date!).map((source) => source.id)];
  return { ...base, id, copy: date!, words: dateInWords(date!), older, addition };
}

/** `newest entry 16 December 2024` -> `16 December 2024`; the source itself says what the day means. */
function printedDate(date: string): string {
  return date.replace(/^newest entry /, '');
}
