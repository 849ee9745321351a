/** All that is shown of saved passages on a page, beside their boxes. */
import type { Found } from '../../core/anchoring/find-quote.ts';
import type { Passage } from '../../core/library/passage.ts';
import { useWords } from '../use-words.tsx';
import { CloseButton } from './close-button.tsx';
import { Editor, type EditorProps } from './editor.tsx';
import { type Notice, Said } from './said.tsx';
import { StateWords } from './state-words.tsx';

export interface ShownPassage {
  passage: Passage;
  found: Found;
}

export interface SurfaceProps {
  /** The passage that is open. */
  editor?: EditorProps | undefined;
  /** A list of passages, opened by key. */
  list?: readonly ShownPassage[] | undefined;
  /** How many are kept of this page and not found on it. */
  lost: number;
  /** What was done, or why not. */
  notice?: Notice | undefined;
  onOpen: (passage: Passage) => void;
  onList: () => void;
  onCloseList: () => void;
  onCloseNotice: () => void;
}

export function Surface({
  editor,
  list,
  lost,
  notice,
  onOpen,
  onList,
  onCloseList,
  onCloseNotice,
}: SurfaceProps) {
  const { say, locale, direction } = useWords();
  return (
    <div lang={locale} dir={direction}>
      {/* Each has fields of its own: what was typed of one, and who is named in it, is none of the next one's. */}
      {editor && <Editor key={editor.passage.id} {...editor} />}
      {list && (
        <div
          class="panel floating"
          role="dialog"
          aria-labelledby="sidelight-here"
          tabIndex={-1}
          ref={(element) => element?.focus({ preventScroll: true })}
          onKeyDown={(event) => event.key === 'Escape' && onCloseList()}
        >
          <CloseButton onClose={onCloseList} />
          <h2 id="sidelight-here">{say('passages.here')}</h2>
          <ul class="list">
            {list.map(({ passage, found }) => (
              <li key={passage.id}>
                <button type="button" class={passage.colour} onClick={() => onOpen(passage)}>
                  {shorten(passage.quote.exact)}
                </button>
                <StateWords found={found} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {lost > 0 && !editor && !list && !notice && (
        <div class="lost floating">
          <button type="button" onClick={onList}>
            {say('passages.lost', { count: lost })}
          </button>
        </div>
      )}
      <Said notice={notice} onClose={onCloseNotice} />
    </div>
  );
}

const MOST = 140;
const shorten = (text: string) => (text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text);
