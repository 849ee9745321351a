/** What a researcher may do with passages, as the components call for it. */
import type { Passage, PassageColour } from '../../core/library/passage.ts';

export type PassageEdit = Partial<
  Pick<Passage, 'note' | 'tags' | 'colour' | 'entities' | 'archive' | 'zotero'>
>;

export interface LibraryEdits {
  /** Resolves to false where it was not written; why is said on the page. @param passage as it was when she began */
  change: (passage: Passage, edit: PassageEdit) => Promise<boolean>;
  tagMany: (ids: readonly string[], tags: readonly string[]) => void;
  recolourMany: (ids: readonly string[], colour: PassageColour) => void;
  binMany: (ids: readonly string[]) => void;
  restore: (ids: readonly string[]) => void;
  deleteForGood: (ids: readonly string[]) => void;
}
