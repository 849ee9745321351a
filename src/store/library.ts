/**
 * `sidelight-library`: what the reader keeps. Never dropped; every released version of its schema stays declared here, with
 * its upgrade (dexie/Dexie.js#231).
 */
import Dexie, { type EntityTable } from 'dexie';
import { articleKey } from '../core/library/address.ts';
import type { Passage } from '../core/library/passage.ts';
import type { WatchEntry } from '../core/watch/entry.ts';
import { writeAgainAfterFull } from './after-full.ts';
import { fromVersion1, type PassageOfVersion1 } from './library-versions.ts';
import { writeOneByOne } from './one-by-one.ts';

/** A passage as it lies in the database: with what it is looked up by. */
export interface PassageRow extends Passage {
  /** `articleKey` of its page, and of the address where that was opened. */
  articles: string[];
  /** Ids of its entities. */
  named: string[];
}

/** What a passage was before it was changed, for as long as that can be undone. */
export interface UndoRow {
  /** Counts up. */
  number: number;
  passage: string;
  /** Undefined where it was saved by this change. */
  before: Passage | undefined;
  /** `changedAt` of what this change made of it; undefined where it went into the bin. */
  after: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
}

/** What is known of the library as a whole, by key. */
export interface MetaRow {
  key: string;
  value: unknown;
}

export type LibraryDatabase = Dexie & {
  passages: EntityTable<PassageRow, 'id'>;
  /** Passages that were deleted, for 30 days. */
  bin: EntityTable<PassageRow, 'id'>;
  undo: EntityTable<UndoRow, 'number'>;
  meta: EntityTable<MetaRow, 'key'>;
  /** Names of the researcher's own. */
  watchlist: EntityTable<WatchEntry, 'id'>;
};

export function openLibrary(): LibraryDatabase {
  // What is told to be saved is on the disk, not only on its way there.
  const database = new Dexie('sidelight-library', {
    chromeTransactionDurability: 'strict',
  }) as LibraryDatabase;
  writeAgainAfterFull(database);
  writeOneByOne(database);
  database.version(1).stores({ passages: 'id, page, savedAt' });
  database
    .version(2)
    .stores({
      passages: 'id, *articles, savedAt, changedAt, page.site, *tags, *named',
      bin: 'id, binnedAt',
      undo: '++number, at',
      meta: 'key',
    })
    .upgrade(async (transaction) => {
      const passages = transaction.table('passages');
      const old: PassageOfVersion1[] = await passages.toArray();
      const made = await Dexie.waitFor(Promise.all(old.map(fromVersion1)));
      await passages.bulkPut(made.map((passage) => toRow(passage)));
    });
  database.version(3).stores({ watchlist: 'id' });
  return database;
}

/** @param articles further keys under which it is found */
export function toRow(passage: Passage, articles: readonly string[] = []): PassageRow {
  return {
    ...passage,
    articles: [...new Set([articleKey(passage.page.url), ...articles])],
    named: [...new Set(passage.entities.map(({ id }) => id))],
  };
}

export function fromRow({ articles: _articles, named: _named, ...passage }: PassageRow): Passage {
  return passage;
}
