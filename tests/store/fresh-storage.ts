/** Storage with nothing in it, over fake-indexeddb, and what lies in it afterwards. */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Passage } from '../../src/core/library/passage.ts';
import { type LibraryDatabase, openLibrary } from '../../src/store/library.ts';
import { allPassages } from '../../src/store/passages-read.ts';

export function emptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
  // Dexie remembers what it was loaded with.
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
}

/** All that was stored before is gone. */
export function freshLibrary(): LibraryDatabase {
  emptyStorage();
  return openLibrary();
}

/** The library as a program of version 2 opens it. */
export function openVersion2(): Dexie {
  const old = new Dexie('sidelight-library');
  old.version(2).stores({
    passages: 'id, *articles, savedAt, changedAt, page.site, *tags, *named',
    bin: 'id, binnedAt',
    undo: '++number, at',
    meta: 'key',
  });
  return old;
}

export async function keptIn(library: LibraryDatabase): Promise<Passage[]> {
  const kept: Passage[] = [];
  for await (const some of allPassages(library)) kept.push(...some);
  return kept;
}

export const passageIn = async (library: LibraryDatabase, id: string) =>
  (await keptIn(library)).find((one) => one.id === id);
