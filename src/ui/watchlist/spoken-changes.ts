/** What a researcher does with her list, and what is said of it. */
import type { Trouble } from '../../core/library/trouble.ts';
import { reversed, type WatchChange } from '../../core/watch/change.ts';
import type { WatchEntry } from '../../core/watch/entry.ts';
import type { Words } from '../../core/words/words.ts';
import type { LastDone } from '../last-done.ts';
import type { KeptList } from './kept-list.ts';

/** Each resolves, when the list is read again, to whether it was written. */
export interface SpokenChanges {
  save(before: WatchEntry | undefined, after: WatchEntry): Promise<boolean>;
  remove(entry: WatchEntry): Promise<boolean>;
  takeIn(changes: readonly WatchChange[]): Promise<boolean>;
  /** Undoes what was done last. */
  takeBack(): Promise<boolean>;
}

export interface SpokenChangesOptions {
  /** All of them, or none. */
  write: (changes: readonly WatchChange[]) => Promise<void>;
  last: LastDone<WatchChange>;
  kept: Pick<KeptList, 'passages' | 'refresh'>;
  words: () => Words;
}

export function spokenChanges({ write, last, kept, words }: SpokenChangesOptions): SpokenChanges {
  async function change(changes: readonly WatchChange[], said: string): Promise<boolean> {
    const isWritten = await last.attempt(async () => {
      await write(changes);
      return { said, undo: reversed(changes) };
    });
    await kept.refresh();
    return isWritten;
  }

  return {
    save: (before, after) =>
      change([{ id: after.id, before, after }], words().say('watch.done.saved', { name: after.name })),
    remove(entry) {
      const { id, name } = entry;
      const { say } = words();
      const count = kept.passages.get(id) ?? 0;
      const said =
        count > 0 ? say('watch.done.deleted.passages', { name, count }) : say('watch.done.deleted', { name });
      return change([{ id, before: entry, after: undefined }], said);
    },
    takeIn: (changes) => change(changes, words().say('watch.done.imported', { count: changes.length })),
    async takeBack() {
      const isUndone = await last.takeBack(async (changes) => {
        await write(changes);
        return { said: words().say('watch.done.undone'), undo: [] };
      });
      // It is as it was found, and there is no other way back to it.
      if (!isUndone) last.forgetDone();
      await kept.refresh();
      return isUndone;
    },
  };
}

export function sayTrouble(why: Trouble, { say }: Words, isUndo: boolean): string {
  if (isUndo && why === 'elsewhere') return say('watch.failed.undo');
  return say(`watch.failed.${why === 'elsewhere' || why === 'quota' ? why : 'failed'}`);
}
