/** `show ID`: all that is known of an entity, with the source of each fact; `--on`: as it stood on a day. */

import type { Command } from 'commander';
import { describeEntity, type Reference } from '../../core/card/describe-entity.ts';
import { referenceOf } from '../../core/card/reference-of.ts';
import { idOf } from '../../core/lexicon/compile.ts';
import { historyOn } from '../../core/lexicon/history.ts';
import type { Entity, Lexicon } from '../../core/lexicon/lexicon.ts';
import { formatSeedError } from '../../core/lexicon/seed-file.ts';
import { ENGLISH } from '../../core/words/english.ts';
import { CommandError } from '../command-error.ts';
import { readCorrections } from '../corrections.ts';
import { findEntity } from '../find-entity.ts';
import { wrap } from '../print.ts';
import { soundPart } from '../read-seeds.ts';
import { coloursOf, type Session } from '../session.ts';
import { standingOn } from '../standing-on.ts';

export function addShow(program: Command, session: Session): void {
  program
    .command('show')
    .description('all that is known of an entry, with sources; as it stood on a day')
    .argument('<id>', 'file name without .yaml')
    .option('--on <date>', 'YYYY-MM-DD')
    .addHelpText(
      'after',
      `
Example:
  node seeds/lexicon.mjs show green-pine
  node seeds/lexicon.mjs show imo-8602531 --on 2016-03-10`,
    )
    .action((id: string, { on }: { on?: string }) => {
      if (on !== undefined && !isDay(on))
        throw new CommandError(`show: "${on}" is no day. Write it as YYYY-MM-DD.`);
      if (on !== undefined && on > session.today)
        throw new CommandError(`show: ${on} is not yet. Give a day that was.`);
      const { lexicon, leftOut } = soundPart(session.seeds);
      // An entry of today may be unfinished: the others can be looked at all the same.
      const own = leftOut.filter(({ file }) => idOf(file) === id.replace(/\.yaml$/, ''));
      if (own.length > 0) throw new CommandError(leftOut.map(formatSeedError).join('\n'));
      if (leftOut.length > 0) {
        const files = [...new Set(leftOut.map(({ file }) => file))].join(', ');
        session.err(`Left out, because there are errors in it: ${files}. \`check\` says which.\n`);
      }
      const taken = readCorrections(session.seeds).find((one) => one.id === id);
      if (taken && !lexicon.entities.some((entity) => entity.id === id))
        throw new CommandError(`"${id}" was withdrawn on ${taken.date}: ${taken.why}`);
      show(findEntity(lexicon, id), lexicon, on, session);
    });
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function show(entity: Entity, lexicon: Lexicon, on: string | undefined, session: Session): void {
  const reference = referenceOf(lexicon, ENGLISH);
  const { bold, dim } = coloursOf(session);
  const section = (title: string, lines: readonly string[]) => {
    if (lines.length === 0) return;
    session.out(`\n${bold(title)}\n`);
    for (const line of lines) session.out(hang(line, session.width));
  };
  const notes = lexicon.notes.filter(({ entities }) => entities.includes(entity.id));
  const card = describeEntity(entity, notes, reference, session.today);
  const status = on ? historyOn(entity.status, on) : entity.status;

  session.out(`${bold(entity.name)}  ${dim(`${entity.id}, ${entity.kind}, ${entity.role}`)}\n`);
  if (entity.imo) session.out(`IMO ${entity.imo}\n`);
  if (entity.born) session.out(`Born ${entity.born.join(' or ')}\n`);
  const lead = on ? standingOn(entity, on, reference) : [card.lead, ...card.more];
  section(
    on ? `On ${ENGLISH.date(on)}, as far as the copies of the lists we hold tell` : 'What the lists say',
    lead,
  );
  section(
    on ? 'Events up to that day' : 'History',
    status.map((one) => {
      const what = [one.action, one.measure, one.programme].filter(Boolean).join(', ');
      const remark = one.remark ? `. ${one.remark}` : '';
      return `${one.date}  ${one.authority} ${what}; ${one.reference}${remark} [${one.source}]`;
    }),
  );
  section('Searched whole', on ? [] : card.searched);
  section(on ? 'Summary, as of today' : 'Summary', [`${entity.summary} [${entity.sources.join(', ')}]`]);
  section('Names', entity.names.map(nameLine));
  section('Cues', entity.cues.length > 0 ? [entity.cues.join(', ')] : []);
  section(
    'Claims',
    entity.claims.map(({ claim, by, source, later }) => `${by}: ${claim} Since then: ${later}. [${source}]`),
  );
  section('Relations', relationLines(entity, lexicon));
  section(
    'Notes',
    notes.map(({ id, title, updated }) => `${title} (notes/${id}.md, ${updated})`),
  );
  section(
    'Sources',
    sourceLines(
      entity,
      status.map(({ source }) => source),
      reference,
    ),
  );
}

function nameLine({ text, type, strength, quality, needs, within, source }: Entity['names'][number]): string {
  const listed = quality ? `, quality ${quality}` : '';
  const support = needs.length > 0 ? `, needs in the ${within}: ${needs.join(', ')}` : '';
  return `${text}  (${type}, ${strength}${listed}${support}) [${source ?? 'no source'}]`;
}

function relationLines(entity: Entity, { entities }: Lexicon): string[] {
  const own = entity.relations.map(
    ({ type, target, source, alleged_by }) =>
      `${type} ${target}${alleged_by ? ` (alleged by ${alleged_by})` : ''} [${source}]`,
  );
  const others = entities.flatMap(({ id, relations }) =>
    relations
      .filter(({ target }) => target === entity.id)
      .map(
        ({ type, source, alleged_by }) =>
          `${id}: ${type} this${alleged_by ? ` (alleged by ${alleged_by})` : ''} [${source}]`,
      ),
  );
  return [...own, ...others];
}

/** Each cited source once, in full. */
function sourceLines(entity: Entity, statusRefs: readonly string[], reference: Reference): string[] {
  const refs = [
    ...entity.sources,
    ...statusRefs,
    ...[...entity.names, ...entity.claims, ...entity.relations].flatMap(({ source }) => source ?? []),
  ];
  return [...new Set(refs.map((ref) => ref.split('#', 1)[0]!))].map((id) => {
    const source = reference.source(id);
    if (!source) return id;
    const when = source.copy ? `, copy of ${source.copy}` : source.date ? `, ${source.date}` : '';
    return `${id}: ${source.title}, ${source.publisher}${when}${source.url ? ` ${source.url}` : ''}`;
  });
}

/** A paragraph whose later lines are set in. */
function hang(line: string, width: number): string {
  const [first = '', ...rest] = wrap(line, width - 4)
    .split('\n')
    .filter(Boolean);
  return `  ${first}\n${rest.map((one) => `    ${one}\n`).join('')}`;
}
