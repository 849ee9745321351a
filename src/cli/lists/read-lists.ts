/** Files an editor gives -> the copies of lists in them. OFAC's companions are found beside `sdn.csv`, or given too. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ListCopy } from '../../core/lists/listed-entry.ts';
import { CommandError } from '../command-error.ts';
import { readEuCsv } from './eu-csv.ts';
import { readFtmLines } from './ftm-lines.ts';
import { type ListFile, openListFile, textOf } from './list-file.ts';
import { type OfacPart, readOfacCsv } from './ofac-csv.ts';
import { readOfacXml } from './ofac-xml.ts';
import { type Progress, progressOver } from './progress.ts';
import { type Format, recognise } from './recognise.ts';
import { readTargetsCsv } from './targets-csv.ts';
import { readUnXml } from './un-xml.ts';

export interface ReadList extends ListCopy {
  /** The file it was read from; of OFAC's set, `sdn.csv`. */
  path: string;
  /** Files read along with it. */
  companions: string[];
}

/** @throws CommandError in one line when a file is no list, or a broken one */
export async function readLists(paths: readonly string[]): Promise<ReadList[]> {
  const given = [...new Set(paths.map((path) => resolve(path)))].map((full) => {
    const path = paths.find((one) => resolve(one) === full)!;
    const file = openListFile(path);
    return { file, format: recognise(file) };
  });
  const parts = given.flatMap(({ file, format }) =>
    format.name === 'OFAC CSV' && format.part !== 'sdn' ? [{ file, part: format.part }] : [],
  );
  const mains = given.filter(({ format }) => format.name !== 'OFAC CSV' || format.part === 'sdn');
  const sets = mains.filter(({ format }) => format.name === 'OFAC CSV');
  if (parts.length > 0 && sets.length !== 1) {
    throw new CommandError(`${parts[0]!.file.path}: it only completes an sdn.csv. Give that one too.`);
  }
  const lists: ReadList[] = [];
  for (const { file, format } of mains) {
    const companions = format.name === 'OFAC CSV' ? companionsOf(file, parts) : [];
    const bytes = [file, ...companions.map((one) => one.file)].reduce((sum, one) => sum + one.bytes, 0);
    const progress = progressOver(bytes, basename(file.path));
    try {
      const copy = await readOne(file, format, companions, progress);
      if (copy.entries.length === 0) throw new CommandError(`${file.path}: the list in it is empty.`);
      lists.push({ ...copy, path: file.path, companions: companions.map((one) => one.file.path) });
    } finally {
      progress.stop();
    }
  }
  return lists;
}

type Companion = { file: ListFile; part: Exclude<OfacPart, 'sdn'> };

function companionsOf(file: ListFile, given: readonly { file: ListFile; part: OfacPart }[]): Companion[] {
  const companions: Companion[] = [];
  const name = basename(file.path);
  for (const part of ['alt', 'add', 'comments'] as const) {
    const explicit = given.find((one) => one.part === part);
    const beside = join(
      dirname(file.path),
      part === 'comments' ? name.replace(/\.csv$/i, '_comments.csv') : name.replace(/sdn/i, part),
    );
    if (explicit) companions.push({ file: explicit.file, part });
    else if (beside !== file.path && /sdn/i.test(name) && existsSync(beside)) {
      const found = openListFile(beside);
      const format = recognise(found);
      // An empty sdn_comments.csv and the like are no reason to stop, but another kind of file is.
      if (format.name !== 'OFAC CSV' || format.part !== part) {
        throw new CommandError(`${beside}: it lies beside ${name} but is no ${part}.csv of OFAC.`);
      }
      companions.push({ file: found, part });
    }
  }
  return companions;
}

function readOne(
  file: ListFile,
  format: Format,
  companions: readonly Companion[],
  progress: Progress,
): Promise<ListCopy> {
  const open = (one: ListFile) => textOf(one, progress.read);
  switch (format.name) {
    case 'UN XML':
      return readUnXml(open(file), file.path);
    case 'OFAC XML':
      return readOfacXml(open(file), file.path);
    case 'EU CSV':
      return readEuCsv(open(file), file.path);
    case 'OpenSanctions CSV':
      return readTargetsCsv(open(file), file.path);
    case 'FollowTheMoney':
      return readFtmLines(open(file), file.path);
    case 'OFAC CSV': {
      const others = companions.map(({ file: one, part }) => ({ part, chunks: open(one), path: one.path }));
      return readOfacCsv({ sdn: { chunks: open(file), path: file.path }, others });
    }
  }
}
