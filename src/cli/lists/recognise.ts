/** Which list a file is, by what stands at its beginning; the file's name decides nothing. */
import { CommandError } from '../command-error.ts';
import { EU_COLUMNS } from './eu-csv.ts';
import type { ListFile } from './list-file.ts';
import type { OfacPart } from './ofac-csv.ts';
import { TARGET_COLUMNS } from './targets-csv.ts';

export type Format =
  | { name: 'UN XML' }
  | { name: 'OFAC XML' }
  | { name: 'OFAC CSV'; part: OfacPart }
  | { name: 'EU CSV' }
  | { name: 'OpenSanctions CSV' }
  | { name: 'FollowTheMoney' };

/** @throws CommandError when it is none of these, saying what it looks like */
export function recognise({ path, head }: ListFile): Format {
  const start = head.trimStart();
  if (/<!DOCTYPE(?! html)/i.test(start.slice(0, 4000)) && start.startsWith('<?xml')) {
    throw new CommandError(`${path}: it declares a DOCTYPE, which no sanctions list does. It was not read.`);
  }
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?CONSOLIDATED_LIST[\s>]/.test(start))
    return { name: 'UN XML' };
  if (/^(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?sdnList[\s>]/.test(start))
    return { name: 'OFAC XML' };
  if (/^<(?:!doctype html|html)[\s>]/i.test(start)) {
    throw new CommandError(
      `${path}: this is a web page, perhaps the page of the list. Give the list's own file.`,
    );
  }
  if (start.startsWith('<')) {
    throw new CommandError(
      `${path}: this XML is no list that is known here (UN consolidated list, OFAC sdn.xml).`,
    );
  }
  const [line = ''] = start.split(/\r?\n/, 1);
  if (line.startsWith('{')) {
    if (/"schema"\s*:/.test(line) && /"properties"\s*:/.test(line)) return { name: 'FollowTheMoney' };
    throw new CommandError(`${path}: this JSON is not FollowTheMoney with an entity on each line.`);
  }
  const columns = line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
  const has = (wanted: readonly string[]) => wanted.every((column) => columns.includes(column));
  if (has(EU_COLUMNS)) return { name: 'EU CSV' };
  if (has(TARGET_COLUMNS)) return { name: 'OpenSanctions CSV' };
  const part = ofacPart(line);
  if (part) return { name: 'OFAC CSV', part };
  const near = [EU_COLUMNS, TARGET_COLUMNS].find(
    (wanted) => wanted.filter((column) => columns.includes(column)).length > 3,
  );
  if (near) {
    const missing = near.filter((column) => !columns.includes(column));
    throw new CommandError(`${path}: the column ${missing.join(', ')} is missing.`);
  }
  throw new CommandError(
    `${path}: no list that is known here (UN XML, OFAC CSV or XML, EU CSV, OpenSanctions CSV, FollowTheMoney JSON).`,
  );
}

/** None of OFAC's files has a header: each begins with the number of an entry. */
function ofacPart(line: string): OfacPart | undefined {
  if (/^\d+,\d+,"(?:aka|fka|nka)",/.test(line)) return 'alt';
  if (/^\d+,\d+,(?:-0- ?|"[^"]*"),/.test(line)) return 'add';
  if (/^\d+,"(?:[^"]|"")*",(?:-0- ?|"\w+"),/.test(line)) return 'sdn';
  if (/^\d+,"/.test(line)) return 'comments';
  return undefined;
}
