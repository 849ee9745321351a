/**
 * What was done, and what went wrong. The regions are there before their words, and stay: screen readers tell what changes in a region,
 * not one that comes with its words.
 */
import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../use-words.tsx';

export interface Notice {
  words: string;
  /** Something was not done: it is told at once. */
  isFailure?: boolean | undefined;
  onUndo?: (() => void) | undefined;
}

/** Until the region has come to those who read it aloud, in ms. */
const AFTER_MS = 100;

export function Said({ notice, onClose }: { notice: Notice | undefined; onClose: () => void }) {
  const { say } = useWords();
  const [last, setLast] = useState<Notice>();
  useEffect(() => {
    const timer = setTimeout(() => setLast(notice), AFTER_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  // What is said twice is first taken away.
  const said = last === notice ? notice : undefined;
  return (
    <div class={said && 'notice floating'}>
      <span role="status">{!said?.isFailure && said?.words}</span>
      <span role="alert">{said?.isFailure && said.words}</span>
      {said?.onUndo && (
        <button type="button" onClick={said.onUndo}>
          {say('passages.undo')}
        </button>
      )}
      {said && (
        <button type="button" class="plain" onClick={onClose}>
          {say('passages.close')}
        </button>
      )}
    </div>
  );
}
