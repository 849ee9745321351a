/** `verify --list FILE`: each status in the seeds against a copy of the list it names. */
import { parseArgs } from 'node:util';
import { dateInWords } from '../../core/lexicon/date-in-words.ts';
import { type Finding, indexEntries, verifyEntity } from '../../core/lists/verify.ts';
import { CommandError } from '../command-error.ts';
import { type ReadList, readLists } from '../lists/read-lists.ts';
import { count, harmless } from '../print.ts';
import { lexiconOfSeeds } from '../read-seeds.ts';

const HELP = `Holds every status in the seeds against a copy of the list it names.

  node seeds/lexicon.mjs verify --list FILE...   [--quiet]

  --list FILE   a list, as import reads it (see import --help)
  --quiet       only what disagrees
  --help        this

For each status: confirmed, contradicted, or cannot be checked by this list. A disagreement is explained where the
status has a remark that names what the list prints: "The list prints 1950 as the year of birth." Exit status: 0 nothing
unexplained, 1 a disagreement that no remark explains, 2 the file cannot be read.

Example:
  node seeds/lexicon.mjs verify --list consolidated.xml
`;

export async function verifyLists(args: string[], seeds: string): Promise<number> {
  try {
    const { values, positionals } = parse(args);
    if (values.help) {
      process.stdout.write(HELP);
      return 0;
    }
    const files = [...(values.list ?? []), ...positionals];
    if (files.length === 0) throw new CommandError('verify: give the list with --list FILE (see --help).');
    const lexicon = lexiconOfSeeds(seeds);
    const copies = new Map(lexicon.sources.flatMap(({ id, copy }) => (copy ? [[id, copy] as const] : [])));
    let unexplained = 0;
    for (const list of await readLists(files)) {
      const entries = indexEntries(list);
      const findings = lexicon.entities.flatMap((entity) => verifyEntity(entity, list, entries, { copies }));
      process.stdout.write(report(list, findings, Boolean(values.quiet)));
      unexplained += findings.filter(isUnexplained).length;
    }
    return unexplained > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

const isUnexplained = ({ verdict, explained }: Finding) => verdict === 'contradicted' && !explained;

function report(list: ReadList, findings: readonly Finding[], quiet: boolean): string {
  const shown = quiet ? findings.filter(({ verdict }) => verdict === 'contradicted') : findings;
  const width = Math.max(0, ...shown.map(({ verdict }) => verdict.length));
  // What needs an editor stands first.
  const rank = (finding: Finding) =>
    isUnexplained(finding)
      ? 0
      : finding.verdict === 'contradicted'
        ? 1
        : finding.verdict === 'confirmed'
          ? 3
          : 2;
  const inOrder = [...shown].sort((a, b) => rank(a) - rank(b));
  const lines = inOrder.map(({ entity, status, verdict, words, explained }) => {
    const what = `${status.action} ${status.reference}`;
    const why = explained ? `  Explained: ${explained}` : '';
    return harmless(`${verdict.padEnd(width)} ${entity.padEnd(26)} ${what}: ${words}.${why}`);
  });
  const of = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const day = list.date ? `, copy of ${dateInWords(list.date)}` : '';
  const unexplained = findings.filter(isUnexplained).length;
  lines.push(
    `${list.format}${day}: ${count(findings.length, 'status', 'statuses')}: ${of('confirmed')} confirmed, ` +
      `${of('contradicted')} contradicted (${unexplained} unexplained), ` +
      `${of('cannot be checked by this list')} cannot be checked by this list.`,
  );
  return `${lines.join('\n')}\n`;
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        list: { type: 'string', multiple: true },
        quiet: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new CommandError(`verify: ${(error as Error).message.split('. ')[0]} (see --help).`);
  }
}
