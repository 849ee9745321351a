/**
 * Where Firefox finds no room in the middle of a transaction, SQLite has rolled it back by then, and what waits behind the write that
 * failed is written all the same, each by itself: it stays though the transaction is aborted (docs/library.md). So nothing waits behind
 * another write, and nothing follows one that failed. Writes to several tables are not to be begun at once, either.
 */
import type Dexie from 'dexie';
import type { DBCoreMutateRequest, DBCoreMutateResponse, DBCoreTable } from 'dexie';

/** Beneath what Dexie itself lays upon the database. */
const LEVEL = -10;

export function writeOneByOne(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'one by one',
    level: LEVEL,
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        return { ...table, mutate: (request) => mutate(table, request) };
      },
    }),
  });
}

function mutate(table: DBCoreTable, request: DBCoreMutateRequest): Promise<DBCoreMutateResponse> {
  if (request.type === 'deleteRange') return table.mutate(request);
  const all = request.type === 'delete' ? request.keys : request.values;
  if (all.length < 2) return table.mutate(request);
  const results: unknown[] = [];
  const from = (at: number): Promise<DBCoreMutateResponse> =>
    table.mutate(oneOf(request, at)).then(({ numFailures, failures, lastResult }) => {
      if (numFailures > 0)
        return { numFailures: all.length - at, failures: { [at]: failures[0]! }, lastResult, results };
      results.push(lastResult);
      if (at + 1 < all.length) return from(at + 1);
      return { numFailures: 0, failures: {}, lastResult, results };
    });
  return from(0);
}

type OfSeveral = Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>;

function oneOf(request: OfSeveral, at: number): OfSeveral {
  if (request.type === 'delete') return { ...request, keys: [request.keys[at]] };
  const one = { ...request, values: [request.values[at]] };
  return request.keys ? { ...one, keys: [request.keys[at]] } : one;
}
