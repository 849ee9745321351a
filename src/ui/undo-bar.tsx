/** What was just done, for as long as it can be undone. */
import { useWords } from './use-words.tsx';

export interface UndoBarProps {
  /** What was done; undefined where there is nothing. */
  said: string | undefined;
  onUndo: (() => void) | undefined;
  onDismiss: () => void;
}

export function UndoBar({ said, onUndo, onDismiss }: UndoBarProps) {
  const { say } = useWords();
  return (
    <div class={said === undefined ? 'undo-bar empty' : 'undo-bar'}>
      <span role="status">{said}</span>
      {said !== undefined && (
        <>
          {onUndo && (
            <button type="button" aria-keyshortcuts="Control+Z" onClick={onUndo}>
              {say('library.undo')}
            </button>
          )}
          <button type="button" class="plain" aria-label={say('library.dismiss')} onClick={onDismiss}>
            ×
          </button>
        </>
      )}
    </div>
  );
}
