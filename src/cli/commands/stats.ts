/** `stats`: what the lexicon holds, how old it is, and where it is thin. */
import type { Command } from 'commander';
import { standings } from '../../core/lexicon/history.ts';
import type { Entity, Lexicon } from '../../core/lexicon/lexicon.ts';
import { sourceId } from '../../core/lexicon/source-ref.ts';
import { KINDS } from '../../core/lexicon/terms.ts';
import { scriptOf } from '../../core/text/script.ts';
import { type ReadEntity, readEntities } from '../check/read-entities.ts';
import { count, table, wrap } from '../print.ts';
import { lexiconOfSeeds, readSeeds } from '../read-seeds.ts';
import { coloursOf, type Session } from '../session.ts';

/** Lists change weekly; a copy older than this many days says little about today. */
const OLD_COPY = 90;

export function addStats(program: Command, session: Session): void {
  program
    .command('stats')
    .description('counts, the age of every list copy, facts with one source, notes without entries')
    .addHelpText('after', '\nExample:\n  node seeds/lexicon.mjs stats')
    .action(() => {
      printStats(lexiconOfSeeds(session.seeds), session);
      printUnread(readEntities(readSeeds(session.seeds)), session);
    });
}

function printStats(lexicon: Lexicon, session: Session): void {
  const { entities } = lexicon;
  const names = entities.flatMap((entity) => entity.names);
  const colours = coloursOf(session);
  session.out(`Lexicon ${lexicon.version}\n\n`);
  session.out(`${table(['kind', 'entries', 'listed', 'names'], kindRows(entities), [1, 2, 3])}\n`);
  session.out(`${table(['authority', 'on its list', 'taken off'], authorityRows(lexicon), [1, 2])}\n`);
  session.out(`${table(['script', 'strong', 'weak'], scriptRows(names), [1, 2])}\n`);
  session.out(
    table(['list copy', 'of', 'days old', ''], copyRows(lexicon, session.today, colours.yellow), [2]),
  );

  const single = entities.filter(hasOneSource);
  session.out(`\n${count(single.length, 'entry', 'entries')} with one source only${list(single, session)}`);
  const pending = entities.filter(({ status }) => status.some(({ reference }) => reference === 'pending'));
  session.out(
    `${count(pending.length, 'entry', 'entries')} with a pending reference${list(pending, session)}`,
  );
  const noted = new Set(lexicon.notes.flatMap((note) => note.entities));
  const bare = entities.filter(({ id }) => !noted.has(id));
  session.out(`${count(bare.length, 'entry', 'entries')} without a note${list(bare, session)}`);
  const ids = new Set(entities.map(({ id }) => id));
  const loose = lexicon.notes.filter((note) => !note.entities.some((id) => ids.has(id)));
  session.out(`${count(loose.length, 'note')} without entries${list(loose, session)}`);
  const claims = entities.flatMap((entity) => entity.claims);
  const unchecked = claims.filter(({ later }) => later.startsWith('not checked'));
  session.out(`${count(claims.length, 'claim')}, ${unchecked.length} not checked against what came later.\n`);
}

/** Persons of whom nobody says that they read every sentence. */
function printUnread(files: readonly ReadEntity[], session: Session): void {
  const unread = files.filter(({ value }) => value.kind === 'Person' && !value.reviewed_by);
  session.out(`${count(unread.length, 'person', 'persons')} without \`reviewed_by\`${list(unread, session)}`);
}

function kindRows(entities: readonly Entity[]): (string | number)[][] {
  const rowOf = (name: string, some: readonly Entity[]) => [
    name,
    some.length,
    some.filter(({ mark }) => mark === 'listed').length,
    some.reduce((sum, entity) => sum + entity.names.length, 0),
  ];
  return [
    ...KINDS.map((kind) =>
      rowOf(
        kind,
        entities.filter((entity) => entity.kind === kind),
      ),
    ),
    rowOf('all', entities),
  ];
}

function authorityRows({ entities, authorities }: Lexicon): (string | number)[][] {
  const all = entities.flatMap(({ status }) => standings(status));
  return Object.keys(authorities).flatMap((authority) => {
    const own = all.filter((standing) => standing.authority === authority);
    if (own.length === 0) return [];
    const on = own.filter(({ listings }) => listings.length > 0).length;
    return [[authority, on, own.length - on]];
  });
}

function scriptRows(names: readonly Entity['names'][number][]): (string | number)[][] {
  const scripts = [...new Set(names.map(({ text }) => scriptOf(text)))].sort();
  return scripts.map((script) => {
    const own = names.filter(({ text }) => scriptOf(text) === script);
    const strong = own.filter(({ strength }) => strength === 'strong').length;
    return [script, strong, own.length - strong];
  });
}

function copyRows(
  { sources }: Lexicon,
  today: string,
  warn: (text: string) => string,
): (string | number)[][] {
  const copies = sources.flatMap((source) => (source.copy ? [{ ...source, copy: source.copy }] : []));
  return copies.map(({ id, copy, covers, authority }) => {
    const days = Math.round((Date.parse(today) - Date.parse(copy)) / 86_400_000);
    const isNewest = !copies.some((other) => other.authority === authority && other.copy > copy);
    const old = days > OLD_COPY ? warn(`older than ${OLD_COPY} days: get the list anew and import it`) : '';
    return [id, `${copy}${covers ? `, ${covers}` : ''}`, days, isNewest ? old : 'there is a newer one'];
  });
}

/** All its facts come from one place: nothing confirms them. */
function hasOneSource(entity: Entity): boolean {
  const refs = [
    ...entity.sources,
    ...[...entity.status, ...entity.claims, ...entity.relations].map(({ source }) => source),
  ];
  return new Set(refs.map(sourceId)).size === 1;
}

/** Entries straight from a list are many: the first of them show which. */
const SHOWN = 60;

function list(items: readonly { id: string }[], { width }: Session): string {
  if (items.length === 0) return '.\n';
  const more = items.length > SHOWN ? `, and ${items.length - SHOWN} more` : '';
  const ids = items.slice(0, SHOWN).map(({ id }) => id);
  return `:\n${wrap(ids.join(', ') + more, width, '  ')}`;
}
