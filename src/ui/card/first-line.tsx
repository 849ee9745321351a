/** A card's first line: what the lists say, or that it is being looked up, or cannot be shown. */
import type { Mark } from '../../core/matching/mention.ts';
import type { Words } from '../../core/words/words.ts';
import { useWords } from '../use-words.tsx';
import { entryOf } from './card-state.ts';
import { Opening } from './entity-card.tsx';
import { yoursWords } from './own-card.tsx';
import type { CardPage } from './use-card-pages.ts';

export interface FirstLineProps {
  page: CardPage;
  mark: Mark;
  /** What is said in its place. */
  instead: string | undefined;
}

export function FirstLine({ page, mark, instead }: FirstLineProps) {
  const words = useWords();
  const { state } = page.content;
  const hasCome = state === 'ready' || state === 'yours';
  return (
    <p class={`opening ${hasCome ? mark : ''}`}>
      {instead ?? (
        <Opening words={wordsOf(page, mark, words)} onTheDay={entryOf(page.content)?.card.onTheDay} />
      )}
    </p>
  );
}

function wordsOf({ name, content }: CardPage, mark: Mark, words: Words): string {
  const { say } = words;
  switch (content.state) {
    case 'loading':
      return say('card.lookingUp', { name });
    case 'failed':
      return say('card.cannotShow', { name });
    case 'ready':
      return content.entries[0]?.opening ?? '';
    case 'yours':
      return yoursWords(mark, content.cards.length > 1, words);
  }
}
