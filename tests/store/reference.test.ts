/** The reference database, over fake-indexeddb: all or nothing, and never the reader's own. */

import Dexie from 'dexie';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Lexicon } from '../../src/core/lexicon/lexicon.ts';
import { ENGLISH } from '../../src/core/words/english.ts';
import { DatabaseUnavailable, withDatabase } from '../../src/store/failures.ts';
import { keepSeeded } from '../../src/store/keep-seeded.ts';
import { openLibrary } from '../../src/store/library.ts';
import { savePassage } from '../../src/store/passages.ts';
import { openReference, readEntity, readLexicon, seedUnlessCurrent } from '../../src/store/reference.ts';
import { passageOf } from '../support/drafts.ts';
import { smallLexicon } from '../support/small-lexicon.ts';
import { emptyStorage, passageIn } from './fresh-storage.ts';

const TODAY = '2026-11-21';
const firm = (name: string) => `
kind: Company
role: Firm
name: ${name}
names: [{text: ${name}, type: name, strength: strong}]
status: [{authority: UN, action: listed, measure: asset freeze, date: 2016-03-02, reference: R1, source: un-copy#R1}]
searched: [eu-copy]
summary: About ${name}.
sources: [post-1#3]
claims: [{claim: It traded., by: Somebody, source: act-1}]
`;
const note = (...ids: string[]) =>
  `---\ntitle: About ${ids.join(' and ')}\nentities: [${ids.join(', ')}]\nsources: [un-copy]\nupdated: 2026-11-21\n---\nWords.\n`;

const old = smallLexicon({
  'green-pine.yaml': firm('Green Pine'),
  'komid.yaml': firm('KOMID'),
  'one.md': note('green-pine'),
  'two.md': note('green-pine', 'komid'),
});
const newer = smallLexicon({ 'komid.yaml': firm('Komid Trading'), 'two.md': note('komid') });

let reference: ReturnType<typeof openReference>;
beforeEach(() => {
  emptyStorage();
  reference = openReference();
});

/** Counts how often the lexicon is asked for. */
function loading(lexicon: Lexicon) {
  const load = () => {
    load.times++;
    return Promise.resolve(lexicon);
  };
  load.times = 0;
  return load;
}

const contents = async () => ({
  entities: await reference.entities.toCollection().primaryKeys(),
  notes: await reference.notes.toCollection().primaryKeys(),
  sources: (await reference.sources.toCollection().primaryKeys()).length,
  version: (await reference.meta.get('lexicon'))?.version,
});

describe('seedUnlessCurrent', () => {
  test('puts everything in, once', async () => {
    const load = loading(old);
    await seedUnlessCurrent(reference, old.version, load);
    await seedUnlessCurrent(reference, old.version, load);
    expect(load.times).toBe(1);
    expect(await contents()).toEqual({
      entities: ['green-pine', 'komid'],
      notes: ['one', 'two'],
      sources: old.sources.length,
      version: old.version,
    });
  });

  test('a new version replaces the old one whole', async () => {
    await seedUnlessCurrent(reference, old.version, loading(old));
    await seedUnlessCurrent(reference, newer.version, loading(newer));
    expect(await contents()).toMatchObject({ entities: ['komid'], notes: ['two'], version: newer.version });
    expect((await reference.entities.get('komid'))?.name).toBe('Komid Trading');
  });

  test('an older version is put in as well: what counts is that it is another', async () => {
    await seedUnlessCurrent(reference, newer.version, loading(newer));
    await seedUnlessCurrent(reference, old.version, loading(old));
    expect((await contents()).version).toBe(old.version);
  });

  test.each<[what: string, broken: Partial<Lexicon>]>([
    ['an entity without an id', { entities: [...newer.entities, { name: 'x' } as never] }],
    ['a note without an id', { notes: [{ title: 'x' } as never] }],
    ['a source that cannot be stored', { sources: [{ id: 'x', title: () => 'x' } as never] }],
    ['measures that cannot be stored', { measures: { x: (() => 'x') as never } }],
  ])('%s leaves the old one whole', async (_what, broken) => {
    await seedUnlessCurrent(reference, old.version, loading(old));
    const before = await contents();
    await expect(seedUnlessCurrent(reference, 'x', loading({ ...newer, ...broken }))).rejects.toThrow();
    expect(await contents()).toEqual(before);
    expect((await readEntity(reference, 'green-pine', ENGLISH, TODAY))?.notes).toHaveLength(2);
  });

  test('a lexicon that cannot be read leaves the old one whole, and the next try works', async () => {
    await seedUnlessCurrent(reference, old.version, loading(old));
    await expect(
      seedUnlessCurrent(reference, newer.version, () => Promise.reject(new Error('gone'))),
    ).rejects.toThrow('gone');
    expect((await contents()).version).toBe(old.version);
    await seedUnlessCurrent(reference, newer.version, loading(newer));
    expect((await contents()).version).toBe(newer.version);
  });

  test('two at once end with one whole lexicon', async () => {
    await Promise.all([
      seedUnlessCurrent(reference, old.version, loading(old)),
      seedUnlessCurrent(reference, old.version, loading(old)),
    ]);
    expect(await contents()).toMatchObject({ entities: ['green-pine', 'komid'], version: old.version });
  });
});

describe('readLexicon', () => {
  test('gives what was put in', async () => {
    await seedUnlessCurrent(reference, old.version, loading(old));
    const { never: _never, sources, ...rest } = old;
    expect(await readLexicon(reference)).toEqual({ ...rest, sources: expect.arrayContaining(sources) });
  });

  test('nothing where nothing was', async () => {
    expect(await readLexicon(reference)).toBeUndefined();
  });
});

describe('readEntity', () => {
  beforeEach(() => seedUnlessCurrent(reference, old.version, loading(old)));

  test('gives the card with its notes, sources and words', async () => {
    const card = await readEntity(reference, 'green-pine', ENGLISH, TODAY);
    expect(card).toMatchObject({
      id: 'green-pine',
      lead: 'Listed by the UN since 2 March 2016.',
      searched: ['EU list, copy of 15 January 2026'],
      meanings: [{ measure: 'asset freeze', meaning: 'Money must be frozen.' }],
      claims: [{ source: '“An act”' }],
    });
    expect(card!.notes.map(({ title }) => title)).toEqual(['About green-pine', 'About green-pine and komid']);
    expect(card!.sources.map(({ title }) => title)).toEqual(['A post', 'UN List']);
  });

  test('names what it is related to, and says what was on the day of an article', async () => {
    const relations = [{ type: 'part of' as const, target: 'komid', source: 'un-copy' }];
    await reference.entities.update('green-pine', { relations, searched: ['ofac-copy', 'eu-copy'] });
    expect(await readEntity(reference, 'green-pine', ENGLISH, TODAY, '2014-08-30')).toMatchObject({
      onTheDay: 'When this was published (30 August 2014) we find this company on none of the lists we hold.',
      relations: [{ what: 'part of', name: 'KOMID' }],
    });
    expect((await readEntity(reference, 'green-pine', ENGLISH, TODAY))!.onTheDay).toBeUndefined();
  });

  test('only the notes that are linked', async () => {
    expect((await readEntity(reference, 'komid', ENGLISH, TODAY))!.notes.map(({ id }) => id)).toEqual([
      'two',
    ]);
  });

  test('unknown ids and an empty database give nothing', async () => {
    expect(await readEntity(reference, 'nobody', ENGLISH, TODAY)).toBeUndefined();
    await reference.meta.clear();
    expect(await readEntity(reference, 'komid', ENGLISH, TODAY)).toBeUndefined();
  });

  test('a database closed and opened again still answers', async () => {
    reference.close();
    reference = openReference();
    expect((await readEntity(reference, 'komid', ENGLISH, TODAY))?.name).toBe('KOMID');
  });
});

describe('two databases', () => {
  test('dropping the reference never touches the library', async () => {
    const library = openLibrary();
    const { passage } = await savePassage(library, await passageOf('words'));
    await seedUnlessCurrent(reference, old.version, loading(old));
    expect([reference.name, library.name]).toEqual(['sidelight-reference', 'sidelight-library']);
    await reference.delete();
    expect(await Dexie.getDatabaseNames()).toEqual(['sidelight-library']);
    expect(await passageIn(library, passage.id)).toEqual(passage);
    // And it is rebuilt from what is packaged.
    reference = openReference();
    await seedUnlessCurrent(reference, old.version, loading(old));
    expect((await contents()).version).toBe(old.version);
    expect(await library.passages.count()).toBe(1);
  });
});

/** A database of the reference's name that another program might have left. */
function leave(version: number, make: (database: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('sidelight-reference', version);
    request.onupgradeneeded = () => make(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

describe('keepSeeded', () => {
  const readName = async () => (await readEntity(reference, 'komid', ENGLISH, TODAY))?.name;

  test('seeds before the first reading, once', async () => {
    const load = loading(old);
    const whenSeeded = keepSeeded(reference, old.version, load);
    expect(await whenSeeded(readName)).toBe('KOMID');
    expect(await whenSeeded(readName)).toBe('KOMID');
    expect(load.times).toBe(1);
  });

  test.each<[string, number, (database: IDBDatabase) => void]>([
    ['of a later version', 990, (database) => database.createObjectStore('other')],
    ['with other keys', 10, (database) => database.createObjectStore('meta', { keyPath: 'other' })],
    ['without a store', 10, (database) => database.createObjectStore('meta', { keyPath: 'key' })],
  ])('a database %s is made anew where it must be', async (_what, version, make) => {
    await leave(version, make);
    const whenSeeded = keepSeeded(reference, old.version, loading(old));
    expect(await whenSeeded(readName)).toBe('KOMID');
    expect(await contents()).toMatchObject({ entities: ['green-pine', 'komid'], version: old.version });
  });

  /** A browser in which the database cannot be opened until it has been deleted. */
  function breakOpening(name: string): void {
    const real = globalThis.indexedDB;
    let isGone = false;
    const factory = Object.create(real, {
      open: {
        value: (...args: [string, number?]) => {
          if (!isGone) throw new DOMException('broken', name);
          return real.open(...args);
        },
      },
      deleteDatabase: {
        value: (which: string) => {
          isGone = true;
          return real.deleteDatabase(which);
        },
      },
    });
    Dexie.dependencies.indexedDB = factory;
    reference = openReference();
  }

  test.each(['VersionError', 'UnknownError'])('%s at opening: deleted and seeded again', async (name) => {
    breakOpening(name);
    const load = loading(old);
    const whenSeeded = keepSeeded(reference, old.version, load);
    expect(await Promise.all([whenSeeded(readName), whenSeeded(readName)])).toEqual(['KOMID', 'KOMID']);
    expect(load.times).toBeGreaterThan(0);
  });

  test('no room is no reason to delete', async () => {
    breakOpening('QuotaExceededError');
    const whenSeeded = keepSeeded(reference, old.version, loading(old));
    await expect(withDatabase(() => whenSeeded(readName))).rejects.toThrow(
      new DatabaseUnavailable('QuotaExceededError'),
    );
  });

  test('the fault of another part is passed on, and nothing deleted', async () => {
    const whenSeeded = keepSeeded(reference, old.version, loading(old));
    await whenSeeded(readName);
    await expect(whenSeeded(() => Promise.reject(new TypeError('odd')))).rejects.toThrow(TypeError);
    expect((await contents()).version).toBe(old.version);
  });
});

describe('withDatabase', () => {
  test('gives what the work gives', async () => {
    expect(await withDatabase(() => Promise.resolve(7))).toBe(7);
  });

  test.each([
    ['an error of the database', () => Promise.reject(new Dexie.QuotaExceededError()), 'QuotaExceededError'],
    [
      'an error of IndexedDB itself',
      () => Promise.reject(new DOMException('', 'UnknownError')),
      'UnknownError',
    ],
    [
      'a closed database',
      () => Promise.resolve(reference.close()).then(() => reference.entities.count()),
      'DatabaseClosedError',
    ],
  ])('%s is one error', async (_what, work, message) => {
    await expect(withDatabase<unknown>(work as () => Promise<unknown>)).rejects.toThrow(
      new DatabaseUnavailable(message),
    );
  });

  test.each([
    ['a fault in our own code', new TypeError('odd')],
    ['a lexicon that is no JSON', new SyntaxError('odd')],
    ['what is no error at all', 'x'],
  ])('%s stays what it is', async (_what, error) => {
    await expect(withDatabase(() => Promise.reject(error))).rejects.toBe(error);
  });
});
