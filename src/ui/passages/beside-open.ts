/** What is asked for when a passage opens: the tags that were used before, and its note as it is read. */
import type { Passage } from '../../core/library/passage.ts';
import type { OwnBlock } from '../../core/notes/own-note.ts';
import type { ToBackground } from '../../messages/protocol.ts';
import type { Ask } from './work.ts';

export interface BesideOpen {
  readonly usedTags: string[];
  /** Of the passage that is open; undefined until it has come. */
  readonly note: OwnBlock[] | undefined;
  /** Something has opened. */
  ask(): void;
}

export interface BesideOpenOptions {
  ask: Ask<Pick<ToBackground, 'passages/tags' | 'passages/note'>>;
  /** The passage that is open now. */
  open: () => Passage | undefined;
  onChanged: () => void;
}

/** What does not come is not shown; the passage is, all the same. */
export function createBesideOpen({ ask, open, onChanged }: BesideOpenOptions): BesideOpen {
  let usedTags: string[] = [];
  let note: OwnBlock[] | undefined;

  async function askTags(): Promise<void> {
    usedTags = await ask('passages/tags', null);
    onChanged();
  }
  async function askNote({ id, note: written }: Passage): Promise<void> {
    const read = await ask('passages/note', { note: written });
    // Another may have been opened meanwhile.
    if (open()?.id !== id) return;
    note = read;
    onChanged();
  }

  return {
    get usedTags() {
      return usedTags;
    },
    get note() {
      return note;
    },
    ask() {
      void askTags().catch(() => {});
      note = undefined;
      const passage = open();
      if (passage?.note) void askNote(passage).catch(() => {});
    },
  };
}
