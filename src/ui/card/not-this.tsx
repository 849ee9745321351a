/** "Not this one?": the reader takes a wrong mark away, here or on the whole site, and back again. */
import { useEffect, useRef, useState } from 'preact/hooks';

/** How far it reaches; `for now`: until the page is left, as nothing is kept of a private window. */
export type LeftOutWhere = 'page' | 'site' | 'for now';

export interface LeaveOut {
  /** "news.example" */
  site: string;
  /** @param why what the reader says of it; empty where nothing */
  onLeaveOut: (where: 'page' | 'site', why: string) => Promise<LeftOutWhere>;
  onUndo: () => Promise<void>;
}

export interface NotThisProps {
  site: string;
  onLeaveOut: (where: 'page' | 'site', why: string) => void;
  onResize?: (() => void) | undefined;
}

export function NotThis({ site, onLeaveOut, onResize }: NotThisProps) {
  const why = useRef<HTMLInputElement>(null);
  const leave = (where: 'page' | 'site') => onLeaveOut(where, why.current?.value.trim() ?? '');
  return (
    <details class="part not-this" onToggle={onResize}>
      <summary>Not this one?</summary>
      <p class="fine">
        Where this mark is wrong, take it away. That is kept in this browser only, and nothing is sent.
      </p>
      <label class="fine">
        Who or what it is, if you want to note it
        <input type="text" ref={why} maxLength={300} autocomplete="off" />
      </label>
      <div class="choices">
        <button type="button" onClick={() => leave('page')}>
          Not on this page
        </button>
        <button type="button" onClick={() => leave('site')}>
          Nowhere on {site}
        </button>
      </div>
    </details>
  );
}

export function leftOutWords(where: LeftOutWhere, site: string): string {
  switch (where) {
    case 'page':
      return 'Not marked on this page any more.';
    case 'site':
      return `Not marked on ${site} any more.`;
    case 'for now':
      return 'Not marked on this page until you leave it.';
  }
}

interface LeftOutProps {
  where: LeftOutWhere;
  /** Headings of what is left out. */
  names: readonly string[];
  onUndo: () => void;
}

export function LeftOut({ where, names, onUndo }: LeftOutProps) {
  const undo = useRef<HTMLButtonElement>(null);
  const [isUndoing, setUndoing] = useState(false);
  // The button that had the focus is gone.
  useEffect(() => undo.current?.focus(), []);
  return (
    <>
      <p class="summary">Left out, by whatever name: {names.join('; ')}.</p>
      <p class="fine">
        {where === 'for now'
          ? 'Nothing is kept of a private window.'
          : 'The settings list what you have left out; you can take it back there at any time.'}
      </p>
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
          Undo
        </button>
      </div>
    </>
  );
}
