/** `import FILE...`: reads sanctions lists, compares them with the seeds, and proposes; changes a seed only when told. */
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { isoDate } from '../../core/lexicon/entity.ts';
import { type Comparison, compareCopy } from '../../core/lists/compare.ts';
import { CommandError } from '../command-error.ts';
import { againstCopy } from '../import/against.ts';
import { applyItems, writeTexts } from '../import/apply.ts';
import { compareOnly } from '../import/compare-only.ts';
import { pickItems } from '../import/pick.ts';
import { proposalOf } from '../import/proposal.ts';
import { searchCopy } from '../import/record-search.ts';
import { type CopySource, sourceOfCopy } from '../import/source-of-copy.ts';
import { summaryOfProposal } from '../import/summary.ts';
import { openWorkspace, type Workspace } from '../import/workspace.ts';
import { writeProposal } from '../import/write-proposal.ts';
import { type ReadList, readLists } from '../lists/read-lists.ts';
import { count } from '../print.ts';
import { todayHere } from '../today.ts';

const HELP = `Reads sanctions lists and says what is new, changed, gone. Writes a proposal into proposals/, and nothing else.

  node seeds/lexicon.mjs import FILE... [--program DPRK]
  node seeds/lexicon.mjs import FILE --apply ID...
  node seeds/lexicon.mjs import FILE --apply-new
  node seeds/lexicon.mjs import NEW.xml --against OLD.xml

A file is known by its content: UN consolidated XML, OFAC sdn.csv (alt.csv and add.csv are found beside it, or given
too), OFAC sdn.xml, the EU's regulation as CSV, OpenSanctions targets.simple.csv, FollowTheMoney JSON lines.

  --program NAME   new entries of this programme only (DPRK takes DPRK2, DPRK3 ... and the EU's word too)
  --apply ID...    takes these into seeds/: ids or the list's numbers from the proposal. NUMBER=ID says that an entry is
                   an entity we have under ID
  --anyway         with NUMBER=ID: although kind, name or year of birth speak against it
  --apply-new      takes every new entry that is surely new
  --record-search  adds the copy to every \`searched:\` after searching it for all names of the entity, and lets
                   the listings it still has rest on it
  --copy DAY       the day of the copy (YYYY-MM-DD), where the file says none
  --against FILE   compares two copies of a list with each other; the seeds are not touched
  --help           this

Example:
  node seeds/lexicon.mjs import consolidated.xml --program DPRK
  node seeds/lexicon.mjs import consolidated.xml --apply kpi-081 KPe.029

Exit status: 0 done, 2 when a file cannot be read or the seeds would have errors; then nothing is written.
`;

/** Longest proposal a terminal should be filled with; all of it is in the folder. */
const SHOWN = 40;

export async function importLists(args: string[], seeds: string): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    if (positionals.length === 0) throw new CommandError('import: give the file of a list (see --help).');
    if (values.copy !== undefined) checkDay(values.copy);
    const lists = await readLists(positionals);
    if (values.against) {
      process.stdout.write(await againstCopy(lists, values.against, values.program));
      return 0;
    }
    // Where the second could not be taken, the first would be written already.
    if (lists.length > 1 && (values.apply || values['apply-new'] || values['record-search'])) {
      throw new CommandError('import: take from one list at a time. Nothing was written.');
    }
    for (const list of lists) importOne(list, seeds, values);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

type Values = ReturnType<typeof parse>['values'];

function importOne(list: ReadList, seeds: string, values: Values): void {
  const workspace = openWorkspace(seeds);
  if (!list.mayApply) {
    if (values.apply || values['apply-new'] || values['record-search']) {
      throw new CommandError(
        `${list.path}: this data is under a non-commercial licence; it can be compared, not taken over.`,
      );
    }
    process.stdout.write(compareOnly(list, workspace.known, values.program, SHOWN));
    return;
  }
  const source = sourceOfCopy(list, workspace, values.copy);
  const olderSources = new Set(source.older);
  const options = {
    source: source.id,
    olderSources,
    day: source.copy,
    ...(values.program ? { programme: values.program } : {}),
  };
  const comparison = compareCopy(list, workspace.known, options);
  const items = proposalOf(comparison, workspace, source, todayHere());
  if (values.apply || values['apply-new']) {
    const picks = {
      wanted: values.apply ?? [],
      allNew: Boolean(values['apply-new']),
      anyway: Boolean(values.anyway),
      today: todayHere(),
    };
    const picked = pickItems(items, comparison.same, picks, workspace, source);
    const written = applyItems(picked, workspace, source);
    process.stdout.write(
      `Took ${count(picked.length, 'item')} of ${source.id} into seeds/ (${count(written, 'file')}).\n`,
    );
    return;
  }
  if (values['record-search']) {
    record(list, workspace, source, comparison.same);
    return;
  }
  const about = { format: list.format, entries: list.entries.length, same: comparison.same.length };
  const folder = writeProposal(items, workspace, source, summaryOfProposal(items, source, about));
  process.stdout.write(summaryOfProposal(items, source, about, SHOWN));
  process.stdout.write(
    `\nThe proposal lies in ${folder}; seeds/ was not changed. Take from it with --apply ID...\n`,
  );
}

function record(
  list: ReadList,
  workspace: Workspace,
  source: CopySource,
  unchanged: Comparison['same'],
): void {
  if (!list.whole)
    throw new CommandError(`${list.path}: this file is a part of the list; a search of it proves nothing.`);
  const { texts, namesakes } = searchCopy(list, workspace, source, unchanged);
  const written = writeTexts(texts, workspace, source);
  process.stdout.write(`Searched ${source.id} for every name: written into ${count(written, 'file')}.\n`);
  for (const { id, references } of namesakes) {
    process.stdout.write(
      `  not for ${id}: ${references.join(', ')} bears the same name; say first whether it is the same.\n`,
    );
  }
}

/** A copy is of a day that was. */
function checkDay(day: string): void {
  if (!v.safeParse(isoDate, day).success)
    throw new CommandError(`import: --copy takes a day of the calendar as YYYY-MM-DD, not "${day}".`);
  if (day > todayHere())
    throw new CommandError(`import: --copy ${day} is not yet. Give the day of the copy.`);
}

function parse(args: string[]) {
  try {
    const { tokens: _tokens, ...result } = parseArgs({
      args: spread(args),
      allowPositionals: true,
      tokens: true,
      options: {
        program: { type: 'string' },
        apply: { type: 'string', multiple: true },
        anyway: { type: 'boolean' },
        'apply-new': { type: 'boolean' },
        'record-search': { type: 'boolean' },
        copy: { type: 'string' },
        against: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return result;
  } catch (error) {
    throw new CommandError(`import: ${(error as Error).message.split('. ')[0]} (see --help).`);
  }
}

/** `--apply a b c` -> `--apply=a --apply=b --apply=c`: everything after it belongs to it, up to the next option. */
function spread(args: readonly string[]): string[] {
  const result: string[] = [];
  let taking = false;
  for (const arg of args) {
    if (arg === '--apply') taking = true;
    else if (arg.startsWith('--')) {
      taking = false;
      result.push(arg);
    } else result.push(taking ? `--apply=${arg}` : arg);
  }
  if (args.at(-1) === '--apply') result.push('--apply');
  return result;
}
