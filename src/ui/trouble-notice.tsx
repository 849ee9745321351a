/** What could not be done, and what to do now. */
import { useWords } from './use-words.tsx';

export interface TroubleNoticeProps {
  /** Undefined where there is nothing to say. */
  trouble: string | undefined;
  onSeen: () => void;
}

export function TroubleNotice({ trouble, onSeen }: TroubleNoticeProps) {
  const { say } = useWords();
  if (trouble === undefined) return null;
  return (
    <p class="notice trouble" role="alert">
      <span>{trouble}</span>{' '}
      <button type="button" class="plain" onClick={onSeen}>
        {say('library.dismiss')}
      </button>
    </p>
  );
}
