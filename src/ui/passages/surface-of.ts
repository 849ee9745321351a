/** What is shown of what is open. */
import type { EditorProps } from './editor.tsx';
import type { Shown } from './shown.ts';
import type { ShownPassage, SurfaceProps } from './surface.tsx';
import type { PassageWork } from './work.ts';

/** @param placed all that is kept of the page, each with where it was found */
export function surfaceOf(
  shown: Shown,
  work: PassageWork,
  placed: readonly ShownPassage[],
  { usedTags, note }: Pick<EditorProps, 'usedTags' | 'note'>,
): SurfaceProps {
  const { open, isListed, notice } = shown;
  return {
    editor: open && {
      passage: open.passage,
      found: placed.find(({ passage }) => passage.id === open.passage.id)?.found,
      usedTags,
      note,
      failure: open.failure,
      known: open.known,
      onUndo: open.saved === undefined ? undefined : () => void work.undo(),
      onType: work.typed,
      onDone: () => void work.done().then(shown.ended),
      onDelete: () => void work.remove(open),
    },
    list: isListed ? placed : undefined,
    lost: placed.filter(({ found }) => found.state === 'not found').length,
    notice,
    onOpen: (passage) => shown.show(passage),
    onList: shown.list,
    onCloseList() {
      shown.close();
      shown.ended();
    },
    onCloseNotice: shown.hush,
  };
}
