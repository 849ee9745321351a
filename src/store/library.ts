/**
 * `sidelight-library`: what the reader keeps. Never dropped; every released version of its schema stays declared here, with
 * its upgrade (dexie/Dexie.js#231).
 */
import Dexie, { type EntityTable } from 'dexie';

/** A passage the reader saved. */
export interface Passage {
  id: string;
  /** Address of the page without tracking parameters. */
  page: string;
  /** ISO time. */
  savedAt: string;
  quote: string;
}

export type LibraryDatabase = Dexie & { passages: EntityTable<Passage, 'id'> };

export function openLibrary(): LibraryDatabase {
  const database = new Dexie('sidelight-library') as LibraryDatabase;
  database.version(1).stores({ passages: 'id, page, savedAt' });
  return database;
}
