/** What is written at once is written one after the other, and nothing after one for which there was no room. */
import Dexie, { type EntityTable } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { writeOneByOne } from '../../src/store/one-by-one.ts';

type Rows = Dexie & { rows: EntityTable<{ id: number }, 'id'> };

/** @param full the row for which there is no room @returns with what has been asked of the database beneath, and how much of it at once */
function open(full?: number) {
  const database = new Dexie('rows', { indexedDB: new IDBFactory(), IDBKeyRange }) as Rows;
  database.version(1).stores({ rows: 'id' });
  writeOneByOne(database);
  const asked: number[] = [];
  let [now, most] = [0, 0];
  database.use({
    stack: 'dbcore',
    name: 'beneath',
    level: -20,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return {
          ...table,
          mutate(request) {
            const ids: number[] =
              request.type === 'deleteRange'
                ? []
                : request.type === 'delete'
                  ? [...request.keys]
                  : request.values.map(({ id }) => id);
            asked.push(...ids);
            now += ids.length;
            most = Math.max(most, now);
            const answer = ids.includes(full ?? -1)
              ? Promise.resolve({
                  numFailures: 1,
                  failures: { [ids.indexOf(full!)]: new Dexie.QuotaExceededError() },
                  lastResult: undefined,
                })
              : table.mutate(request);
            return answer.then((done) => {
              now -= ids.length;
              return done;
            });
          },
        };
      },
    }),
  });
  return { database, asked, most: () => most };
}

const rows = [1, 2, 3, 4, 5].map((id) => ({ id }));

test.each([
  ['bulkPut', (database: Rows) => database.rows.bulkPut(rows)],
  ['bulkAdd', (database: Rows) => database.rows.bulkAdd(rows)],
  ['bulkDelete', (database: Rows) => database.rows.bulkDelete([1, 2, 3, 4, 5])],
] as const)('%s: one waits for the other', async (name, write) => {
  const { database, asked, most } = open();
  await write(database);
  expect(asked).toEqual([1, 2, 3, 4, 5]);
  expect(most()).toBe(1);
  expect(await database.rows.count()).toBe(name === 'bulkDelete' ? 0 : 5);
  database.close();
});

test('with keys and results as Dexie gives them', async () => {
  const { database } = open();
  expect(await database.rows.bulkAdd(rows, { allKeys: true })).toEqual([1, 2, 3, 4, 5]);
  expect(await database.rows.where('id').above(3).delete()).toBe(2);
  expect(await database.rows.toArray()).toEqual(rows.slice(0, 3));
  database.close();
});

test('nothing follows one for which there was no room, and nothing is kept', async () => {
  const { database, asked } = open(3);
  const write = database.transaction('rw', database.rows, () => database.rows.bulkPut(rows));
  await expect(write).rejects.toMatchObject({ failures: [{ name: 'QuotaExceededError' }] });
  expect(asked).toEqual([1, 2, 3]);
  expect(await database.rows.count()).toBe(0);
  database.close();
});
