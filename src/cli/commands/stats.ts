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

/** What `import` writes under `reviewed_by`. */
const LIST_FIELDS = 'list fields only';

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

  const facts = factRows(lexicon);
  session.out(
    `\n${table(['facts', 'in all', 'one source', 'and that no official one'], facts, [1, 2, 3])}\n`,
  );
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
  const persons = files.filter(({ value }) => value.kind === 'Person');
  const unread = persons.filter(({ value }) => !value.reviewed_by);
  session.out(`${count(unread.length, 'person', 'persons')} without \`reviewed_by\`${list(unread, session)}`);
  const made = persons.filter(({ value }) => value.reviewed_by?.startsWith(LIST_FIELDS));
  session.out(`${count(made.length, 'person', 'persons')} made of list fields, read by no editor yet.\n`);
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

/** Two events, relations or claims that say the same with two sources confirm each other. */
function factRows({ entities, sources }: Lexicon): (string | number)[][] {
  const official = new Set(
    sources.filter(({ kind }) => /^(?:list|regulation|court)$/.test(kind)).map(({ id }) => id),
  );
  const rowOf = (what: string, facts: readonly { says: string; source: string }[]) => {
    const by = new Map<string, Set<string>>();
    for (const { says, source } of facts) by.set(says, (by.get(says) ?? new Set()).add(sourceId(source)));
    const single = [...by.values()].filter(({ size }) => size === 1);
    return [what, by.size, single.length, single.filter(([one]) => !official.has(one!)).length];
  };
  const statuses = entities.flatMap(({ id, status }) =>
    status.map(({ authority, action, measure, date, source }) => {
      return { says: [id, authority, action, measure, date].join(), source };
    }),
  );
  const relations = entities.flatMap(({ id, relations: own }) =>
    own.map(({ type, target, source }) => ({ says: [id, type, target].join(), source })),
  );
  const claims = entities.flatMap(({ id, claims: own }) =>
    own.map(({ claim, source }) => ({ says: [id, claim].join(), source })),
  );
  return [rowOf('statuses', statuses), rowOf('claims', claims), rowOf('relations', relations)];
}

/** Entries straight from a list are many: the first of them show which. */
const SHOWN = 60;

function list(items: readonly { id: string }[], { width }: Session): string {
  if (items.length === 0) return '.\n';
  const more = items.length > SHOWN ? `, and ${items.length - SHOWN} more` : '';
  const ids = items.slice(0, SHOWN).map(({ id }) => id);
  return `:\n${wrap(ids.join(', ') + more, width, '  ')}`;
}
