/** "Something wrong?": a text to report a correction with. It is copied, never sent. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityCard } from '../../core/card/entity-card.ts';

export interface CorrectionProps {
  card: EntityCard;
  onResize?: (() => void) | undefined;
}

/** Nothing of the page is in it: what was read, and where, is the reader's own to add. */
export function correctionText({
  id,
  name,
  lexiconDate,
}: Pick<EntityCard, 'id' | 'name' | 'lexiconDate'>): string {
  return [
    `Sidelight, correction of the entry "${id}" (${name})`,
    `Lexicon of ${lexiconDate}`,
    'What is wrong: ',
    'Where that can be checked: ',
    '',
  ].join('\n');
}

export function Correction({ card, onResize }: CorrectionProps) {
  const [outcome, setOutcome] = useState<'copied' | 'to be copied'>();
  const all = useRef<HTMLDivElement>(null);
  const text = correctionText(card);
  const copy = async () => setOutcome((await copied(text)) ? 'copied' : 'to be copied');
  useEffect(() => {
    if (!outcome) return;
    onResize?.();
    // It stands at the card's end, and what it says below that.
    all.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div class="correction" ref={all}>
      <button type="button" onClick={() => void copy()}>
        Something wrong?
      </button>
      <div role="status">
        {outcome === 'copied' && (
          <p>
            A correction text is on the clipboard. Paste it where you report it, and say what is wrong.
            Nothing was sent.
          </p>
        )}
        {outcome === 'to be copied' && (
          <p>Copy this text, paste it where you report it, and say what is wrong. Nothing is sent.</p>
        )}
      </div>
      {outcome === 'to be copied' && (
        <textarea
          readOnly
          rows={5}
          aria-label="Correction text"
          value={text}
          ref={focus}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}

/** False where there is no clipboard: pages by http have none, and a page's policy may forbid it. */
async function copied(text: string): Promise<boolean> {
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
