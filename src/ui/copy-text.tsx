/** A button that copies a text. Where there is no clipboard the text stands there, selected. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface CopyTextProps {
  kind: 'citation' | 'correction' | 'diagnosis' | 'proposal';
  /** Words of the button. */
  label: string;
  text: string;
  /** Said when it is on the clipboard. */
  copied: string;
  /** Said when it has to be copied by hand. */
  toCopy: string;
  /** Name of the field that it stands in then. */
  field: string;
  onResize?: (() => void) | undefined;
}

export function CopyText({ kind, label, text, copied, toCopy, field, onResize }: CopyTextProps) {
  const [outcome, setOutcome] = useState<'copied' | 'to be copied'>();
  const all = useRef<HTMLDivElement>(null);
  const copy = async () => setOutcome((await isCopied(text)) ? 'copied' : 'to be copied');
  useEffect(() => {
    if (!outcome) return;
    onResize?.();
    // It stands at the card's end, and what it says below that.
    all.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div class={`offer ${kind}`} ref={all}>
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <div role="status">
        {outcome === 'copied' && <p>{copied}</p>}
        {outcome === 'to be copied' && <p>{toCopy}</p>}
      </div>
      {outcome === 'to be copied' && (
        <textarea
          readOnly
          rows={5}
          aria-label={field}
          value={text}
          ref={focus}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

/** False where there is no clipboard: pages by http have none, and a page's policy may forbid it. */
async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function focus(field: HTMLTextAreaElement | null): void {
  field?.focus();
}
