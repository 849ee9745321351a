/**
 * `sidelight-reference`: the lexicon in IndexedDB. It may be dropped and rebuilt at any time; what is the reader's own lies in
 * `sidelight-library`.
 */
import Dexie, { type EntityTable } from 'dexie';
import { describeEntity } from '../core/card/describe-entity.ts';
import type { EntityCard } from '../core/card/entity-card.ts';
import { referenceOf } from '../core/card/reference-of.ts';
import type { Authority } from '../core/lexicon/entity.ts';
import type { Entity, Lexicon, NamedSource, Note, PublicLexicon } from '../core/lexicon/lexicon.ts';
import type { Words } from '../core/words/words.ts';

interface Meta {
  key: 'lexicon';
  version: string;
  authorities: Record<string, Authority>;
  measures: Record<string, string>;
}

export type ReferenceDatabase = Dexie & {
  entities: EntityTable<Entity, 'id'>;
  notes: EntityTable<Note, 'id'>;
  sources: EntityTable<NamedSource, 'id'>;
  meta: EntityTable<Meta, 'key'>;
};

export function openReference(): ReferenceDatabase {
  const database = new Dexie('sidelight-reference') as ReferenceDatabase;
  database.version(1).stores({ entities: 'id', notes: 'id, *entities', sources: 'id', meta: 'key' });
  return database;
}

/**
 * Puts a lexicon in, all or nothing, when another version is there or none: an older one too, after a
 * step back.
 *
 * Not in Dexie's `populate` (runs only at creation) or `upgrade` (not on first install): dexie/Dexie.js#377, #741.
 *
 * @param load reads the packaged lexicon; called only when it is needed
 */
export async function seedUnlessCurrent(
  database: ReferenceDatabase,
  version: string,
  load: () => Promise<Lexicon>,
): Promise<void> {
  const known = await database.meta.get('lexicon');
  if (known?.version === version) return;
  const { entities, notes, sources, authorities, measures } = await load();
  await database.transaction(
    'rw',
    database.entities,
    database.notes,
    database.sources,
    database.meta,
    async () => {
      await Promise.all([database.entities.clear(), database.notes.clear(), database.sources.clear()]);
      await Promise.all([
        database.entities.bulkPut(entities),
        database.notes.bulkPut(notes),
        database.sources.bulkPut(sources),
      ]);
      // Last: what found no room may be there in part (one-by-one.ts), and is then put in again.
      await database.meta.put({ key: 'lexicon', version, authorities, measures });
    },
  );
}

/** Puts the packaged lexicon in once more, whatever is there. */
export async function seedAnew(
  database: ReferenceDatabase,
  version: string,
  load: () => Promise<Lexicon>,
): Promise<void> {
  await database.meta.clear();
  await seedUnlessCurrent(database, version, load);
}

/**
 * The card of an entity, or undefined where the lexicon has none of that id.
 *
 * @param articleDay ISO day of the article that names it, where that is known
 */
export async function readEntity(
  database: ReferenceDatabase,
  id: string,
  words: Words,
  today: string,
  articleDay?: string,
): Promise<EntityCard | undefined> {
  const [entity, notes, meta, sources] = await Promise.all([
    database.entities.get(id),
    database.notes.where('entities').equals(id).toArray(),
    database.meta.get('lexicon'),
    database.sources.toArray(),
  ]);
  if (!entity || !meta) return undefined;
  const related = await database.entities.bulkGet(entity.relations.map(({ target }) => target));
  const entities = related.filter((one) => one !== undefined);
  const reference = referenceOf({ ...meta, sources, entities }, words);
  return describeEntity(entity, notes, reference, today, articleDay);
}

/** All that a reader may see of the lexicon, or undefined where none has been put in. */
export async function readLexicon(database: ReferenceDatabase): Promise<PublicLexicon | undefined> {
  const [entities, notes, sources, meta] = await Promise.all([
    database.entities.toArray(),
    database.notes.toArray(),
    database.sources.toArray(),
    database.meta.get('lexicon'),
  ]);
  if (!meta) return undefined;
  const { version, authorities, measures } = meta;
  return { version, entities, notes, sources, authorities, measures };
}
