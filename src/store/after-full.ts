/**
 * After a transaction for which there was no room Firefox lets the next one only delete (IDBDatabase::Transaction, "cleanup"): what is
 * written then is refused as if the database were broken, though room was made meanwhile. An empty one takes its place.
 */
import type Dexie from 'dexie';

export function writeAgainAfterFull(database: Dexie): void {
  database.use({
    stack: 'dbcore',
    name: 'after full',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        const transaction = core.transaction(stores, mode, options) as IDBTransaction;
        if (mode === 'readwrite')
          transaction.addEventListener('abort', () => {
            if (transaction.error?.name === 'QuotaExceededError') transaction.db.transaction(stores, mode);
          });
        return transaction;
      },
    }),
  });
}
