/** The rest of a long list: a file may hold thousands, and whoever wants to see each does. */
import { useWords } from '../use-words.tsx';

export function MoreLeft({ left, onMore }: { left: number; onMore: () => void }) {
  const { say } = useWords();
  if (left <= 0) return null;
  return (
    <p class="actions">
      <button type="button" class="plain" onClick={onMore}>
        {say('library.import.more', { count: left })}
      </button>
    </p>
  );
}
