/** What a researcher does with passages of an open library: written first, then shown. */
import { createChangeLine } from '../core/library/change-line.ts';
import type { Passage, PassageColour } from '../core/library/passage.ts';
import type { LibraryDatabase } from './library.ts';
import { binMany, changeMany, restoreMany, undoMany } from './many-passages.ts';
import { changePassage, deleteForGood, type PassageChange } from './passages.ts';
import type { Shelf } from './shelf.ts';

/** Of how many passages it was done, and by which numbers it is undone. */
export interface Done {
  count: number;
  undo: number[];
}

/** Each throws what the store throws; nothing has happened then. */
export function editShelf(database: LibraryDatabase, { index }: Shelf) {
  const line = createChangeLine();

  async function changeThem(
    ids: readonly string[],
    change: (passage: Passage) => PassageChange | undefined,
  ): Promise<Done> {
    const { passages, undo } = await changeMany(database, ids, change, new Date());
    index.put(passages);
    return { count: ids.length, undo };
  }

  return {
    /** @param seen the passage as it was when she began */
    change: (seen: Passage, change: PassageChange): Promise<Done> =>
      line.inTurn(async () => {
        const base = line.baseOf(seen);
        const { passage, undo } = await changePassage(database, seen.id, change, base, new Date());
        line.changed(base, passage);
        index.put([passage]);
        return { count: 1, undo: [undo] };
      }),
    tagMany: (ids: readonly string[], more: readonly string[]) =>
      changeThem(ids, ({ tags }) => {
        const missing = more.filter((tag) => !tags.includes(tag));
        return missing.length > 0 ? { tags: [...tags, ...missing] } : undefined;
      }),
    recolourMany: (ids: readonly string[], colour: PassageColour) =>
      changeThem(ids, (passage) => (passage.colour === colour ? undefined : { colour })),
    async binMany(ids: readonly string[]): Promise<Done> {
      const undo = await binMany(database, ids, new Date());
      index.remove(ids);
      return { count: undo.length, undo };
    },
    async restore(ids: readonly string[]): Promise<Done> {
      const passages = await restoreMany(database, ids);
      index.put(passages);
      return { count: passages.length, undo: [] };
    },
    deleteForGood: async (ids: readonly string[]): Promise<Done> => ({
      count: await deleteForGood(database, ids),
      undo: [],
    }),
    async undo(numbers: readonly number[]): Promise<Done> {
      const passages = await undoMany(database, numbers, new Date());
      index.put(passages);
      line.forget();
      return { count: passages.length, undo: [] };
    },
  };
}
