/** Relations among the names that the panel lists, and what draws them: each is read when it is needed for the first time. Wiring only. */
import type { RelationSentence } from '../core/browse/relations.ts';
import type { PageName } from '../core/matching/page-names.ts';
import type { TabPlace } from '../core/panel/places.ts';
import { relationsAmong } from '../core/relations/among.ts';
import { surelyNamed } from '../core/relations/surely-named.ts';
import type { Words } from '../core/words/words.ts';
import { readPictureOpen, writePictureOpen } from '../platform/session.ts';
import type { LayOut } from '../ui/panel/relations-picture.tsx';

export interface PanelRelations {
  /** Those of a page; none until they are read. The same names have the same list. */
  among(words: Words, places: readonly TabPlace[], names: readonly PageName[]): readonly RelationSentence[];
  isOpen(): boolean;
  toggle(isOpen: boolean): void;
  layOut(): LayOut | undefined;
}

const NONE: readonly RelationSentence[] = [];

/** @param onChanged something was read */
export async function openPanelRelations(onChanged: () => void): Promise<PanelRelations> {
  let all: { words: Words; relations?: readonly RelationSentence[] } | undefined;
  let last: { names: string; among: readonly RelationSentence[] } | undefined;
  let layOut: LayOut | undefined;
  let isOpen = await readPictureOpen();

  async function readAll(words: Words): Promise<void> {
    const mine: typeof all = { words };
    all = mine;
    const { readRelations } = await import('./relations.ts');
    mine.relations = await readRelations(words);
    last = undefined;
    onChanged();
  }
  async function readLayout(): Promise<void> {
    layOut ??= (await import('../core/relations/layout.ts')).layOut;
    onChanged();
  }

  return {
    among(words, places, names) {
      const ids = surelyNamed(places, names);
      if (ids.size < 2) return NONE;
      // Where the lexicon cannot be read there is no picture; the list is there all the same.
      if (all?.words !== words) void readAll(words).catch(() => {});
      const key = [...ids].sort().join();
      if (last?.names !== key) last = { names: key, among: relationsAmong(all?.relations ?? NONE, ids) };
      if (isOpen && !layOut && last.among.length > 0) void readLayout();
      return last.among;
    },
    isOpen: () => isOpen,
    toggle(next) {
      isOpen = next;
      void writePictureOpen(next);
      onChanged();
    },
    layOut: () => layOut,
  };
}
