/** "Something wrong?": a text to report a correction with. It is copied, never sent. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import { CopyText } from './copy-text.tsx';

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
  return (
    <CopyText
      kind="correction"
      label="Something wrong?"
      text={correctionText(card)}
      copied="A correction text is on the clipboard. Paste it where you report it, and say what is wrong. Nothing was sent."
      toCopy="Copy this text, paste it where you report it, and say what is wrong. Nothing is sent."
      field="Correction text"
      onResize={onResize}
    />
  );
}
