/** A database as a whole: emptied, and put back as it was. */
import type Dexie from 'dexie';

/** Deletes all rows of all tables, or none. @returns puts them back */
export async function emptyDatabase(database: Dexie): Promise<() => Promise<void>> {
  const { tables } = database;
  const rows = await database.transaction('rw', tables, async () => {
    const all = await Promise.all(tables.map((table) => table.toArray()));
    for (const table of tables) await table.clear();
    return all;
  });
  return () =>
    database.transaction('rw', tables, async () => {
      for (const [index, table] of tables.entries()) await table.bulkPut(rows[index] ?? []);
    });
}
