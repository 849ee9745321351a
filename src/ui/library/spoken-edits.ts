/** What is said of each thing that a researcher does with passages. */
import type { Passage, PassageColour } from '../../core/library/passage.ts';
import type { LibraryRoute } from '../../core/library/route.ts';
import type { Words } from '../../core/words/words.ts';
import type { LastDone } from '../last-done.ts';
import type { LibraryEdits, PassageEdit } from './edits.ts';

/** Of how many passages it was done, and by which numbers it is undone. */
interface Done {
  count: number;
  undo: number[];
}

/** Takes back one thing that was done; rejects where that cannot be done any more, and nothing has happened then. */
export type TakeBack = () => Promise<unknown>;

/** Each is written when it resolves; else nothing has happened. */
export interface WrittenEdits {
  change(seen: Passage, edit: PassageEdit): Promise<Done>;
  tagMany(ids: readonly string[], tags: readonly string[]): Promise<Done>;
  recolourMany(ids: readonly string[], colour: PassageColour): Promise<Done>;
  binMany(ids: readonly string[]): Promise<Done>;
  restore(ids: readonly string[]): Promise<Done>;
  deleteForGood(ids: readonly string[]): Promise<Done>;
  undo(numbers: readonly number[]): Promise<Done>;
}

export interface SpokenEdits extends LibraryEdits {
  /** Undoes what was done last. */
  takeBack(): void;
}

export interface SpokenEditsOptions {
  written: WrittenEdits;
  last: LastDone<TakeBack>;
  words: () => Words;
  route: () => LibraryRoute;
  onRoute: (route: LibraryRoute) => void;
  /** What lies in the bin is another now. */
  onBin: () => void;
}

export function spokenEdits(options: SpokenEditsOptions): SpokenEdits {
  const { written, last, words, route, onRoute, onBin } = options;
  const attempt = (
    work: () => Promise<Done>,
    said: (say: Words['say'], count: number) => string,
    typed?: string,
  ) =>
    last.attempt(async () => {
      const { count, undo } = await work();
      return {
        said: said(words().say, count),
        undo: undo.length > 0 ? [() => written.undo(undo)] : [],
      };
    }, typed);

  return {
    change: (passage, edit) =>
      attempt(
        () => written.change(passage, edit),
        (say) => say('library.done.changed'),
        edit.note ?? edit.archive ?? edit.zotero,
      ),
    tagMany: (ids, tags) =>
      void attempt(
        () => written.tagMany(ids, tags),
        (say, count) => say('library.done.tagged', { tag: tags.join(', '), count }),
      ),
    recolourMany: (ids, colour) =>
      void attempt(
        () => written.recolourMany(ids, colour),
        (say, count) => say('library.done.recoloured', { colour: say(`exchange.colour.${colour}`), count }),
      ),
    binMany: (ids) =>
      void attempt(
        async () => {
          const done = await written.binMany(ids);
          // Nothing is left to be shown of it.
          if (route().page === 'passage') onRoute({ page: 'passages' });
          return done;
        },
        (say, count) => say('library.done.binned', { count }),
      ),
    restore: (ids) =>
      void attempt(
        () => written.restore(ids),
        (say, count) => say('library.done.restored', { count }),
      ).then(onBin),
    deleteForGood: (ids) =>
      void attempt(
        () => written.deleteForGood(ids),
        (say, count) => say('library.done.deleted', { count }),
      ).then(onBin),
    takeBack: () =>
      void last
        .takeBack(async (ways) => {
          for (const way of ways) await way();
          return { said: words().say('library.done.undone'), undo: [] };
        })
        .then(onBin),
  };
}
