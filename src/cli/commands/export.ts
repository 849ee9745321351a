/** `export --json`: the compiled lexicon for other programs, in an order that does not change by itself. */
import type { Command } from 'commander';
import type { Lexicon } from '../../core/lexicon/lexicon.ts';
import { scriptOf } from '../../core/text/script.ts';
import { lexiconOfSeeds } from '../read-seeds.ts';
import type { Session } from '../session.ts';
import { writeFileWhole } from '../write-file.ts';

export function addExport(program: Command, session: Session): void {
  program
    .command('export')
    .description('the compiled lexicon as JSON')
    .option('--json', 'as JSON, which is the only way there is')
    .option('-o, --output <file>', 'into a file (the > of PowerShell writes UTF-16)')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs export --json -o lexicon-export.json`,
    )
    .action(({ output }: { output?: string }) => {
      const json = `${JSON.stringify(exportLexicon(lexiconOfSeeds(session.seeds)), null, 1)}\n`;
      if (output === undefined) session.out(json);
      else writeFileWhole(output, json);
    });
}

/** Entities by id; within each, the order of its file. Every key is always there. */
function exportLexicon({ entities, notes }: Lexicon) {
  return entities.map((entity) => ({
    id: entity.id,
    kind: entity.kind,
    name: entity.name,
    role: entity.role,
    imo: entity.imo ?? null,
    born: entity.born ?? [],
    summary: entity.summary,
    names: entity.names.map(({ text, type, strength, quality, source }) => ({
      text,
      type,
      strength,
      quality: quality ?? null,
      script: scriptOf(text),
      source: source ?? null,
    })),
    status: entity.status.map(
      ({ authority, action, measure, date, reference, programme, source, remark }) => ({
        authority,
        action,
        measure: measure ?? null,
        date,
        reference,
        programme: programme ?? null,
        source,
        remark: remark ?? null,
      }),
    ),
    searched: entity.searched,
    claims: entity.claims,
    relations: entity.relations.map(({ type, target, source, alleged_by }) => ({
      type,
      target,
      source,
      alleged_by: alleged_by ?? null,
    })),
    notes: notes
      .filter(({ entities: linked }) => linked.includes(entity.id))
      .map(({ id, title, updated }) => ({ id, title, updated })),
  }));
}
