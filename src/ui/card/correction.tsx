/** "Something wrong?": a text to report a correction with. It is copied, never sent. */
import type { EntityCard } from '../../core/card/entity-card.ts';
import type { Words } from '../../core/words/words.ts';
import { CopyText } from '../copy-text.tsx';
import { useWords } from '../use-words.tsx';

export interface CorrectionProps {
  card: EntityCard;
  onResize?: (() => void) | undefined;
}

/** Nothing of the page is in it: what was read, and where, is the reader's own to add. */
export function correctionText(
  { id, name, lexiconDate }: Pick<EntityCard, 'id' | 'name' | 'lexiconDate'>,
  { say }: Words,
): string {
  return [
    say('correction.entry', { id, name }),
    say('correction.lexicon', { date: lexiconDate }),
    say('correction.wrong'),
    say('correction.where'),
    '',
  ].join('\n');
}

export function Correction({ card, onResize }: CorrectionProps) {
  const words = useWords();
  const { say } = words;
  return (
    <CopyText
      kind="correction"
      label={say('correction.offer')}
      text={correctionText(card, words)}
      copied={say('correction.copied')}
      toCopy={say('correction.toCopy')}
      field={say('correction.field')}
      onResize={onResize}
    />
  );
}
