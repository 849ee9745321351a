/** "Not this one?": the reader takes a wrong mark away, here or on the whole site, and back again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';

/** How far it reaches; `for now`: until the page is left, as in a private window. */
export type LeftOutWhere = 'page' | 'site' | 'for now';

export interface LeaveOut {
  /** "news.example" */
  site: string;
  /** Null where the mark has gone meanwhile. @param why what the reader says of it; empty where nothing */
  onLeaveOut: (where: 'page' | 'site', why: string) => Promise<LeftOutWhere | null>;
  onUndo: () => Promise<void>;
}

export interface NotThisProps {
  site: string;
  onLeaveOut: (where: 'page' | 'site', why: string) => void;
  onResize?: (() => void) | undefined;
}

export function NotThis({ site, onLeaveOut, onResize }: NotThisProps) {
  const { say } = useWords();
  const why = useRef<HTMLInputElement>(null);
  const leave = (where: 'page' | 'site') => onLeaveOut(where, why.current?.value.trim() ?? '');
  return (
    <details
      class="part folds not-this"
      onToggle={({ currentTarget }) => {
        onResize?.();
        // It is the last of the card: what it opens would lie below the edge.
        if (currentTarget.open) currentTarget.scrollIntoView({ block: 'nearest' });
      }}
    >
      <summary>{say('card.notThis')}</summary>
      <p class="fine">{say('card.notThis.means')}</p>
      <label class="fine">
        {say('card.notThis.why')}
        <input type="text" ref={why} maxLength={300} autocomplete="off" />
      </label>
      <div class="choices">
        <button type="button" onClick={() => leave('page')}>
          {say('card.notThis.page')}
        </button>
        <button type="button" onClick={() => leave('site')}>
          {say('card.notThis.site', { site })}
        </button>
      </div>
    </details>
  );
}

export function leftOutWords(where: LeftOutWhere, site: string, { say }: Words): string {
  return say(`card.leftOut.${where}`, { site });
}

interface LeftOutProps {
  where: LeftOutWhere;
  /** Headings of what is left out. */
  names: readonly string[];
  onUndo: () => void;
}

export function LeftOut({ where, names, onUndo }: LeftOutProps) {
  const { say } = useWords();
  const undo = useRef<HTMLButtonElement>(null);
  const [isUndoing, setUndoing] = useState(false);
  // The button that had the focus is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <>
      <p class="summary">{say('card.leftOut.names', { names: names.join('; ') })}</p>
      <p class="fine">{say(where === 'for now' ? 'card.leftOut.notKept' : 'card.leftOut.kept')}</p>
      <div class="choices">
        <button
          type="button"
          ref={undo}
          aria-disabled={isUndoing}
          onClick={() => {
            if (isUndoing) return;
            setUndoing(true);
            onUndo();
          }}
        >
          {say('card.undo')}
        </button>
      </div>
    </>
  );
}
