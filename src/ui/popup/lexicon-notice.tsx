/** What is the matter with the lexicon, where anything is. Names are marked all the same. */
import { useWords } from '../use-words.tsx';

export type LexiconState = 'ready' | 'updating' | 'unavailable';

export interface LexiconNoticeProps {
  state: LexiconState;
  /** ISO day of the lexicon where it is old; undefined where it is not. */
  oldSince: string | undefined;
}

export function LexiconNotice({ state, oldSince }: LexiconNoticeProps) {
  const { say, date } = useWords();
  const sentences = [
    ...(state === 'ready' ? [] : [say(`lexicon.${state}`)]),
    ...(oldSince === undefined ? [] : [say('lexicon.old', { date: date(oldSince) })]),
  ];
  return (
    <div class="notices" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
